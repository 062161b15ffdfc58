-- The case record. Names, notes and answers live here and never in the engine's tables.

create table care.person (
    id                   bigint generated always as identity primary key,
    prison_number        text unique check (prison_number ~ '^[A-Z][0-9]{4}[A-Z]{2}$'),
    crn                  text unique check (crn ~ '^[A-Z][0-9]{6}$'),
    nhs_number           text check (nhs_number ~ '^[0-9]{10}$'),
    name                 text not null,
    date_of_birth        date not null,
    communication_needs  text[] not null default '{}',
    language             text,
    risk_to_staff        boolean not null default false,
    risks                text,
    registered_at        timestamptz not null,
    check (prison_number is not null or crn is not null)
);

create table care.cases (
    reference               text primary key,
    person_id               bigint not null references care.person,
    team                    text not null references care.team,
    stage                   text not null default 'intake',
    status                  text not null default 'OPEN' check (status in ('OPEN', 'DECLINED', 'CLOSED')),
    in_custody              boolean not null,
    release_date            date,
    no_release_date_reason  text,
    support_model           text,
    priority                text,
    link_worker             text,
    opened_at               timestamptz not null,
    accepted_at             timestamptz,
    closed_at               timestamptz,
    outcome                 text,
    closure_reason          text,
    check ((status = 'OPEN') = (closed_at is null))
);
create index on care.cases (person_id);
create index on care.cases (team, status, stage);
create index on care.cases (link_worker) where status = 'OPEN';

-- What a person typed into one form, as given. One row per submission, never changed.
create table care.answers (
    id              uuid primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    form            text not null,
    form_version    text not null,
    given_in        text not null,
    given_by        text not null,
    given_at        timestamptz not null,
    content         jsonb not null
);
create index on care.answers (case_reference, given_at);

-- Everything that happened to a case, in order. Never changed.
create table care.timeline (
    id              bigint generated always as identity primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    at              timestamptz not null,
    what            text not null,
    actor_kind      text not null check (actor_kind in ('PERSON', 'TIMER', 'SYSTEM')),
    actor           text not null,
    answers_id      uuid references care.answers,
    detail          jsonb not null default '{}'
);
create index on care.timeline (case_reference, id);

-- Who read a case, when, and through which door.
create table care.case_read (
    id              bigint generated always as identity primary key,
    case_reference  text not null references care.cases,
    reader          text not null,
    door            text not null,
    at              timestamptz not null
);
create index on care.case_read (case_reference, at);

create function care.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name;
end;
$$;
create trigger never_changed before update or delete on care.answers for each row execute function care.refuse_change();
create trigger never_changed before update or delete on care.timeline for each row execute function care.refuse_change();
create trigger never_changed before update or delete on care.case_read for each row execute function care.refuse_change();
