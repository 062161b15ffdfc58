-- What figures ask of the open cases of ManyOpenTasks: who has them, how far they are, when they wait and are due.

update care.cases c
set opened_at = now() - (n % 180 + 1) * interval '1 day', accepted_at = now() - (n % 180) * interval '1 day',
    support_model = (array['SIGNPOSTING', 'LIGHT', 'HOLISTIC'])[1 + n % 3],
    stage = (array['assessment', 'assessment', 'connection', 'follow-up', 'handover'])[1 + n % 5],
    link_worker = case when n % 20 > 0 then 'bm-w-' || 1 + n % 140 || '-' || 1 + n / 140 % 30 end,
    in_custody = n % 140 < 100,
    release_date = case when n % 140 < 100 and n % 7 > 0 then current_date + n / 140 % 500 - 3 end
from (select reference, substr(reference, 3)::int as n from care.cases where reference like 'BM______') numbered
where c.reference = numbered.reference;

insert into care.referral (case_reference, team, channel, account, referrer_name, referrer_role, referrer_email, reasons,
                           consent, received_at)
select reference, team, (array['TASKLIST', 'API', 'CSV', 'SELF'])[1 + substr(reference, 3)::int % 4], 'benchmark', 'Somebody',
       'OFFICER', 'referrer@benchmark.example', 'Invented.', 'GIVEN', opened_at
from care.cases where reference like 'BM______';

insert into care.attempt (case_reference, team, purpose, number, outcome, on_date, how, recorded_at)
select reference, team, 'FIRST_CONTACT', 1, 'ATTENDED', accepted_at::date + 5, 'FACE_TO_FACE', accepted_at + interval '5 days'
from care.cases where reference like 'BM______' and accepted_at < now() - interval '10 days';

insert into care.timeline (case_reference, team, at, what, actor_kind, actor)
select reference, team, accepted_at + interval '1 hour', 'LINK_WORKER_ALLOCATED', 'SYSTEM', 'system'
from care.cases where reference like 'BM______' and link_worker is not null;

insert into care.room_queue (case_reference, team, queued_at)
select reference, team, accepted_at from care.cases
where reference like 'BM______' and link_worker is null and substr(reference, 3)::int % 40 = 0;

insert into care.pause (case_reference, since)
select reference, now() from care.cases where reference like 'BM______' and substr(reference, 3)::int % 50 = 7;

insert into care.concern (case_reference, team, source, danger_now, raised_by, raised_at)
select reference, team, 'REPORTED', false, 'benchmark', now()
from care.cases where reference like 'BM______' and substr(reference, 3)::int % 100 = 9;

insert into care.concern_answer (concern, team, answer, done, answered_by, answered_at)
select id, team, case when id % 10 = 0 then 'LOOK_AGAIN' else 'SETTLED' end, 'Looked into.', 'benchmark', now()
from care.concern where raised_by = 'benchmark' and id % 4 > 0;

update act_ru_task t
set create_time_ = now() - n % 60 * interval '1 day' - n * 7919::bigint % 86400 * interval '1 second', due_date_ = now() + (n % 4000 - 400) * interval '1 hour'
from (select id_, substr(id_, 6)::int as n from act_ru_task where id_ like 'bm-t-%') numbered
where t.id_ = numbered.id_;

insert into act_ru_job (id_, rev_, type_, process_instance_id_, duedate_, handler_cfg_, retries_, tenant_id_)
select 'bm-j-' || n, 1, 'timer', 'bm-p-' || n, now() + n / 140 % 60 * interval '1 day', 'catchEvent_followUpDateReached', 3,
       'BM' || lpad((1 + n % 140)::text, 3, '0')
from (select substr(reference, 3)::int as n from care.cases where reference like 'BM______') numbered where n % 5 = 3;

insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, text_, var_scope_, sequence_counter_,
                             is_concurrent_local_, tenant_id_)
select 'bm-k-' || id_, 1, 'string', 'followUpKind', process_instance_id_, process_instance_id_, 'REVIEW', process_instance_id_, 1,
       false, tenant_id_
from act_ru_job where id_ like 'bm-j-%';
