-- Whether a closing summary is owed where support had begun, and whether anybody outside is told, is a matter of the reason.
alter table care.reason_code
    add column summary_owed boolean not null default true,
    add column others_told  boolean not null default true;
update care.reason_code set summary_owed = false where code in ('CONSENT_WITHDRAWN', 'DIED');
update care.reason_code set others_told = false where code = 'DIED';
insert into care.reason_code (code, label, reason_group, to_decline, to_close, offered, position) values
    ('MOVED_ELSEWHERE', 'The person moved to a prison without this service', 'CUSTODY', false, true, true, 220),
    ('AWAY_TOO_LONG', 'The person was away for too long', 'CUSTODY', false, true, true, 230);

-- Where a provider is told; a provider without an address is told by the link worker.
alter table care.service_listing add column provider_email text;

-- Times in which the deadlines of a case stand still.
create table care.pause (
    id              int generated always as identity primary key,
    case_reference  text not null references care.cases,
    since           timestamptz not null,
    until           timestamptz,
    check (until >= since)
);
create unique index on care.pause (case_reference) where until is null;

-- An activity that stands still: for an absence it starts again by itself, stopped by hand it does not.
alter table care.placement add column paused text check (paused in ('ABSENCE', 'BY_HAND'));

-- What had not gone out when somebody died.
alter table care.notification add column withdrawn_at timestamptz;
