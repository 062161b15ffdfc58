-- The second lock. Where staff read cases, the database is asked in the role throughcare_reader, which sees the cases of the
-- teams named in the setting throughcare.teams and what belongs to these, whatever the query forgot to say. Rows that the
-- application writes, and the rounds in the background, go on in its own role, which owns the tables.

do $$
begin
    if not exists (select from pg_roles where rolname = 'throughcare_reader') then
        create role throughcare_reader nologin;
        execute format('grant throughcare_reader to %I', current_user);
    elsif not pg_has_role('throughcare_reader', 'member') then
        raise insufficient_privilege;
    end if;
exception when insufficient_privilege then
    raise exception 'The database has no role throughcare_reader for the application. Let an administrator of the database server run: create role throughcare_reader; grant throughcare_reader to %;', quote_ident(current_user);
end;
$$;

-- None, if nobody said.
create function care.reader_teams() returns text[] stable language sql as $$
    select string_to_array(current_setting('throughcare.teams', true), ',')
$$;

grant usage on schema care to throughcare_reader;

alter table care.cases enable row level security;
create policy own_teams on care.cases to throughcare_reader using (team = any ((select care.reader_teams())::text[]));
grant select on care.cases to throughcare_reader;

alter table care.person enable row level security;
create policy own_teams on care.person to throughcare_reader
    using (exists (select from care.cases c where c.person_id = person.id));
grant select on care.person to throughcare_reader;

-- A table about cases is readable with the case, else with whatever row it belongs to that is. Each new one wants this call.
create procedure care.readable_with_its_case(about regclass) language plpgsql as $$
declare
    belongs record;
begin
    select own.attname as own, k.confrelid::regclass as parent, other.attname as other into strict belongs
    from pg_constraint k
    join pg_attribute own on own.attrelid = k.conrelid and own.attnum = k.conkey[1]
    join pg_attribute other on other.attrelid = k.confrelid and other.attnum = k.confkey[1]
    join pg_class parent on parent.oid = k.confrelid
    where k.contype = 'f' and k.conrelid = about and k.confrelid <> about and cardinality(k.conkey) = 1 and parent.relrowsecurity
    order by k.confrelid = 'care.cases'::regclass desc, k.confrelid = 'care.person'::regclass, k.oid
    limit 1;
    execute format('alter table %s enable row level security', about);
    execute format('create policy own_teams on %1$s to throughcare_reader using (exists (select from %2$s p where p.%3$I = %1$s.%4$I))',
                   about, belongs.parent, belongs.other, belongs.own);
    execute format('grant select on %s to throughcare_reader', about);
end;
$$;

-- All there are, those first that others belong to.
do $$
declare
    next_one regclass;
begin
    loop
        select k.conrelid::regclass into next_one
        from pg_constraint k
        join pg_class child on child.oid = k.conrelid and not child.relrowsecurity
        join pg_class parent on parent.oid = k.confrelid and parent.relrowsecurity
        where k.contype = 'f' and child.relnamespace = 'care'::regnamespace
        order by k.confrelid = 'care.cases'::regclass desc, k.oid
        limit 1;
        exit when next_one is null;
        call care.readable_with_its_case(next_one);
    end loop;
end;
$$;

-- Reading is recorded.
grant insert on care.case_read to throughcare_reader;

-- What is about no case: teams and their people, lists of terms, the directory. Of messages only whether they were taken in.
grant select on care.team, care.worker, care.working_pattern, care.absence, care.skills, care.language_choice, care.role_grant,
    care.pathway, care.support_need, care.reason_code, care.activity_kind, care.measure_question, care.measure_band,
    care.measure_metric, care.organisation, care.service_listing, care.listing, care.listing_cost, care.listing_language,
    care.listing_place, care.listing_schedule, care.listing_team, care.listing_term, care.taken_place
    to throughcare_reader;
grant select (outcome, attempts) on care.inbox to throughcare_reader;

-- The engine's tables hold nothing that a person is known by; the engine limits them by its tenants.
do $$
begin
    execute (select format('grant select on %s to throughcare_reader', string_agg(engine.oid::regclass::text, ', '))
             from pg_class engine join pg_class task on task.oid = 'act_ru_task'::regclass
             where engine.relnamespace = task.relnamespace and engine.relkind = 'r' and engine.relname like 'act\_%');
end;
$$;
