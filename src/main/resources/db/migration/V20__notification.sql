-- The outbox: each row is one mail. What it says is made from template, reference and codes when it is sent.

create table care.notification (
    id              uuid primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    template        text not null,
    recipient       text not null,
    codes           jsonb not null default '{}',
    created_at      timestamptz not null,
    sent_at         timestamptz,
    attempts        int not null default 0,
    failed_at       timestamptz,
    last_error      text,
    check (sent_at is null or failed_at is null)
);
create index on care.notification (case_reference, created_at);
create index on care.notification (failed_at) where failed_at is not null;
