-- Days on which a link worker is away, whichever team it is; why, nobody writes down here.
create table care.absence (
    id           int  generated always as identity primary key,
    user_id      text not null,
    first_day    date not null,
    last_day     date check (last_day >= first_day),
    back_on      date,
    recorded_by  text not null,
    recorded_at  timestamptz not null
);
create index on care.absence (user_id);

-- How many days a week a link worker works in a team: the newest row counts, without one it is full time.
create table care.working_pattern (
    id             int  generated always as identity primary key,
    user_id        text not null,
    team           text not null references care.team,
    days_per_week  numeric(2, 1) not null check (days_per_week >= 0),
    recorded_by    text not null,
    recorded_at    timestamptz not null
);
create index on care.working_pattern (team, user_id, id);
