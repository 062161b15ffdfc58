-- Handing a person over from a prison to a community team. One row per preparation: again after a move or a recall.
create table care.handover (
    id                      bigint generated always as identity primary key,
    case_reference          text not null references care.cases,
    prison_team             text not null references care.team,
    community_team          text not null references care.team,
    area_of_release         text not null,
    begun_at                timestamptz not null,
    plan_so_far             text,
    continuing_activities   text,
    new_matches_needed      text,
    risks_to_staff          text,
    appointments            text,
    contact_after_release   text,
    person_agrees           text check (person_agrees in ('YES', 'NO', 'PARTLY')),
    agreed_on               date,
    what_the_person_said    text
);
create index on care.handover (case_reference, id);

-- Each time that it was offered to a community team, and what came back.
create table care.handover_offer (
    handover         bigint not null references care.handover,
    round            int not null check (round > 0),
    community_team   text not null references care.team,
    offered_at       timestamptz not null,
    accept_by        date not null,
    release_day      date not null,
    reply            text,
    answer           text check (answer in ('ACCEPTED', 'QUESTION', 'REFUSED', 'NOT_ACCEPTED')),
    answer_words     text,
    answered_by      text,
    answered_at      timestamptz,
    primary key (handover, round),
    check ((answer is null) = (answered_at is null))
);

-- Where and when the community team meets the person first; the last row counts.
create table care.first_appointment (
    id              bigint generated always as identity primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    appointment_on  date not null,
    appointment_at  text not null,
    place           text not null,
    why_later       text,
    arranged_by     text not null,
    arranged_at     timestamptz not null
);
create index on care.first_appointment (case_reference, id);
create trigger never_changed before update or delete on care.first_appointment
    for each row execute function care.refuse_change();
