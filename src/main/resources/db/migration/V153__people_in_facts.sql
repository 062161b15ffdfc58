-- Who a case is of, as far as figures ask: so that fairness, too, counts in one table, behind its one policy, instead of asking
-- for each person whether some case of theirs may be read.

alter table care.case_fact add person_id bigint, add age_at_referral int, add equality jsonb not null default '{}';
comment on column care.case_fact.person_id is 'whose case it is; people are counted once';
comment on column care.case_fact.age_at_referral is 'in whole years on the day of received_on';
comment on column care.case_fact.equality is
    'by characteristic the code of care.equality_value that the person gave last; none where nothing is recorded';

alter view care.case_fact_now rename to case_course_now;
create view care.case_fact_now as
select f.*, c.person_id,
       extract(year from age(f.received_on, p.date_of_birth))::int as age_at_referral,
       coalesce((select jsonb_object_agg(e.characteristic, e.code order by e.id)
                 from care.equality e where e.person_id = c.person_id), '{}') as equality
from care.case_course_now f
join care.cases c on c.reference = f.case_reference
join care.person p on p.id = c.person_id;

create function care.person_changed() returns trigger language plpgsql as $$
begin
    execute format('insert into care.case_changed (case_reference) '
                   'select c.reference from care.cases c where c.person_id in (select %I from changed)', tg_argv[0]);
    return null;
end;
$$;
create trigger fact_insert after insert on care.equality
    referencing new table as changed for each statement execute function care.person_changed('person_id');
create trigger fact_update after update on care.equality
    referencing new table as changed for each statement execute function care.person_changed('person_id');
create trigger fact_update after update on care.person
    referencing new table as changed for each statement execute function care.person_changed('id');

update care.case_fact f
set person_id = c.person_id, age_at_referral = extract(year from age(f.received_on, p.date_of_birth)),
    equality = coalesce(said.codes, '{}')
from care.cases c
join care.person p on p.id = c.person_id
left join (select person_id, jsonb_object_agg(characteristic, code order by id) as codes
           from care.equality group by person_id) said on said.person_id = p.id
where c.reference = f.case_reference;

alter table care.case_fact alter person_id set not null;
