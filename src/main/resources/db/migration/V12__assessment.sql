-- What is recorded of a person's needs, goals and wellbeing, and the plan agreed with them.

-- Codes that people choose from; filled by R__support_catalogue.sql.
create table care.support_need (
    code      text primary key,
    pathway   text not null references care.pathway,
    section   text not null,
    title     text not null,
    position  int  not null,
    in_use    boolean not null default true
);
create table care.activity_kind (
    code      text primary key,
    title     text not null,
    position  int  not null
);
create table care.measure_question (
    instrument  text not null,
    question    text not null,
    title       text not null,
    position    int  not null,
    primary key (instrument, question)
);
create table care.measure_band (
    instrument  text not null,
    question    text not null,
    from_score  int  not null,
    to_score    int  not null,
    band        text not null,
    primary key (instrument, question, from_score),
    foreign key (instrument, question) references care.measure_question
);

create table care.assessment (
    id              bigint generated always as identity primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    what_matters    text not null,
    strengths       text,
    other_needs     text,
    recorded_at     timestamptz not null
);
create index on care.assessment (case_reference, id);

-- Goals and needs of an earlier assessment stay, marked as replaced.
create table care.goal (
    id              bigint generated always as identity primary key,
    case_reference  text not null references care.cases,
    number          int  not null check (number between 1 and 5),
    words           text not null,
    set_at          timestamptz not null,
    replaced_at     timestamptz
);
create unique index on care.goal (case_reference, number) where replaced_at is null;

create table care.need (
    id              bigint generated always as identity primary key,
    case_reference  text not null references care.cases,
    need            text not null references care.support_need,
    identified_at   timestamptz not null,
    replaced_at     timestamptz
);
create unique index on care.need (case_reference, need) where replaced_at is null;

-- One answer to one question of an instrument; the band is kept as it was reported then.
create table care.measure (
    id              bigint generated always as identity primary key,
    case_reference  text not null references care.cases,
    team            text not null references care.team,
    occasion        text not null check (occasion in ('BASELINE', 'REVIEW')),
    instrument      text not null,
    question        text not null,
    score           int  not null,
    band            text not null,
    taken_on        date not null,
    recorded_at     timestamptz not null,
    foreign key (instrument, question) references care.measure_question
);
create unique index on care.measure (case_reference, instrument, question) where occasion = 'BASELINE';
create index on care.measure (case_reference, id);
create trigger never_changed before update or delete on care.measure for each row execute function care.refuse_change();

create table care.plan (
    case_reference           text not null references care.cases,
    version                  int  not null check (version > 0),
    team                     text not null references care.team,
    activities_wanted        text[] not null default '{}',
    activities_wanted_words  text,
    who_does_what            text not null,
    drafted_at               timestamptz not null,
    agreed_on                date,
    agreed_how               text check (agreed_how in ('IN_PERSON', 'TELEPHONE', 'VIDEO', 'IN_WRITING')),
    superseded_at            timestamptz,
    primary key (case_reference, version),
    check ((agreed_on is null) = (agreed_how is null))
);
create unique index on care.plan (case_reference) where superseded_at is null;
