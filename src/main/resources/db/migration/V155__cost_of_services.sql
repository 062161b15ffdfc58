-- What a provider says that one person costs stands in its offer, among answers that are about no case: behind the second lock
-- nobody saw it, and every activity counted as free. The cost alone is read past the lock.
create function care.offered_cost(listing uuid) returns numeric
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select cast(a.content ->> 'costOfProviding' as numeric)
    from care.listing l join care.answers a on a.id = l.published
    where l.id = $1
$$;
