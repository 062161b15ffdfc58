-- What another system is told of cases: written where it happens, sent in the background.
create table care.announcement (
    id              uuid primary key,
    case_reference  text not null references care.cases,
    event_type      text not null,
    body            text not null,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    failed_at       timestamptz
);
create index on care.announcement (case_reference);
