-- Who has room for whom.

-- How much one link worker can carry in one team, where it differs from the setting.
create table care.worker (
    user_id          text not null,
    team             text not null references care.team,
    capacity_points  int  not null check (capacity_points >= 0),
    primary key (user_id, team)
);

-- Room that is kept for a case from the proposal to the decision, so that two cases are not promised the same room.
create table care.allocation_proposal (
    case_reference  text primary key references care.cases,
    team            text not null references care.team,
    link_worker     text not null,
    proposed_at     timestamptz not null
);
create index on care.allocation_proposal (team);

-- Cases that wait because nobody in the team has room.
create table care.room_queue (
    case_reference  text primary key references care.cases,
    team            text not null references care.team,
    queued_at       timestamptz not null
);
create index on care.room_queue (team);
