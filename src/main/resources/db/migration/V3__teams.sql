-- The teams that can hold a case; the team's id is the engine's tenant id.
create table care.team (
    id             text primary key,
    kind           text    not null check (kind in ('PRISON', 'COMMUNITY')),
    name           text    not null,
    name_welsh     text,
    postcode_areas text[]  not null default '{}',
    in_service     boolean not null default false
);

-- Which of the engine's authorizations are ours: an administrator's own stay when our table of grants changes.
create table care.role_grant (
    authorization_id text primary key
);
