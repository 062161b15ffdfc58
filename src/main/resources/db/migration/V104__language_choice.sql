-- In which language somebody reads and is written to; whoever never said so reads what their browser asks for: the newest row counts.
create table care.language_choice (
    id         int  generated always as identity primary key,
    user_id    text        not null,
    language   text        not null check (language in ('EN', 'CY')),
    chosen_at  timestamptz not null
);
create index on care.language_choice (user_id, id);
