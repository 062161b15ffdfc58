-- Who changed diagrams, tables and forms, when and why; the files are the engine's deployments.

create table care.proposal (
    deployment   text        primary key,
    why          text        not null,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    decision     text        check (decision in ('RELEASED', 'DECLINED')),
    decided_by   text,
    decided_at   timestamptz,
    check (num_nulls(decision, decided_by, decided_at) in (0, 3)),
    check (decision is distinct from 'RELEASED' or decided_by <> proposed_by)
);

create table care.release (
    deployment   text        primary key,
    why          text        not null,
    released_by  text        not null,
    released_at  timestamptz not null,
    proposal     text        unique references care.proposal,
    brings_back  text
);
create trigger never_changed before update or delete on care.release for each row execute function care.refuse_change();
