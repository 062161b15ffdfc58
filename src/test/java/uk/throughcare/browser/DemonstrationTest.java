package uk.throughcare.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What newcomers find when they have run one command: teams at work, in the middle of everything. */
class DemonstrationTest {

    private static final int SOME = 16;

    @RegisterExtension
    static final RunningThroughcare FILLED = new RunningThroughcare("demonstration", new String[0]);

    @RegisterExtension
    static final RunningThroughcare FILLED_AGAIN = new RunningThroughcare(
            "demonstration-again", "--throughcare.demo.cases=" + SOME, "--throughcare.demo.past-cases=0");

    /** Not one of those of the past year, which nobody lived step by step. */
    private static final String LIVED = "coalesce(p.prison_number, p.crn) not like 'Z%'";

    @BeforeAll
    static void whatIsDueIsDone() {
        for (RunningThroughcare one : List.of(FILLED, FILLED_AGAIN)) {
            await("jobs that are due").atMost(Duration.ofMinutes(1)).until(() -> count(one, """
                    select count(*) from act_ru_job where duedate_ is null or duedate_ <= now() at time zone 'UTC'""") == 0);
        }
    }

    @Test
    void threePrisonsAndTwoCommunityTeamsHaveCases() {
        Map<String, Long> byTeam = byName("select team as name, count(*) from care.cases group by team");

        assertThat(byTeam).containsOnlyKeys("LEI", "MDI", "WEI", "PDU-LEEDS", "PDU-WAKEFIELD");
        assertThat(byTeam.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(80);
    }

    @Test
    void somebodyIsAtEachStage() {
        assertThat(byName("""
                        select d.key_ as name, count(*) from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_
                        group by d.key_"""))
                .containsKeys(
                        "referral-intake",
                        "allocation",
                        "assessment",
                        "activity-connection",
                        "follow-up",
                        "release-handover",
                        "closure");
    }

    @Test
    void someWorkIsOverdueAndSomeCasesWaitForALinkWorker() {
        assertThat(count(FILLED, "select count(*) from act_ru_task where due_date_ < now() at time zone 'UTC'"))
                .isBetween(5L, 60L);
        assertThat(count(
                        FILLED, "select count(*) from act_ru_task where task_def_key_ = 'userTask_allocateLinkWorker'"))
                .isPositive();
    }

    @Test
    void theDirectoryEditorHasServicesToReview() {
        assertThat(count(FILLED, "select count(*) from act_ru_task where task_def_key_ = 'userTask_reviewListing'"))
                .isEqualTo(2);
    }

    @Test
    void casesHaveEndedInEveryWay() {
        assertThat(byName("""
                        select coalesce(outcome, status) as name, count(*)
                        from care.cases c join care.person p on p.id = c.person_id
                        where status <> 'OPEN' and %s group by coalesce(outcome, status)""".formatted(LIVED)))
                .containsOnlyKeys("DECLINED", "NOT_STARTED", "ENDED_EARLY", "COMPLETED");
    }

    @Test
    void theLastYearSaysSomethingInEveryFigure() {
        assertThat(byName("""
                        select team as name, count(distinct date_trunc('month', received_at)) from care.referral
                        group by team"""))
                .containsOnlyKeys("LEI", "MDI", "WEI", "PDU-LEEDS", "PDU-WAKEFIELD")
                .allSatisfy((team, months) -> assertThat(months).isGreaterThanOrEqualTo(12));
        for (String told : List.of(
                "care.session_attendance",
                "care.goal_review",
                "care.unmet_need",
                "care.equality",
                "care.custody_change where what = 'RELEASED'",
                "care.attempt where purpose = 'AFTER_RELEASE' and outcome = 'ATTENDED'",
                "care.measure where occasion = 'REVIEW'",
                "care.time_taken where late")) {
            assertThat(count(FILLED, "select count(*) from " + told)).as(told).isGreaterThan(20);
        }
        await("facts of all cases")
                .atMost(Duration.ofMinutes(3))
                .until(() -> count(FILLED, "select count(*) from care.case_fact")
                        == count(FILLED, "select count(*) from care.cases"));
    }

    @Test
    void nothingWentWrongOnTheWay() {
        assertThat(FILLED.log()).doesNotContain("stays where it is", " ERROR ");
        assertThat(count(FILLED, "select count(*) from act_ru_incident")).isZero();
    }

    @Test
    void theSameSeedGivesTheSameCases() {
        assertThat(cases(FILLED)).containsAllEntriesOf(cases(FILLED_AGAIN));
        assertThat(cases(FILLED_AGAIN)).hasSize(SOME);
    }

    @Test
    void theFrontPageSaysWhoCanSignIn() {
        assertThat(FILLED.get("admin", "/").body()).contains("lee", "moor", "weal", "leeds", "wake", "throughcare");
    }

    /** How each person's case stands, without what the clock has done since. */
    private static Map<String, String> cases(RunningThroughcare filled) {
        return filled.database().sql("""
                        select coalesce(p.prison_number, p.crn) as person,
                               concat_ws(' ', c.team, c.status, c.stage, c.outcome, c.support_model, c.link_worker,
                                         (select count(*) from care.answers a where a.case_reference = c.reference)) as stands
                        from care.cases c join care.person p on p.id = c.person_id
                        where %s
                        """.formatted(LIVED)).query().listOfRows().stream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> String.valueOf(row.get("person")), row -> String.valueOf(row.get("stands"))));
    }

    private static Map<String, Long> byName(String sql) {
        return FILLED.database().sql(sql).query().listOfRows().stream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> String.valueOf(row.get("name")), row -> (Long) row.get("count")));
    }

    private static long count(RunningThroughcare filled, String sql) {
        return filled.database().sql(sql).query(Long.class).single();
    }
}
