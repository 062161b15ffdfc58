-- The outbox itself says which mail is due; there is no task of the scheduler for each any longer.

alter table care.notification add column next_attempt_at timestamptz not null default now();
alter table care.notification alter column next_attempt_at drop default;
create index on care.notification (next_attempt_at)
    where sent_at is null and failed_at is null and withdrawn_at is null;
delete from care.scheduled_tasks where task_name = 'send-mail';
