-- What never changes is still erased when the law says so: by the erasure alone, which says so for its transaction.
create or replace function care.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('throughcare.erasing', true) = 'yes' then
        return old;
    end if;
    raise exception 'rows of % are never changed or removed', tg_table_name;
end;
$$;

-- That somebody was erased, and nothing of who it was.
create table care.erasure (
    id          bigint generated always as identity primary key,
    erased_at   timestamptz not null,
    erased_by   text not null,
    reason      text not null check (reason in ('RETENTION_OVER', 'ASKED_FOR', 'NOT_OURS_TO_KEEP')),
    cases       int not null,
    last_closed timestamptz
);
create trigger never_changed before update or delete on care.erasure for each row execute function care.refuse_change();

-- That somebody was given everything about a person; which cases, as long as they are kept.
create table care.subject_access (
    id          bigint generated always as identity primary key,
    person_id   bigint not null references care.person,
    given_at    timestamptz not null,
    given_to    text not null
);
create index on care.subject_access (person_id);
create trigger never_changed before update or delete on care.subject_access
    for each row execute function care.refuse_change();
