-- Cases that ended, all at once: what figures need so that every picture says something. The table past_case is given:
-- number, reference, name, prison_number or crn, date_of_birth, team, community (where whoever leaves this prison goes), today,
-- within (all happened in so many days before today).
-- Chance is a hash of the number and of what is decided, so the same numbers live the same lives.

create or replace function pg_temp.chance(number int, of_what text) returns double precision immutable language sql as $$
    select (hashtextextended(number || of_what, 0) & 2147483647) / 2147483648.0
$$;
create or replace function pg_temp.whole(number int, of_what text, lowest int, highest int) returns int immutable language sql as $$
    select lowest + floor(pg_temp.chance(number, of_what) * (highest - lowest + 1))::int
$$;
create or replace function pg_temp.one(number int, of_what text, choice text[]) returns text immutable language sql as $$
    select choice[pg_temp.whole(number, of_what, 1, cardinality(choice))]
$$;

-- How far each came: 0 declined, 1 never met, 2 met, 3 agreed a plan, 4 started an activity, 5 attended, 6 completed it.
create temporary table past_course on commit drop as
select number, reference, team, community, today, within,
       case when dice < 0.08 then 0 when dice < 0.18 then 1 when dice < 0.26 then 2 when dice < 0.36 then 3
            when dice < 0.43 then 4 when dice < 0.63 then 5 else 6 end as reached,
       pg_temp.whole(number, 'accepted', 0, 4) as accepted_after,
       pg_temp.whole(number, 'met', 2, 9 + hashtext(team) % 8 + 8) as met_after,
       pg_temp.whole(number, 'plan', 3, 15) as planned_after,
       pg_temp.whole(number, 'start', 7, 35) as started_after,
       pg_temp.whole(number, 'attended', 0, 14) as attended_after,
       pg_temp.whole(number, 'completed', 28, 70) as completed_after,
       pg_temp.whole(number, 'closed', 1, 14) as closed_after,
       pg_temp.one(number, 'model', '{SIGNPOSTING,LIGHT,LIGHT,HOLISTIC,HOLISTIC}') as support_model,
       pg_temp.one(number, 'priority', '{URGENT,SOON,SOON,ROUTINE,ROUTINE,ROUTINE}') as priority
from (select p.*, pg_temp.chance(p.number, 'reached') as dice from past_case p) diced;

create temporary table past_life on commit drop as
select dated.*, received_on + accepted_after as accepted_on, received_on + accepted_after + met_after as met_on,
       received_on + accepted_after + met_after + planned_after as planned_on,
       received_on + accepted_after + met_after + planned_after + started_after as started_on,
       received_on + accepted_after + met_after + planned_after + started_after + attended_after as attended_on,
       received_on + accepted_after + met_after + planned_after + started_after + attended_after + completed_after as completed_on,
       received_on + days as closed_on,
       community is not null and reached >= 5 and pg_temp.chance(number, 'released') < 0.5 as released,
       (select t.user_id_ from act_id_tenant_member t
        join act_id_membership m on m.user_id_ = t.user_id_ and m.group_id_ = 'link-worker'
        where t.tenant_id_ = dated.team order by hashtext(t.user_id_ || number) limit 1) as link_worker,
       gen_random_uuid()::text as process
from (
    select c.*, today - 1 - days - floor(pg_temp.chance(number, 'received') * (within - days))::int as received_on
    from (
        select p.*, accepted_after + closed_after
                    + case when reached >= 1 then met_after else 0 end + case when reached >= 2 then planned_after else 0 end
                    + case when reached >= 3 then started_after else 0 end + case when reached >= 4 then attended_after else 0 end
                    + case when reached >= 5 then completed_after else 0 end as days
        from past_course p) c) dated;

insert into care.person (prison_number, crn, name, date_of_birth, registered_at)
select c.prison_number, c.crn, c.name, c.date_of_birth, l.received_on + time '10:00'
from past_case c join past_life l using (number);

insert into care.cases (reference, person_id, team, stage, status, in_custody, release_date, support_model, priority, link_worker,
                        opened_at, accepted_at, closed_at, outcome, closure_reason)
