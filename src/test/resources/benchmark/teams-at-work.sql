-- Of the teams of ManyOpenTasks the last forty are community teams; twenty each lie in one region. Each has thirty link workers
-- and twelve services, of which every third says what it costs.

update care.team set kind = case when substr(id, 3)::int > 100 then 'COMMUNITY' else 'PRISON' end,
                     region = 'Benchmark region ' || substr(id, 3)::int % 7
where id ~ '^BM[0-9]{3}$';

insert into act_id_user (id_, rev_, first_, last_)
select 'bm-w-' || team || '-' || worker, 1, 'Benchmark', 'Worker ' || worker
from generate_series(1, 140) team cross join generate_series(1, 30) worker;

insert into act_id_membership (user_id_, group_id_)
select id_, 'link-worker' from act_id_user where id_ like 'bm-w-%';

insert into act_id_tenant_member (id_, tenant_id_, user_id_)
select 'bm-m-' || team || '-' || worker, 'BM' || lpad(team::text, 3, '0'), 'bm-w-' || team || '-' || worker
from generate_series(1, 140) team cross join generate_series(1, 30) worker;

insert into care.answers (id, about, form, form_version, given_in, given_by, given_at, content)
select gen_random_uuid(), 'BENCHMARK', 'offer-a-service', '1', 'benchmark', 'benchmark', now(),
       jsonb_build_object('costOfProviding', 40 + n) from generate_series(1, 60) n;

insert into care.service_listing (id, public_id, name, provider, kind, place, team, days, description, capacity)
select 2000000 + n, gen_random_uuid(), 'Benchmark service ' || n, 'Benchmark provider ' || n / 3,
       (select code from care.activity_kind order by position offset n % (select count(*) from care.activity_kind) limit 1),
       case when n > 1680 then 'ONLINE' when n % 140 > 99 then 'AREA' else 'INSIDE' end,
       case when n <= 1680 then 'BM' || lpad((1 + n % 140)::text, 3, '0') end, 'Monday', 'Benchmark', 5 + n % 20
from generate_series(1, 1700) n;

insert into care.listing (id, state, email, link, link_good_until, published)
select s.public_id, 'LISTED', 'benchmark@provider.example', gen_random_uuid(), now(), a.id
from care.service_listing s
join (select id, row_number() over (order by id) as place from care.answers where about = 'BENCHMARK') a
    on a.place = 1 + s.id % 60
where s.id between 2000001 and 2001700 and s.id % 3 = 0;
