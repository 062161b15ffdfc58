-- Providers answer too.
alter table care.timeline drop constraint timeline_actor_kind_check;
alter table care.timeline
    add constraint timeline_actor_kind_check check (actor_kind in ('PERSON', 'TIMER', 'SYSTEM', 'PROVIDER'));

-- Links that were not let in, for whoever looks into it.
create table care.refused_link (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    why      text not null check (why in ('NOT_OURS', 'EXPIRED', 'REVOKED', 'ANSWERED_ALREADY')),
    link     uuid references care.provider_link,
    address  text not null
);
create index on care.refused_link (at);
