-- Whether somebody wants the mail of each working morning; whoever never said so gets it: the newest row counts.
create table care.reminder_choice (
    id              int  generated always as identity primary key,
    user_id         text        not null,
    every_morning   boolean     not null,
    chosen_at       timestamptz not null
);
create index on care.reminder_choice (user_id, id);

-- Who was told on which morning: once, whichever node does it and however often the round begins anew.
create table care.morning_summary (
    user_id  text        not null,
    day      date        not null,
    told_at  timestamptz not null,
    primary key (user_id, day)
);
