-- On which days a service of a feed is, as its schedules say: asked for by itself, a day is found by an index. Ours say it in
-- words.
alter table care.service_listing add column weekdays text[] not null default '{}';
create index on care.service_listing using gin (weekdays);

create function care.weekdays_of(listing_id int) returns text[] language sql stable as $$
    select array(select day from unnest(array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']) day
                 where exists (select from care.listing_schedule s
                               where s.listing = listing_id and s.byday like '%' || day || '%'))
$$;
update care.service_listing set weekdays = care.weekdays_of(id) where source is not null;
