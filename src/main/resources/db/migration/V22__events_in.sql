-- The inbox: what systems of prison and probation told us. What a message says is kept until it has been worked off, and
-- no longer; that it came, and what became of it, stays for a while.
create table care.inbox (
    id             uuid primary key,
    fact           text not null unique,
    message_id     text,
    type           text not null,
    occurred_at    timestamptz not null,
    received_at    timestamptz not null,
    received_from  text not null,
    content        text,
    outcome        text check (outcome in ('CHANGED', 'NOTHING_NEW', 'NO_OPEN_CASE', 'UNKNOWN_PERSON', 'NOT_OURS')),
    worked_off_at  timestamptz,
    attempts       int not null default 0,
    last_error     text,
    next_try_at    timestamptz,
    check ((outcome is null) = (content is not null)),
    check ((outcome is null) = (worked_off_at is null))
);
create index on care.inbox (received_at) where outcome is null;
create index on care.inbox (worked_off_at);

-- Where the person of a case is, by the newest that was told. A case without a row stands as it was referred.
create table care.whereabouts (
    case_reference  text primary key references care.cases,
    place           text not null check (place in ('INSIDE', 'AWAY', 'OUTSIDE', 'DEAD')),
    prison          text,
    absence         text check (absence in ('COURT', 'HOSPITAL', 'TEMPORARY_RELEASE')),
    since           timestamptz not null,
    check ((absence is not null) = (place = 'AWAY')),
    check (prison is not null or place in ('OUTSIDE', 'DEAD'))
);
insert into care.whereabouts (case_reference, place, prison, since)
select distinct on (case_reference) case_reference,
       case what when 'RELEASED' then 'OUTSIDE' else 'INSIDE' end, to_team, on_date::timestamp at time zone 'Europe/London'
from care.custody_change
where what <> 'RELEASE_DATE_CHANGED'
order by case_reference, id desc;

alter table care.custody_change add column absence text check (absence in ('COURT', 'HOSPITAL', 'TEMPORARY_RELEASE'));
alter table care.custody_change drop constraint custody_change_what_check;
alter table care.custody_change add constraint custody_change_what_check check (what in (
    'MOVED_PRISON', 'RELEASE_DATE_CHANGED', 'RELEASED', 'RECEIVED_INTO_CUSTODY', 'DIED', 'TEMPORARILY_AWAY', 'BACK'));
alter table care.custody_change add check ((absence is not null) = (what = 'TEMPORARILY_AWAY'));
-- a prison may not use the service, and may be one that our list lacks
alter table care.custody_change drop constraint custody_change_to_team_fkey;
