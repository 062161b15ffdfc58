-- What others may read of the directory: feeds' services and our own in one shape. What is ours gets ids made of what it is.
create function care.id_of(kind text, code text) returns uuid language sql immutable
    return md5('throughcare/' || kind || '/' || code)::uuid;

create view care.shown_organization as
    select l.id as listing,
           case when o.id is not null
                then json_build_object('id', o.id, 'name', o.name, 'description', coalesce(o.description, ''),
                    'email', o.email, 'website', o.website, 'logo', o.logo, 'uri', o.uri,
                    'parent_organization_id', o.further -> 'parent_organization_id',
                    'organization_identifiers', o.further -> 'organization_identifiers')
                when l.provider <> ''
                then json_build_object('id', care.id_of('provider', l.provider), 'name', l.provider, 'description', '')
           end as organization
    from care.service_listing l left join care.organisation o on o.id = l.organisation;

create view care.shown_place as
    select listing, id, location, location_type, name, description, latitude, longitude, external_identifier,
           external_identifier_type, addresses, accessibility
    from care.listing_place
    union all
    select l.id, care.id_of('place', l.id::text), care.id_of('team', t.id), 'physical', t.name, null, null, null, null, null,
           '[]', '[]'
    from care.service_listing l join care.team t on t.id = l.team;

create view care.shown_schedule as
    select listing, id, valid_from, valid_to, dtstart, freq, "interval", byday, bymonthday, description, opens_at, closes_at,
           schedule_link, attending_type, notes
    from care.listing_schedule
    union all
    select id, care.id_of('days', id::text), null, null, null, null, null, null, null, days, null, null, null, null, null
    from care.service_listing where source is null;

create view care.shown_taxonomy as
    select id, name, description, uri, version from care.taxonomy
    union all
    select care.id_of('taxonomy', 'kinds'), 'Kinds of activity', 'What people do there', null, null;

create view care.shown_term as
    select id, taxonomy_id, parent_id, name, description, taxonomy, term_uri, term from care.taxonomy_term
    union all
    select care.id_of('kind', code), care.id_of('taxonomy', 'kinds'), null, title, title, 'Kinds of activity', null, code
    from care.activity_kind;

create view care.shown_attribute as
    select listing, id, term_id, link_type from care.listing_term
    union all
    select id, care.id_of('kind of', id::text), care.id_of('kind', kind), 'service' from care.service_listing
    where kind is not null;
