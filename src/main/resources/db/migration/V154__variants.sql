-- What a team has of its own in place of diagrams, tables and forms that are common to all teams: who changed that, when and why.
-- The newest row of a team counts; without a deployment it goes the common way again.

create table care.variant (
    id           int         generated always as identity primary key,
    team         text        not null references care.team,
    deployment   text        unique,
    own          text[]      not null,
    why          text        not null,
    released_by  text,
    released_at  timestamptz not null,
    proposal     text        unique references care.proposal,
    brings_back  text,
    check ((deployment is null) = (own = '{}'))
);
create index on care.variant (team, id);
create trigger never_changed before update or delete on care.variant for each row execute function care.refuse_change();
comment on column care.variant.own is 'names of the files that are the team''s own; all others in the deployment are common ones';
comment on column care.variant.released_by is 'null for what was made again with the files of a newer application';

alter table care.proposal add team text references care.team;