select l.reference, p.id, case when l.released then l.community else l.team end,
       case when reached = 0 then 'intake' else 'closure' end, case when reached = 0 then 'DECLINED' else 'CLOSED' end,
       l.community is not null and not l.released, case when l.released then completed_on - 7 end,
       case when reached > 0 then support_model end, case when reached > 0 then priority end, case when reached > 0 then link_worker end,
       received_on + time '10:00', case when reached > 0 then accepted_on + time '14:00' end, closed_on + time '16:00',
       case when reached = 0 then null when reached = 1 then 'NOT_STARTED' when reached = 6 then 'COMPLETED' else 'ENDED_EARLY' end,
       case when reached = 0 then pg_temp.one(l.number, 'why', '{NO_NEED,OUT_OF_AREA,NEEDS_MET_ELSEWHERE,FACTS_NOT_GIVEN}')
            when reached = 1 then pg_temp.one(l.number, 'why', '{NO_CONTACT,NO_CONTACT,NOT_ENGAGED,MOVED_AWAY}')
            when reached = 6 then 'SUPPORT_COMPLETED'
            else pg_temp.one(l.number, 'why', '{NOT_ENGAGED,NOT_ENGAGED,COMMITMENTS_OR_SICKNESS,MOVED_AWAY,LOST_CONTACT,SENTENCE_ENDED}') end
from past_life l join past_case c using (number)
join care.person p on p.prison_number = c.prison_number or p.crn = c.crn;

insert into care.referral (case_reference, team, channel, account, referrer_name, referrer_role, referrer_email, needs, reasons,
                           wellbeing, consent, received_at, acknowledged_at)
select reference, team, pg_temp.one(number, 'channel', '{TASKLIST,TASKLIST,API,CSV,SELF}'), 'demonstration', 'Invented Referrer',
       case when community is null then pg_temp.one(number, 'role', '{PROBATION_PRACTITIONER,PROBATION_PRACTITIONER,COURT,HEALTHCARE}')
            else pg_temp.one(number, 'role', '{OFFICER,PRISON_OFFENDER_MANAGER,PRISON_OFFENDER_MANAGER,HEALTHCARE,CHAPLAIN,EDUCATION,PEER}') end,
       'referrer@demo.example', array[(select code from care.support_need where in_use order by hashtext(code || number) limit 1)],
       'Invented for the demonstration.', pg_temp.whole(number, 'wellbeing', 1, 7), 'GIVEN',
       received_on + time '10:00', received_on + time '10:05'
from past_life;

insert into care.need (case_reference, need, identified_at)
select r.case_reference, r.needs[1], planned_on + time '11:00'
from past_life l join care.referral r on r.case_reference = l.reference where reached >= 3;

insert into care.attempt (case_reference, team, purpose, number, outcome, on_date, how, recorded_at)
select reference, team, 'FIRST_CONTACT', number_of, case when reached >= 2 and number_of = tries then 'ATTENDED' else 'DID_NOT_ATTEND' end,
       met_on - (tries - number_of), 'FACE_TO_FACE', met_on - (tries - number_of) + time '15:00'
from (select l.*, case when reached = 1 then 3 when accepted_after > 2 then 2 else 1 end as tries from past_life l where reached >= 1) l
cross join lateral generate_series(1, tries) number_of;

insert into care.plan (case_reference, version, team, who_does_what, drafted_at, agreed_on, agreed_how)
select reference, 1, team, 'The link worker asks the provider; the person goes there.', planned_on + time '11:00', planned_on, 'IN_PERSON'
from past_life where reached >= 3;

insert into care.goal (case_reference, number, words, set_at)
select reference, goal, pg_temp.one(number, 'goal' || goal, array['Meet people', 'Be outdoors more', 'Read to my children', 'Cook for myself',
       'Find work with my hands', 'Sleep better']), planned_on + time '11:00'
from past_life cross join generate_series(1, 2) goal where reached >= 3;

