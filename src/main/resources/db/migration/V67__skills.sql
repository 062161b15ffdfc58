-- What link workers can do so that people understand them, in whichever team they work: the newest row counts.
create table care.skills (
    id           int  generated always as identity primary key,
    user_id      text   not null,
    codes        text[] not null,
    languages    text[] not null,
    recorded_by  text   not null,
    recorded_at  timestamptz not null
);
create index on care.skills (user_id, id);
