-- How far the time of the demonstration is ahead, so that it does not go back when the application starts again.
create table care.pretend_time (
    only_one       boolean primary key default true check (only_one),
    ahead_seconds  bigint  not null check (ahead_seconds >= 0)
);
