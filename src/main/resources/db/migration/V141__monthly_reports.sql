-- The figures of a month that is over, as they were told: of a team, or of all teams of a region.

-- The regions all of whose teams in service are among these.
create function care.whole_regions(teams text[]) returns setof text stable language sql as $$
    select t.region from care.team t
    where t.in_service and t.region is not null
    group by t.region having bool_and(t.id = any (teams))
$$;

create table care.monthly_report (
    id       uuid primary key,
    month    date        not null check (extract(day from month) = 1),
    team     text        references care.team,
    region   text,
    made_at  timestamptz not null,
    content  bytea       not null,
    check ((team is null) <> (region is null))
);
create unique index on care.monthly_report (month, team) where team is not null;
create unique index on care.monthly_report (month, region) where region is not null;
create trigger never_changed before update or delete on care.monthly_report for each row execute function care.refuse_change();

alter table care.monthly_report enable row level security;
create policy own_teams on care.monthly_report to throughcare_reader
    using (team = any ((select care.reader_teams())::text[])
           or region in (select care.whole_regions((select care.reader_teams())::text[])));
grant select on care.monthly_report to throughcare_reader;

-- Who was told of the reports of which month: once, whichever node does it and however often the round begins anew.
create table care.monthly_report_told (
    user_id  text        not null,
    month    date        not null,
    told_at  timestamptz not null,
    primary key (user_id, month)
);
