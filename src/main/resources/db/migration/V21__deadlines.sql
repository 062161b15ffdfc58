-- What the watch has said about a task: once for each due date, so a date that is moved begins anew.
-- The due date has the engine's own type, to be compared with it.

create table care.deadline_notice (
    task_id         text        not null,
    due             timestamp   not null,
    kind            text        not null check (kind in ('REMINDER', 'MISSED', 'MISSED_AGAIN')),
    case_reference  text        not null references care.cases,
    given_at        timestamptz not null,
    primary key (task_id, due, kind)
);
create index on care.deadline_notice (case_reference);
