-- How cases came to a team, and what became of them in days; nothing says which they are. Of those that went on to other teams
-- the second lock shows no row, and a forecast without them would take a prison from which people are released for an idle one:
-- so this reads past the lock, for one's own teams alone. A restricted case counts for its holders only.
create function care.came_to(team text, holders text[], now timestamptz, weeks int)
    returns table (accepted_ago float8, support_model text, allocated_ago float8, left_ago float8, contact_after float8)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select extract(epoch from $3 - c.accepted_at)::float8 / 86400, c.support_model,
           extract(epoch from $3 - step.allocated_at)::float8 / 86400,
           extract(epoch from $3 - least(c.closed_at, step.moved_at))::float8 / 86400,
           case when f.first_contact_on is not null then greatest(f.first_contact_on
               - (case when step.waited then step.allocated_at else c.accepted_at end at time zone 'Europe/London')::date,
               0)::float8 end
    from care.referral r
    join care.cases c on c.reference = r.case_reference
    join care.case_fact f on f.case_reference = c.reference
    cross join lateral (
        select min(t.at) filter (where t.what = 'LINK_WORKER_ALLOCATED') as allocated_at,
               min(t.at) filter (where t.what = 'CASE_MOVED') as moved_at,
               bool_or(t.what = 'WAITING_FOR_ROOM') as waited
        from care.timeline t where t.case_reference = c.reference) step
    where r.team = $1 and c.accepted_at is not null and c.status <> 'JOINED'
      and (current_setting('role') <> 'throughcare_reader' or $1 = any (coalesce(care.reader_teams(), '{}')))
      and (c.team = any ($2) or not exists (select from care.circle k where k.id = c.team))
      and (c.closed_at is null or c.closed_at > $3 - make_interval(weeks => $4))
$$;
