-- One row per case with what figures ask of it, so that they count in one table instead of in twelve.
-- A round in the background keeps it: what changes a case leaves its reference in care.case_changed, and the round works out
-- those cases again. A row that stands there was committed before the round read it, so no change is missed, in whatever
-- order transactions end.

create table care.case_fact (
    case_reference            text primary key references care.cases,
    team                      text not null,
    status                    text not null,
    referral_channel          text,
    referrer_role             text,
    support_model             text,
    priority                  text,
    in_custody_at_referral    boolean not null,
    received_at               timestamptz not null,
    received_on               date not null,
    accepted_at               timestamptz,
    declined                  boolean not null,
    decline_reason            text,
    first_contact_on          date,
    plan_agreed_on            date,
    started_on                date,
    attended_on               date,
    completed_on              date,
    placements_started        int not null,
    placements_attended       int not null,
    placements_completed      int not null,
    released_on               date,
    in_touch_after_release_on date,
    closed_at                 timestamptz,
    outcome                   text,
    closure_reason            text,
    goals_met                 int not null,
    goals_partly              int not null,
    goals_not                 int not null,
    goals_dropped             int not null,
    satisfaction_before       int,
    satisfaction_now          int,
    worthwhile_before         int,
    worthwhile_now            int,
    happy_before              int,
    happy_now                 int,
    anxious_before            int,
    anxious_now               int,
    unmet_needs               int not null
);
create index on care.case_fact (team, received_on);

comment on column care.case_fact.team is
    'who holds the case now, or held it last: a team, or the circle of a restricted case; follows care.cases at once';
comment on column care.case_fact.status is
    'as in care.cases; a referral that was JOINED to another case is none to count: the other case goes on for it';
comment on column care.case_fact.referral_channel is 'how the referral came in; null where none is recorded';
comment on column care.case_fact.referrer_role is 'what the referrer does; null where no referral is recorded';
comment on column care.case_fact.support_model is 'null until the referral is accepted';
comment on column care.case_fact.priority is 'null until the referral is accepted';
comment on column care.case_fact.in_custody_at_referral is 'whether the person was referred to the team of a prison';
comment on column care.case_fact.received_at is 'when the referral came in; where none is recorded, when the case was opened';
comment on column care.case_fact.received_on is 'the day of received_at in London';
comment on column care.case_fact.accepted_at is 'when the referral was accepted; null while it is looked at, or if it was declined';
comment on column care.case_fact.declined is 'the referral was not accepted';
comment on column care.case_fact.decline_reason is 'why: a code of care.reason_code; null unless declined';
comment on column care.case_fact.first_contact_on is
    'the first contact that the person attended, in time or late, whatever it was for';
comment on column care.case_fact.plan_agreed_on is 'when the person first agreed a plan, also if a later one replaced it';
comment on column care.case_fact.started_on is
    'the first start date for which a provider accepted the person, also if the activity ended since; it may be to come';
comment on column care.case_fact.attended_on is 'the first session of an activity that the person attended, in time or late';
comment on column care.case_fact.completed_on is 'when the first activity ended as completed';
comment on column care.case_fact.placements_started is 'activities for which a provider accepted the person';
comment on column care.case_fact.placements_attended is 'activities of which the person attended a session';
comment on column care.case_fact.placements_completed is 'activities that ended as completed';
comment on column care.case_fact.released_on is
    'the first release from prison that was reported while the case was open; one that was never reported is not known';
comment on column care.case_fact.in_touch_after_release_on is
    'the first contact after that release that the person attended and that was made as the first in the community';
comment on column care.case_fact.closed_at is 'when the case ended in whichever way; null while it is open';
comment on column care.case_fact.outcome is 'COMPLETED, ENDED_EARLY or NOT_STARTED, of closed cases; null of declined ones';
comment on column care.case_fact.closure_reason is 'why it was closed: a code of care.reason_code; null unless closed';
comment on column care.case_fact.goals_met is 'goals in force whose latest review says so; the same for partly, not, dropped';
comment on column care.case_fact.satisfaction_before is
    'ONS4 question of that name at the baseline, 0 to 10; null if it was not answered; the same for the other three';
comment on column care.case_fact.satisfaction_now is
    'the same question at the latest review that has it; null if none does; the same for the other three';
comment on column care.case_fact.unmet_needs is 'how often a need was recorded that nothing in the directory met';

-- Cases to be worked out again. The same case may stand here many times: whoever writes never waits for another.
create table care.case_changed (
    id             bigint generated always as identity primary key,
    case_reference text not null references care.cases on delete cascade
);
create index on care.case_changed (case_reference);

-- Held by the round that works, so that two never write over each other's cases.
create table care.case_fact_refresh (
    one          boolean primary key default true check (one),
    refreshed_at timestamptz
);
insert into care.case_fact_refresh default values;
comment on column care.case_fact_refresh.refreshed_at is
    'when the last whole round began: every change from before it is counted; null before the first';

create index on care.unmet_need (case_reference);

