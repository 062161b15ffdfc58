-- The day from which the follow-up dates of a case are counted, set once.
create table care.follow_up_start (
    case_reference  text primary key references care.cases,
    started_on      date not null
);

-- One follow-up at which the person was reached.
create table care.follow_up (
    id              bigint generated always as identity primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    number          int  not null check (number > 0),
    kind            text not null check (kind in ('CONTACT', 'REVIEW')),
    held_on         date not null,
    next_step       text not null,
    recorded_at     timestamptz not null
);
create index on care.follow_up (case_reference, id);

create table care.goal_review (
    id              bigint generated always as identity primary key,
    goal            bigint not null references care.goal,
    case_reference  text not null references care.cases,
    outcome         text not null check (outcome in ('MET', 'PARTLY', 'NOT', 'DROPPED')),
    reviewed_on     date not null,
    recorded_at     timestamptz not null
);
create index on care.goal_review (case_reference, goal);
create trigger never_changed before update or delete on care.follow_up for each row execute function care.refuse_change();
create trigger never_changed before update or delete on care.goal_review for each row execute function care.refuse_change();
