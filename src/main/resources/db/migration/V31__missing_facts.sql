-- What the referrer added when asked for what the referral did not tell.
alter table care.referral add column more_facts text;

-- A task may have two reminders: an early one, and the last.
alter table care.deadline_notice
    drop constraint deadline_notice_kind_check,
    add constraint deadline_notice_kind_check
        check (kind in ('EARLY_REMINDER', 'REMINDER', 'MISSED', 'MISSED_AGAIN'));
