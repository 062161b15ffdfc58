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
@InTheBrowser
class DemonstrationTest {

    @RegisterExtension
    static final RunningThroughcare FILLED = new RunningThroughcare("demonstration", new String[0]);

    @RegisterExtension
    static final SomeCases FILLED_AGAIN = SomeCases.filled();

    @BeforeAll
    static void whatIsDueIsDone() {
        SomeCases.whatIsDueIsDone(FILLED);
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
                        where status <> 'OPEN' and %s group by coalesce(outcome, status)""".formatted(SomeCases.LIVED)))
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
        assertThat(SomeCases.howCasesStand(FILLED)).containsAllEntriesOf(FILLED_AGAIN.asFilled());
        assertThat(FILLED_AGAIN.asFilled()).hasSize(SomeCases.COUNT);
    }

    @Test
    void theFrontPageSaysWhoCanSignIn() {
        assertThat(FILLED.get("admin", "/").body()).contains("lee", "moor", "weal", "leeds", "wake", "throughcare");
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
