-- Referrals as they came in, and the words in which needs and reasons are named.

-- The seven resettlement pathways of HM Prison and Probation Service; filled by R__support_catalogue.sql.
create table care.pathway (
    code      text primary key,
    title     text not null,
    position  int  not null
);

-- Why a referral is declined or a case ends. Labels may change; a code that was once used stays, and is no longer offered.
create table care.reason_code (
    code          text primary key,
    label         text not null,
    reason_group  text not null check (reason_group in ('REFERRAL', 'PERSON', 'CUSTODY', 'FINISHED')),
    to_decline    boolean not null default false,
    to_close      boolean not null default false,
    offered       boolean not null default true,
    position      int  not null
);
insert into care.reason_code (code, label, reason_group, to_decline, to_close, offered, position) values
    ('NO_CONSENT', 'The person did not agree to be referred', 'PERSON', true, false, false, 10),
    ('CONSENT_NOT_OBTAINED', 'The person could not be asked whether they agree', 'PERSON', true, false, false, 20),
    ('UNDER_AGE', 'The person is too young for this service', 'REFERRAL', true, false, true, 30),
    ('NO_NEED', 'There is no need that this service can help with', 'REFERRAL', true, false, true, 40),
    ('OUT_OF_AREA', 'The person is outside the area of this service', 'REFERRAL', true, false, true, 50),
    ('MISTAKEN', 'The referral was made by mistake', 'REFERRAL', true, true, true, 60),
    ('DUPLICATE', 'The person is referred for this already', 'REFERRAL', true, true, true, 70),
    ('NEEDS_MET_ELSEWHERE', 'The needs are met in another way', 'PERSON', true, true, true, 80),
    ('FACTS_NOT_GIVEN', 'The referral does not say enough, and nobody could tell us more', 'REFERRAL', true, false, true, 90),
    ('NOT_ELIGIBLE', 'The referral is not one for this service', 'REFERRAL', true, false, true, 100),
    ('NOT_ENGAGED', 'The person did not take it up', 'PERSON', false, true, true, 110),
    ('COMMITMENTS_OR_SICKNESS', 'Work, caring or sickness stands in the way', 'PERSON', false, true, true, 120),
    ('MOVED_AWAY', 'The person moved away', 'PERSON', false, true, true, 130),
    ('RETURNED_TO_CUSTODY', 'The person returned to custody', 'CUSTODY', false, true, true, 140),
    ('SENTENCE_ENDED', 'The sentence ended', 'CUSTODY', false, true, true, 150);

-- One row per referral: who referred whom to us, why, and by which channel.
create table care.referral (
    case_reference   text primary key references care.cases,
    team             text not null references care.team,
    channel          text not null check (channel in ('TASKLIST', 'API', 'CSV', 'SELF')),
    account          text not null,
    referrer_name    text not null,
    referrer_role    text not null,
    referrer_email   text not null,
    needs            text[] not null default '{}',
    reasons          text not null,
    wants            text,
    wellbeing        int check (wellbeing between 0 and 10),
    consent          text not null check (consent in ('GIVEN', 'NOT_GIVEN', 'NOT_ABLE')),
    received_at      timestamptz not null,
    acknowledged_at  timestamptz
);
create index on care.referral (account);

-- Each time that a person was asked whether they agree to be referred.
create table care.consent_request (
    id              bigint generated always as identity primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    asked_on        date not null,
    asked_how       text not null,
    answer          text not null check (answer in ('GIVEN', 'NOT_GIVEN', 'NOT_ABLE')),
    recorded_by     text not null,
    recorded_at     timestamptz not null
);
create index on care.consent_request (case_reference);

-- What the API answered to a request that carried an Idempotency-Key.
create table care.api_request (
    account          text not null,
    idempotency_key  text not null,
    body_hash        text not null,
    case_reference   text references care.cases,
    received_at      timestamptz not null,
    primary key (account, idempotency_key)
);
create index on care.api_request (received_at);
