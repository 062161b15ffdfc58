-- Answers, mails and deadlines can be about something else than a case: the business key of its process names it.
alter table care.answers
    alter column case_reference drop not null,
    alter column team drop not null,
    add column about text,
    add constraint about_one_thing
        check ((case_reference is null) = (team is null) and (case_reference is null) <> (about is null));
create index on care.answers (about, given_at) where about is not null;

alter table care.notification
    alter column case_reference drop not null,
    alter column team drop not null,
    add column about text,
    add constraint about_one_thing
        check ((case_reference is null) = (team is null) and (case_reference is null) <> (about is null));

alter table care.deadline_notice alter column case_reference drop not null;
