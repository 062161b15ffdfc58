-- Two records that turned out to be one person: the old numbers still find the person, and what the record that was given up
-- said is kept, so that somebody can take the two apart again by hand.
create table care.former_number (
    number     text primary key,
    person_id  bigint not null references care.person,
    since      timestamptz not null
);
create index on care.former_number (person_id);

create table care.merged_person (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references care.person,
    was        jsonb not null,
    cases      text[] not null,
    merged_at  timestamptz not null
);
create index on care.merged_person (person_id);
