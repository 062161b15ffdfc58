-- A contact that no task had asked for.
alter table care.attempt drop constraint attempt_purpose_check;
alter table care.attempt add constraint attempt_purpose_check
    check (purpose in ('FIRST_CONTACT', 'FOLLOW_UP', 'AFTER_RELEASE', 'IN_BETWEEN'));
