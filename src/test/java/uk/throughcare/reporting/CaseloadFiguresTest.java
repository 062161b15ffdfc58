package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;

/** What link workers carry, against what Java counts in the rows that lived cases leave. */
@JourneyTest
class CaseloadFiguresTest {

    private static final Map<Object, Integer> POINTS = Map.of("SIGNPOSTING", 1, "LIGHT", 2, "HOLISTIC", 4);

    private static final String REVIEWS = "Reviews due, by link worker";

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

    @Test
    void releasesOfTheNextFourWeeksAreCountedByLinkWorkerAndWeek() {
        journeys.refer(aPersonIn("LEI").leavingOn(journeys.today())).isAllocated();
        journeys.refer(aPersonIn("LEI").leavingOn(journeys.today().plusDays(6))).isAllocated();
        journeys.refer(aPersonIn("LEI").leavingOn(journeys.today().plusDays(7))).isAllocated();
        journeys.refer(aPersonIn("LEI").leavingOn(journeys.today().plusDays(27)))
                .isAllocated();
        journeys.refer(aPersonIn("LEI").leavingOn(journeys.today().plusDays(28)))
                .isAllocated();
        journeys.refer(aPersonIn("MDI").leavingOn(journeys.today().plusDays(6))).isAllocated();
        Map<String, List<Integer>> expected = new HashMap<>();
        new RawRows(jdbc)
                .all("care.cases").stream()
                        .filter(one -> "LEI".equals(one.get("team")) && "OPEN".equals(one.get("status")))
                        .filter(one -> one.get("link_worker") != null && Boolean.TRUE.equals(one.get("in_custody")))
                        .filter(one -> one.get("release_date") != null
                                && !((Date) one.get("release_date"))
                                        .toLocalDate()
                                        .isBefore(journeys.today()))
                        .forEach(one -> count(
                                expected,
                                one.get("link_worker").toString(),
                                ((Date) one.get("release_date")).toLocalDate()));

        assertThat(byWorker("Releases expected, by link worker")).isEqualTo(expected);
        assertThat(expected.get("link-worker.lei")).satisfies(weeks -> {
            assertThat(weeks.get(1)).isGreaterThanOrEqualTo(2);
            assertThat(weeks.get(2)).isPositive();
            assertThat(weeks.get(4)).isPositive();
        });
    }

    @Test
    void reviewsThatFallDueAreCountedByLinkWorkerAndWeek() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities()
                .isIntroduced()
                .attends();
        assertThat(byWorker(REVIEWS)).isEqualTo(reviewsInRawRows());
        robin.timeReaches("catchEvent_followUpDateReached").isContactedAgain();
        String worker = robin.record().linkWorker();

        // the review is due six weeks after support began, of which two are over
        journeys.timeIs(journeys.engineTime().plus(Duration.ofDays(1)));
        assertThat(byWorker(REVIEWS)).isEqualTo(reviewsInRawRows());
        assertThat(byWorker(REVIEWS).get(worker).get(4)).isPositive();

        robin.timeReaches("catchEvent_followUpDateReached").waitsFor("userTask_reviewProgress");
        assertThat(byWorker(REVIEWS)).isEqualTo(reviewsInRawRows());
        int open = byWorker(REVIEWS).get(worker).get(1);

        robin.isReported("TEMPORARILY_AWAY", "absence", "COURT");
        assertThat(byWorker(REVIEWS)).isEqualTo(reviewsInRawRows());
        assertThat(byWorker(REVIEWS).getOrDefault(worker, List.of(0, 0)).get(1)).isEqualTo(open - 1);
        journeys.timeIsNowAgain();
    }

    private Map<String, List<Integer>> reviewsInRawRows() {
        RawRows rows = new RawRows(jdbc);
        Map<Object, Object> references = rows.column("act_ru_execution", "id_", "business_key_");
        Set<Object> away = rows.all("care.pause").stream()
                .filter(pause -> pause.get("until") == null)
                .map(pause -> pause.get("case_reference"))
                .collect(Collectors.toSet());
        Set<Object> reviewing = rows.all("act_ru_variable").stream()
                .filter(one -> "followUpKind".equals(one.get("name_")) && "REVIEW".equals(one.get("text_")))
                .map(one -> one.get("proc_inst_id_"))
                .collect(Collectors.toSet());
        Map<Object, Map<String, Object>> cases =
                rows.all("care.cases").stream().collect(Collectors.toMap(one -> one.get("reference"), one -> one));
        Map<String, List<Integer>> expected = new HashMap<>();
        Stream.concat(
                        rows.all("act_ru_job").stream()
                                .filter(job -> "catchEvent_followUpDateReached".equals(job.get("handler_cfg_")))
                                .map(job -> Map.entry(job.get("process_instance_id_"), job.get("duedate_"))),
                        rows.all("act_ru_task").stream()
                                .filter(task -> "userTask_reviewProgress".equals(task.get("task_def_key_")))
                                .map(task -> Map.entry(task.get("proc_inst_id_"), task.get("create_time_"))))
                .filter(due -> reviewing.contains(due.getKey()))
                .forEach(due -> {
                    Map<String, Object> one = cases.get(references.get(due.getKey()));
                    if ("LEI".equals(one.get("team"))
                            && one.get("link_worker") != null
                            && !away.contains(one.get("reference"))) {
                        count(
                                expected,
                                one.get("link_worker").toString(),
                                ((Timestamp) due.getValue())
                                        .toInstant()
                                        .atZone(ZoneId.of("Europe/London"))
                                        .toLocalDate());
                    }
                });
        return expected;
    }

    /** In all weeks, and in each: what is due earlier counts in the first, later than in four weeks in none. */
    private void count(Map<String, List<Integer>> weeks, String worker, LocalDate on) {
        long days = Math.max(0, ChronoUnit.DAYS.between(journeys.today(), on));
        if (days < 28) {
            List<Integer> counted = weeks.computeIfAbsent(worker, some -> new ArrayList<>(List.of(0, 0, 0, 0, 0)));
            counted.set(0, counted.get(0) + 1);
            int week = 1 + (int) days / 7;
            counted.set(week, counted.get(week) + 1);
        }
    }

    private Map<String, List<Integer>> byWorker(String title) {
        return figures.of(List.of("LEI")).stream()
                .filter(figure -> figure.title().equals(title))
                .flatMap(figure -> figure.rows().stream())
                .collect(Collectors.toMap(
                        row -> row.labels().get(0),
                        row -> row.values().stream()
                                .map(BigDecimal::intValueExact)
                                .toList()));
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
