-- Lists of referrals that somebody uploaded. Of a row that is worked off, only its line and what became of it is kept.
create table care.bulk_upload (
    id           uuid primary key,
    account      text not null,
    received_at  timestamptz not null,
    rows         int not null,
    accepted     int not null default 0,
    repeated     int not null default 0,
    refused      int not null default 0,
    finished_at  timestamptz,
    check (accepted + repeated + refused <= rows)
);
create index on care.bulk_upload (account, received_at);

-- What is still to be worked off: it is about people, and deleted row by row.
create table care.bulk_row (
    upload        uuid not null references care.bulk_upload,
    line          int  not null,
    answers       jsonb not null,
    content_hash  text not null,
    failures      int  not null default 0,
    next_try_at   timestamptz,
    primary key (upload, line)
);

-- Why a row was not taken.
create table care.bulk_refusal (
    id      bigint generated always as identity primary key,
    upload  uuid not null references care.bulk_upload,
    line    int  not null,
    field   text not null,
    reason  text not null
);
create index on care.bulk_refusal (upload, line);

-- A row of the same content by the same account refers nobody twice.
create table care.bulk_referral (
    account         text not null,
    content_hash    text not null,
    case_reference  text references care.cases,
    upload          uuid not null references care.bulk_upload,
    line            int  not null,
    primary key (account, content_hash)
);
