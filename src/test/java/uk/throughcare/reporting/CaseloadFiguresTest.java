package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;

/** What link workers carry, against what Java counts in the rows that lived cases leave. */
@JourneyTest
class CaseloadFiguresTest {

    private static final Map<Object, Integer> POINTS = Map.of("SIGNPOSTING", 1, "LIGHT", 2, "HOLISTIC", 4);

    @Autowired
    Journeys journeys;

    @Autowired
    CaseloadFigures figures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void pointsAndCasesAreThoseOfTheOpenCasesAndProposalsOfTheTeam() {
        journeys.refer(aPersonIn("LEI"));
        journeys.refer(aPersonIn("LEI")).isAllocated();
        journeys.refer(aPersonIn("LEI")).isAllocated().isMet();
        journeys.refer(aPersonIn("MDI")).isAllocated();
        Map<String, Integer> cases = new HashMap<>();
        Map<String, Integer> points = new HashMap<>();
        RawRows rows = new RawRows(jdbc);
        rows.all("care.cases").stream()
                .filter(one -> one.get("status").equals("OPEN"))
                .forEach(one -> add(one, cases, points));
        rows.all("care.allocation_proposal").forEach(one -> add(one, cases, points));

        List<Figure.Row> told = figures.of(List.of("LEI")).get(0).rows();

        assertThat(told).isNotEmpty().allSatisfy(row -> {
            assertThat(row.labels().get(1)).isEqualTo("Leeds (HMP)");
            assertThat(row.values().get(0))
                    .isEqualTo(
                            BigDecimal.valueOf(points.getOrDefault(row.labels().get(0), 0)));
            assertThat(row.values().get(2))
                    .isEqualTo(
                            BigDecimal.valueOf(cases.getOrDefault(row.labels().get(0), 0)));
        });
        assertThat(told).extracting(row -> row.labels().get(0)).containsAll(cases.keySet());
        assertThat(cases).containsKey("link-worker.lei");
    }

    @Test
    void whoWorksPartOfTheWeekCanCarryAShare() {
        String worker = journeys.anotherLinkWorker("LEI");
        assertThat(capacity(worker)).isEqualTo(60);

        journeys.starts(
                "set-working-pattern",
                journeys.staff(uk.throughcare.teams.Role.SENIOR_LINK_WORKER, "LEI"),
                "worker",
                "LEI:" + worker,
                "daysPerWeek",
                3.0);

        assertThat(capacity(worker)).isEqualTo(36);
        jdbc.sql("delete from care.working_pattern where user_id = :worker")
                .param("worker", worker)
                .update();
    }

    private int capacity(String worker) {
        return figures.of(List.of("LEI")).get(0).rows().stream()
                .filter(row -> row.labels().get(0).equals(worker))
                .map(row -> row.values().get(1))
                .findFirst()
                .orElseThrow()
                .intValueExact();
    }

    private static void add(Map<String, Object> one, Map<String, Integer> cases, Map<String, Integer> points) {
        if (one.get("link_worker") != null && "LEI".equals(one.get("team"))) {
            String worker = one.get("link_worker").toString();
            cases.merge(worker, 1, Integer::sum);
            points.merge(
                    worker, one.get("support_model") == null ? 4 : POINTS.get(one.get("support_model")), Integer::sum);
        }
    }
}
