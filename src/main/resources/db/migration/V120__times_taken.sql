-- How long steps of the journey took, counted; no case stands here.
create table care.time_taken (
    team      text    not null references care.team,
    process   text    not null,
    -- the task's id; empty for the process as a whole
    step      text    not null,
    -- in which it ended, in London
    month     date    not null,
    version   int     not null,
    -- whole hours; from two days on, whole days
    hours     int     not null check (hours >= 0),
    late      boolean not null,
    finished  bigint  not null check (finished > 0),
    primary key (team, process, step, month, version, hours, late)
);

-- What ended up to then is counted.
create table care.times_counted (
    only_row boolean     primary key default true check (only_row),
    until    timestamptz not null
);
insert into care.times_counted (until) values ('epoch');

-- The closed cases of a team, the latest first.
create index on care.cases (team, closed_at desc, reference desc) where status <> 'OPEN';

alter table care.time_taken enable row level security;
create policy own_teams on care.time_taken to throughcare_reader using (team = any ((select care.reader_teams())::text[]));
grant select on care.time_taken, care.times_counted to throughcare_reader;

-- What is erased leaves no circle behind, nor counts of the circle: they are about one case.
create or replace function care.end_circle() returns trigger language plpgsql as $$
begin
    delete from act_id_tenant_member where tenant_id_ = old.id;
    delete from act_id_tenant where id_ = old.id;
    delete from care.time_taken where team = old.id;
    return null;
end;
$$;
