-- Every try to speak with the person, each outcome recorded once.
create table care.attempt (
    id                   bigint generated always as identity primary key,
    case_reference       text not null references care.cases,
    team                 text not null references care.team,
    purpose              text not null check (purpose in ('FIRST_CONTACT', 'FOLLOW_UP', 'AFTER_RELEASE')),
    number               int not null check (number > 0),
    outcome              text not null check (outcome in ('ATTENDED', 'LATE', 'DID_NOT_ATTEND', 'DID_NOT_HAPPEN')),
    on_date              date not null,
    how                  text not null check (how in ('FACE_TO_FACE', 'TELEPHONE', 'VIDEO', 'LETTER')),
    who_asked_to_change  text check (who_asked_to_change in ('PERSON', 'LINK_WORKER', 'PRISON_OR_PROBATION')),
    why_not              text,
    recorded_at          timestamptz not null
);
create index on care.attempt (case_reference, purpose, id);

-- Somebody decided to keep trying: attempts are counted from here again.
create table care.keep_trying (
    id              bigint generated always as identity primary key,
    case_reference  text not null references care.cases,
    after_attempt   bigint not null,
    decided_at      timestamptz not null
);
create index on care.keep_trying (case_reference);

create trigger never_changed before update or delete on care.attempt for each row execute function care.refuse_change();
create trigger never_changed before update or delete on care.keep_trying for each row execute function care.refuse_change();
