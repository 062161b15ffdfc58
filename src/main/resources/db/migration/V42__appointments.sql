-- When the person is to be spoken with next. What came of it is the attempt that names it: recorded once.
create table care.appointment (
    id              bigint generated always as identity primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    purpose         text not null check (purpose in ('FIRST_CONTACT', 'FOLLOW_UP', 'AFTER_RELEASE')),
    starts_at       timestamptz not null,
    booked_by       text not null,
    booked_at       timestamptz not null
);
create index on care.appointment (case_reference, id);
create trigger never_changed before update or delete on care.appointment
    for each row execute function care.refuse_change();

alter table care.attempt add column appointment bigint references care.appointment;
create unique index on care.attempt (appointment);