insert into care.goal_review (goal, case_reference, outcome, reviewed_on, recorded_at)
select g.id, l.reference, pg_temp.one(l.number, 'met' || g.number, case when reached = 6 then '{MET,MET,PARTLY,PARTLY,NOT}'::text[] else '{PARTLY,NOT,DROPPED}' end),
       l.closed_on - 1, l.closed_on - 1 + time '15:00'
from past_life l join care.goal g on g.case_reference = l.reference where reached >= 5;

insert into care.measure (case_reference, team, occasion, instrument, question, score, band, taken_on, recorded_at)
select scored.reference, scored.team, scored.occasion, 'ONS4', scored.question, scored.score, b.band, scored.day, scored.day + time '15:00'
from (
    select reference, team, occasion, question, case when occasion = 'BASELINE' then planned_on else closed_on - 1 end as day,
           least(10, greatest(0, pg_temp.whole(number, question, 1, 7) + case when question = 'anxious' then 2 else 0 end
               + case when occasion = 'BASELINE' then 0
                      else pg_temp.whole(number, 'change' || question, -2, case when reached = 6 then 4 else 2 end)
                           * case when question = 'anxious' then -1 else 1 end end)) as score
    from past_life cross join unnest(array['satisfaction', 'worthwhile', 'happy', 'anxious']) question
    cross join unnest(array['BASELINE', 'REVIEW']) occasion
    where reached >= 3 and (occasion = 'BASELINE' or reached >= 5 and pg_temp.chance(number, 'asked again') < 0.8)) scored
join care.measure_band b on b.instrument = 'ONS4' and b.question = scored.question
    and scored.score between b.from_score and b.to_score;

insert into care.placement (case_reference, team, service, round, state, chosen_at, start_on, ended_on, end_reason)
select reference, team, service, 1, case when reached = 3 then 'DECLINED' else 'ENDED' end, planned_on + time '12:00',
       case when reached > 3 then started_on end,
       case when reached = 3 then planned_on + 6 when reached = 6 then completed_on else closed_on end,
       case when reached = 3 then 'DECLINED' when reached = 6 then 'COMPLETED' else 'LEFT_EARLY' end
from past_life l
cross join lateral (
    select s.id as service from care.service_listing s
    where (s.team = l.team or s.team is null) and s.status = 'PUBLISHED'
    order by hashtext(s.id || '-' || l.number) limit 1) chosen
where reached >= 3;

insert into care.session_attendance (placement, session_on, outcome, recorded_at)
select p.id, attended_on + 7 * week, case when week = 0 or pg_temp.chance(number, 'week' || week) < 0.8 then 'ATTENDED' else 'DID_NOT_ATTEND' end,
       attended_on + 7 * week + time '17:00'
from past_life l join care.placement p on p.case_reference = l.reference
cross join lateral generate_series(0, (closed_on - attended_on) / 7 - 1) week
where reached >= 5;

insert into care.unmet_need (case_reference, team, pathway, recorded_at, needs, in_custody)
select l.reference, l.team, n.pathway, planned_on + time '12:00', array[n.code], community is not null
from past_life l join care.need own on own.case_reference = l.reference join care.support_need n on n.code = own.need
where reached = 3 or pg_temp.chance(number, 'unmet') < 0.1;

insert into care.custody_change (case_reference, team, what, on_date, reported_by, reported_at)
select reference, team, 'RELEASED', completed_on - 7, 'demonstration', completed_on - 7 + time '09:00'
from past_life where released;

insert into care.attempt (case_reference, team, purpose, number, outcome, on_date, how, recorded_at)
select reference, community, 'AFTER_RELEASE', 1, case when pg_temp.chance(number, 'in touch') < 0.75 then 'ATTENDED' else 'DID_NOT_ATTEND' end,
       completed_on - 3, 'TELEPHONE', completed_on - 3 + time '15:00'
from past_life where released;

