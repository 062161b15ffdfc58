-- From where a case was read: the address that the request came from.
alter table care.case_read add column origin text;

-- Each row of what was read and what happened is sealed with a hash of itself and of the seal before it, in the order in which
-- they are sealed: a row that is changed, added in between or taken away shows. A seal outlives a row that was erased.
create table care.audit_seal (
    id       bigint generated always as identity primary key,
    source   text   not null check (source in ('case_read', 'timeline')),
    row_id   bigint not null,
    content  bytea  not null,
    chain    bytea  not null,
    unique (source, row_id)
);
create trigger never_changed before update or delete on care.audit_seal for each row execute function care.refuse_change();

-- What the erasure takes away of what is sealed is told, so that anything else that is missing shows.
alter table care.erasure add column sealed_rows int not null default 0;

-- What is sealed of a row. Columns that are added later are not part of it.
create function care.sealed(t care.case_read) returns bytea stable language sql as $$
    select sha256(convert_to(jsonb_build_array(t.id, t.case_reference, t.reader, t.door, extract(epoch from t.at), t.origin)::text, 'UTF8'))
$$;
create function care.sealed(t care.timeline) returns bytea stable language sql as $$
    select sha256(convert_to(jsonb_build_array(t.id, t.case_reference, t.team, extract(epoch from t.at), t.what, t.actor_kind,
                                               t.actor, t.answers_id, t.detail)::text, 'UTF8'))
$$;

-- Seals what is waiting, one row after the other, each with the chain so far.
create function care.seal_audit(before timestamptz) returns void language plpgsql as $$
declare
    link bytea := coalesce((select chain from care.audit_seal order by id desc limit 1), ''::bytea);
    waiting record;
begin
    for waiting in
        select 'case_read' as source, t.id, care.sealed(t) as content from care.case_read t
        where t.id > coalesce((select max(row_id) from care.audit_seal where source = 'case_read'), 0) and t.at < before
        union all
        select 'timeline', t.id, care.sealed(t) from care.timeline t
        where t.id > coalesce((select max(row_id) from care.audit_seal where source = 'timeline'), 0) and t.at < before
        order by 1, 2
    loop
        link := sha256(link || waiting.content);
        insert into care.audit_seal (source, row_id, content, chain)
        values (waiting.source, waiting.id, waiting.content, link);
    end loop;
end;
$$;
