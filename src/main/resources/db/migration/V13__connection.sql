-- The directory, for now as small as connecting needs it.
create table care.service_listing (
    id           int  primary key,
    name         text not null,
    provider     text not null,
    kind         text not null references care.activity_kind,
    place        text not null check (place in ('INSIDE', 'AREA', 'ONLINE')),
    team         text references care.team,
    needs        text[] not null default '{}',
    days         text not null,
    description  text not null,
    check ((place = 'ONLINE') = (team is null))
);
create index on care.service_listing (team);

-- A service that a person was told of, with no placement.
create table care.signpost (
    id              bigint generated always as identity primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    service         int  not null references care.service_listing,
    told_at         timestamptz not null
);
create index on care.signpost (case_reference);

-- One activity that a person is introduced to.
create table care.placement (
    id                   int  generated always as identity primary key,
    case_reference       text not null references care.cases,
    team                 text not null references care.team,
    service              int  not null references care.service_listing,
    round                int  not null check (round > 0),
    state                text not null default 'CHOSEN'
        check (state in ('CHOSEN', 'ASKED', 'WAITING', 'ACCEPTED', 'DECLINED', 'ENDED')),
    chosen_at            timestamptz not null,
    start_on             date,
    expected_wait_weeks  int,
    ended_on             date,
    end_reason           text check (end_reason in ('COMPLETED', 'LEFT_EARLY', 'MOVED', 'CANCELLED', 'DECLINED')),
    check ((end_reason is not null) = (state in ('DECLINED', 'ENDED'))),
    check (state <> 'ACCEPTED' or start_on is not null)
);
create index on care.placement (case_reference, round);
create unique index on care.placement (case_reference, service) where state in ('CHOSEN', 'ASKED', 'WAITING', 'ACCEPTED');

create table care.session_attendance (
    id            bigint generated always as identity primary key,
    placement     int  not null references care.placement,
    session_on    date not null,
    outcome       text not null check (outcome in ('ATTENDED', 'LATE', 'DID_NOT_ATTEND', 'DID_NOT_HAPPEN')),
    whose_reason  text check (whose_reason in ('PERSON', 'PROVIDER', 'PRISON_OR_PROBATION')),
    why_not       text,
    recorded_at   timestamptz not null,
    unique (placement, session_on)
);
create trigger never_changed before update or delete on care.session_attendance
    for each row execute function care.refuse_change();

-- A need that nothing in the directory meets.
create table care.unmet_need (
    id              bigint generated always as identity primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    pathway         text not null references care.pathway,
    recorded_at     timestamptz not null
);
create index on care.unmet_need (team, pathway);
