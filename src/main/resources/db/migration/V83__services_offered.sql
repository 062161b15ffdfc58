-- Services that their providers offer and keep up to date, or editors for them.

-- Not confirmed yet: nobody has seen it, and it is deleted if nobody confirms it.
create table care.offer (
    id            uuid primary key,
    email         text not null,
    form_version  text not null,
    content       jsonb not null,
    made_at       timestamptz not null
);
create index on care.offer (made_at);

-- What was offered, and each change of it, are answers about the listing; its id is the public id of the service in the directory.
create table care.listing (
    id               uuid primary key,
    state            text not null
        check (state in ('IN_REVIEW', 'CHANGES_ASKED', 'LISTED', 'RIGHT_ASKED', 'HIDDEN', 'REFUSED', 'GIVEN_UP', 'WITHDRAWN')),
    email            text not null,
    link             uuid not null unique,
    link_good_until  timestamptz not null,
    published        uuid references care.answers,
    editors_words    text
);
comment on column care.listing.email is 'for us alone';
comment on column care.listing.published is 'the answers that are, or were last, in the directory';
comment on column care.listing.editors_words is 'what the provider is to change, or why it is refused';

-- A service inside several prisons belongs to each.
alter table care.service_listing
    add column offered boolean not null default false,
    drop constraint where_it_is,
    add constraint where_it_is check (source is not null or offered or (place = 'ONLINE') = (team is null));
create table care.listing_team (
    listing  int  not null references care.service_listing on delete cascade,
    team     text not null references care.team,
    primary key (listing, team)
);
create index on care.listing_team (team);

create or replace view care.shown_place as
    select listing, id, location, location_type, name, description, latitude, longitude, external_identifier,
           external_identifier_type, addresses, accessibility
    from care.listing_place
    union all
    select l.id, care.id_of('place', l.id::text), care.id_of('team', t.id), 'physical', t.name, null, null, null, null, null,
           '[]', '[]'
    from care.service_listing l join care.team t on t.id = l.team
    union all
    select p.listing, care.id_of('place', p.listing || ' ' || t.id), care.id_of('team', t.id), 'physical', t.name, null, null, null,
           null, null, '[]', '[]'
    from care.listing_team p join care.team t on t.id = p.team;
