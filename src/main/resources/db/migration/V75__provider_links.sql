-- Links in mails are signed with one key for all nodes, made here at first use where the settings name none.
create table care.link_key (
    only_one  boolean primary key default true check (only_one),
    key       bytea not null,
    made_at   timestamptz not null
);

-- A link through which a provider answers for one placement. What makes it valid, its signature, is never stored.
create table care.provider_link (
    id          uuid primary key,
    placement   int not null references care.placement,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz
);
create unique index on care.provider_link (placement) where revoked_at is null;

-- Whether the person agrees that this provider is told of them, and what it has to know; without, nothing goes out.
alter table care.placement
    add column share_agreed  boolean not null default false,
    add column for_provider  text;
