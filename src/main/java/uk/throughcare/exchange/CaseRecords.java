package uk.throughcare.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Measures;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Plans;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** Reads together what the stages have put on record of one case. */
@Repository
class CaseRecords {

    private static final String REFERRAL = """
            select r.*, array(select p.title from care.pathway p where p.code = any (r.needs) order by p.position) as titles,
                   (select e.label from care.cases c join care.reason_code e on e.code = c.closure_reason
                    where c.reference = r.case_reference) as ended_because
            from care.referral r where r.case_reference = :reference
            """;

    private static final String CONSENT = """
            select answer, at from (
                select answer, asked_on as at, id from care.consent_request where case_reference = :reference
                union all
                select consent, cast(received_at at time zone :zone as date), 0 from care.referral
                where case_reference = :reference) told
            order by id desc limit 1
            """;

    private static final String ASSESSMENT = """
            select what_matters, strengths, other_needs, recorded_at from care.assessment
            where case_reference = :reference order by id desc limit 1
            """;

    private static final String NEEDS = """
            select s.code, p.title as pathway, s.title as need
            from care.need n join care.support_need s on s.code = n.need join care.pathway p on p.code = s.pathway
            where n.case_reference = :reference and n.replaced_at is null order by s.position
            """;

    private static final String GOALS = """
            select g.id, g.number, g.words, g.set_at, r.outcome, r.reviewed_on
            from care.goal g
            left join lateral (select outcome, reviewed_on from care.goal_review where goal = g.id
                               order by id desc limit 1) r on true
            where g.case_reference = :reference and g.replaced_at is null order by g.number
            """;

    private static final String ACTIVITIES = """
            select p.id, s.name, s.provider, p.state, p.paused, p.chosen_at, p.start_on, p.ended_on, p.end_reason,
                   p.decline_reason, p.share_agreed, count(a.id) as sessions,
                   count(a.id) filter (where a.outcome in ('ATTENDED', 'LATE')) as attended
            from care.placement p
            join care.service_listing s on s.id = p.service
            left join care.session_attendance a on a.placement = p.id
            where p.case_reference = :reference
            group by p.id, s.id order by p.id
            """;

    private static final String TOLD_OF = """
            select s.name || ', ' || s.provider from care.signpost t join care.service_listing s on s.id = t.service
            where t.case_reference = :reference order by t.id
            """;

    private static final String FOLLOW_UPS =
            "select kind, held_on, next_step from care.follow_up where case_reference = :reference order by id";

    private static final String PAPERS =
            "select kind, language, made_at from care.document where case_reference = :reference order by made_at, kind, language";

    private final JdbcClient jdbc;
    private final People people;
    private final Plans plans;
    private final Measures measures;
    private final Teams teams;
    private final Clock clock;

    CaseRecords(JdbcClient jdbc, People people, Plans plans, Measures measures, Teams teams, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.plans = plans;
        this.measures = measures;
        this.teams = teams;
        this.clock = clock;
    }

    CaseRecord of(Case about) {
        CaseReference reference = about.reference();
        return new CaseRecord(
                about,
                people.of(reference),
                teams.find(about.team()).map(Team::name).orElse(about.team()),
                of(reference, REFERRAL).query(CaseRecords::referral).single(),
                of(reference, CONSENT)
                        .param("zone", clock.getZone().getId())
                        .query(CaseRecord.Consent.class)
                        .single(),
                assessment(reference),
                list(reference, NEEDS, CaseRecord.Need.class),
                list(reference, GOALS, CaseRecord.Goal.class),
                plans.newest(reference).orElse(null),
                list(reference, ACTIVITIES, CaseRecord.Activity.class),
                list(reference, TOLD_OF, String.class),
                measures.of(reference),
                list(reference, FOLLOW_UPS, CaseRecord.FollowUp.class),
                list(reference, PAPERS, CaseRecord.Paper.class),
                clock.instant());
    }

    private CaseRecord.@Nullable Assessment assessment(CaseReference reference) {
        return of(reference, ASSESSMENT)
                .query(CaseRecord.Assessment.class)
                .optional()
                .orElse(null);
    }

    private <T> List<T> list(CaseReference reference, String sql, Class<T> type) {
        return of(reference, sql).query(type).list();
    }

    private JdbcClient.StatementSpec of(CaseReference reference, String sql) {
        return jdbc.sql(sql).param("reference", reference.value());
    }

    private static CaseRecord.Referral referral(ResultSet row, int number) throws SQLException {
        return new CaseRecord.Referral(
                row.getString("channel"),
                row.getString("referrer_name"),
                row.getString("referrer_role"),
                row.getString("referrer_email"),
                List.of((String[]) row.getArray("titles").getArray()),
                row.getString("reasons"),
                row.getString("wants"),
                row.getString("more_facts"),
                row.getObject("wellbeing", Integer.class),
                row.getTimestamp("received_at").toInstant(),
                row.getString("ended_because"));
    }
}