-- What care.case_fact says of a case, from the record as it is now.
create view care.case_fact_now as
select c.reference as case_reference, c.team, c.status,
       r.channel as referral_channel, r.referrer_role, c.support_model, c.priority,
       (select t.kind from care.team t where t.id = care.whole_team(coalesce(r.team, c.team))) = 'PRISON'
           as in_custody_at_referral,
       coalesce(r.received_at, c.opened_at) as received_at,
       (coalesce(r.received_at, c.opened_at) at time zone 'Europe/London')::date as received_on,
       c.accepted_at,
       c.status = 'DECLINED' as declined,
       case when c.status = 'DECLINED' then c.closure_reason end as decline_reason,
       (select min(a.on_date) from care.attempt a
        where a.case_reference = c.reference and a.outcome in ('ATTENDED', 'LATE')) as first_contact_on,
       (select min(p.agreed_on) from care.plan p where p.case_reference = c.reference) as plan_agreed_on,
       activity.started_on, activity.attended_on, activity.completed_on,
       activity.started as placements_started, activity.attended as placements_attended,
       activity.completed as placements_completed,
       release.released_on,
       (select min(a.on_date) from care.attempt a
        where a.case_reference = c.reference and a.purpose = 'AFTER_RELEASE' and a.outcome in ('ATTENDED', 'LATE')
          and a.on_date >= release.released_on) as in_touch_after_release_on,
       c.closed_at, c.outcome,
       case when c.status = 'CLOSED' then c.closure_reason end as closure_reason,
       goals.met as goals_met, goals.partly as goals_partly, goals.missed as goals_not, goals.dropped as goals_dropped,
       score.satisfaction_before, score.satisfaction_now, score.worthwhile_before, score.worthwhile_now,
       score.happy_before, score.happy_now, score.anxious_before, score.anxious_now,
       (select count(*)::int from care.unmet_need u where u.case_reference = c.reference) as unmet_needs
from care.cases c
left join care.referral r on r.case_reference = c.reference
cross join lateral (
    select min(p.start_on) as started_on, min(session.first_on) as attended_on,
           min(p.ended_on) filter (where p.end_reason = 'COMPLETED') as completed_on,
           count(p.start_on)::int as started, count(session.first_on)::int as attended,
           (count(*) filter (where p.end_reason = 'COMPLETED'))::int as completed
    from care.placement p
    cross join lateral (
        select min(s.session_on) as first_on from care.session_attendance s
        where s.placement = p.id and s.outcome in ('ATTENDED', 'LATE')) session
    where p.case_reference = c.reference) activity
cross join lateral (
    select min(k.on_date) as released_on from care.custody_change k
    where k.case_reference = c.reference and k.what = 'RELEASED') release
cross join lateral (
    select (count(*) filter (where latest.outcome = 'MET'))::int as met,
           (count(*) filter (where latest.outcome = 'PARTLY'))::int as partly,
           (count(*) filter (where latest.outcome = 'NOT'))::int as missed,
           (count(*) filter (where latest.outcome = 'DROPPED'))::int as dropped
    from care.goal g
    cross join lateral (
        select v.outcome from care.goal_review v
        where v.case_reference = c.reference and v.goal = g.id order by v.id desc limit 1) latest
    where g.case_reference = c.reference and g.replaced_at is null) goals
cross join lateral (
    select max(m.score) filter (where m.question = 'satisfaction' and m.occasion = 'BASELINE') as satisfaction_before,
           max(m.score) filter (where m.question = 'worthwhile' and m.occasion = 'BASELINE') as worthwhile_before,
           max(m.score) filter (where m.question = 'happy' and m.occasion = 'BASELINE') as happy_before,
           max(m.score) filter (where m.question = 'anxious' and m.occasion = 'BASELINE') as anxious_before,
           (array_agg(m.score order by m.id desc)
               filter (where m.question = 'satisfaction' and m.occasion = 'REVIEW'))[1] as satisfaction_now,
           (array_agg(m.score order by m.id desc)
               filter (where m.question = 'worthwhile' and m.occasion = 'REVIEW'))[1] as worthwhile_now,
           (array_agg(m.score order by m.id desc)
               filter (where m.question = 'happy' and m.occasion = 'REVIEW'))[1] as happy_now,
           (array_agg(m.score order by m.id desc)
               filter (where m.question = 'anxious' and m.occasion = 'REVIEW'))[1] as anxious_now
    from care.measure m where m.case_reference = c.reference and m.instrument = 'ONS4') score;

create function care.case_changed() returns trigger language plpgsql as $$
begin
    execute format('insert into care.case_changed (case_reference) select distinct %I from changed', tg_argv[0]);
    return null;
end;
$$;
create function care.session_changed() returns trigger language plpgsql as $$
begin
    insert into care.case_changed (case_reference)
    select distinct p.case_reference from changed s join care.placement p on p.id = s.placement;
    return null;
end;
$$;
create trigger session_recorded after insert on care.session_attendance
    referencing new table as changed for each statement execute function care.session_changed();

-- Where rows are never changed the second trigger never fires.
do $$
declare
    source text;
    event  text;
begin
    foreach event in array array['insert', 'update'] loop
        foreach source in array array['cases', 'referral', 'attempt', 'plan', 'placement', 'custody_change', 'goal',
                                      'goal_review', 'measure', 'unmet_need'] loop
            execute format('create trigger fact_%s after %s on care.%I referencing new table as changed '
                           'for each statement execute function care.case_changed(%L)',
                           event, event, source, case source when 'cases' then 'reference' else 'case_reference' end);
        end loop;
    end loop;
end;
$$;

-- Whoever may no longer count a case does not until the next round either.
create function care.case_fact_team() returns trigger language plpgsql as $$
begin
    update care.case_fact set team = new.team where case_reference = new.reference;
    return null;
end;
$$;
create trigger fact_team after update of team on care.cases
    for each row when (old.team is distinct from new.team) execute function care.case_fact_team();

insert into care.case_changed (case_reference) select reference from care.cases;

call care.readable_with_its_case('care.case_changed');
-- By its own team, not by way of the case: figures read many rows at once.
alter table care.case_fact enable row level security;
create policy own_teams on care.case_fact to throughcare_reader using (team = any ((select care.reader_teams())::text[]));
grant select on care.case_fact, care.case_fact_refresh to throughcare_reader;