insert into care.timeline (case_reference, team, at, what, actor_kind, actor)
select reference, team, day, what, 'SYSTEM', 'system'
from past_life cross join lateral (values
    (received_on + time '10:00', 'REFERRAL_RECEIVED', true),
    (received_on + time '14:00', 'REFERRAL_DECLINED', reached = 0),
    (accepted_on + time '14:00', 'REFERRAL_ACCEPTED', reached > 0),
    (accepted_on + time '15:00', 'LINK_WORKER_ALLOCATED', reached > 0),
    (planned_on + time '11:00', 'ASSESSMENT_RECORDED', reached > 2),
    (planned_on + time '12:00', 'ACTIVITIES_CHOSEN', reached > 2),
    (closed_on + time '16:00', 'CASE_CLOSED', reached > 0)) happened (day, what, so)
where so order by reference, day;

-- The engine's memory of the steps, which the journey map counts.
insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_, duration_,
                             root_proc_inst_id_, state_)
select process, process, reference, d.key_, d.id_, received_on + time '10:00', closed_on + time '16:00',
       extract(epoch from closed_on + time '16:00' - (received_on + time '10:00')) * 1000, process, 'COMPLETED'
from past_life cross join lateral (
    select key_, id_ from act_re_procdef where key_ = 'referral-journey' order by version_ desc limit 1) d;

create temporary table past_step on commit drop as
select l.process, l.reference, l.team, l.link_worker, step.stage, step.task, step.begun, step.done, step.due,
       upper(substr(step.task, 10, 1)) || lower(regexp_replace(substr(step.task, 11), '([A-Z])', ' \1', 'g')) as name,
       gen_random_uuid()::text as id, d.id_ as definition,
       first_value(gen_random_uuid()::text) over (partition by l.number, step.stage) as stage_process
from past_life l
cross join lateral (values
    (1, 'allocation', 'userTask_allocateLinkWorker', accepted_on - 1, accepted_on, accepted_on + 1),
    (2, 'assessment', 'userTask_makeFirstContact', accepted_on, met_on, accepted_on + 10),
    (3, 'assessment', 'userTask_recordWhatMatters', met_on, planned_on - 1, met_on + 7),
    (3, 'assessment', 'userTask_agreePlan', planned_on - 1, planned_on, planned_on + 4),
    (3, 'activity-connection', 'userTask_chooseActivities', planned_on, planned_on + 1, planned_on + 5),
    (5, 'follow-up', 'userTask_makeFollowUpContact', attended_on + 10, attended_on + 10 + started_after / 3, attended_on + 18),
    (5, 'follow-up', 'userTask_reviewProgress', closed_on - 9, closed_on - 1, closed_on - 4),
    (2, 'closure', 'userTask_writeClosingSummary', closed_on - 1, closed_on, closed_on + 6))
    step (reached, stage, task, begun, done, due)
join lateral (select id_ from act_re_procdef where key_ = step.stage and tenant_id_ is null order by version_ desc limit 1) d on true
where l.reached >= step.reached;

insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_, duration_,
                             super_process_instance_id_, root_proc_inst_id_, tenant_id_, state_)
select stage_process, stage_process, reference, stage, definition, min(begun) + time '10:00', max(done) + time '15:00',
       extract(epoch from max(done) + time '15:00' - (min(begun) + time '10:00')) * 1000, process, process, team, 'COMPLETED'
from past_step group by stage_process, reference, stage, definition, process, team;

insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_, act_id_, task_id_,
                            act_name_, act_type_, assignee_, start_time_, end_time_, duration_, act_inst_state_, tenant_id_)
select left(task, 27) || ':' || id, stage, definition, process, stage_process, stage_process, task, id, name, 'userTask', link_worker,
       begun + time '10:00', done + time '15:00', ((done - begun) * 24 + 5) * 3600000, 4, team
from past_step;

insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_,
                             act_inst_id_, name_, assignee_, start_time_, end_time_, duration_, delete_reason_, priority_, due_date_, tenant_id_)
select id, task, stage, definition, process, stage_process, stage_process, left(task, 27) || ':' || id, name, link_worker,
       begun + time '10:00', done + time '15:00', ((done - begun) * 24 + 5) * 3600000,
       'completed', 50, due + time '17:00', team
from past_step;
