package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;

/** What stands at the steps of a diagram, against what Java counts in the engine's history of lived cases. */
@JourneyTest
class JourneyMapTest {

    private static final Instant MONDAY = Instant.parse("2031-03-10T09:30:00Z");
    private static final YearMonth MARCH = YearMonth.of(2031, 3);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> LEEDS_AND_MOORLAND = List.of("LEI", "MDI");
    private static final List<MapStep> STEPS = List.of(
            new MapStep("userTask_makeFirstContact", "Make first contact", "assessment", "userTask_makeFirstContact"),
            new MapStep(
                    "userTask_recordWhatMatters", "Record what matters", "assessment", "userTask_recordWhatMatters"),
            new MapStep("callActivity_assessment", "Assessment", "assessment", ""));

    @Autowired
    Journeys journeys;

    @Autowired
    JourneyMap map;

    @Autowired
    TimesRound round;

    @Autowired
    TimesCounting counting;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private RawRows rows;

    @BeforeEach
    void somePeopleWereMet() {
        rows = new RawRows(jdbc);
        for (int person = 1; person <= 4; person++) {
            livesFrom(MONDAY, "LEI", Duration.ofHours(5L * person * person * person));
        }
        livesFrom(MONDAY.plus(Duration.ofDays(31)), "MDI", Duration.ofDays(40));
        journeys.timeIs(MONDAY.plus(Duration.ofDays(100)));
        journeys.refer(aPersonIn("LEI")).isAllocated();
        round.countAnew();
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void eachStepTellsHowManyWaitHowLongItTookAndHowOftenItWasLate() {
        Slice all = slice(LEEDS_AND_MOORLAND, MARCH, MARCH.plusMonths(3));

        assertThat(told(all).table().rows()).isEqualTo(expected(all));
        assertThat(told(all).table().rows().get(0).values()).doesNotContain(BigDecimal.ZERO);
    }

    @Test
    void eachMonthAndEachTeamCountsForItself() {
        Slice march = slice(LEEDS_AND_MOORLAND, MARCH, MARCH);
        Slice may = slice(LEEDS_AND_MOORLAND, MARCH.plusMonths(2), MARCH.plusMonths(2));
        Slice moorland = slice(List.of("MDI"), MARCH, MARCH.plusMonths(3));

        assertThat(told(march).table().rows()).isEqualTo(expected(march));
        assertThat(told(may).table().rows()).isEqualTo(expected(may));
        assertThat(told(moorland).table().rows()).isEqualTo(expected(moorland));
        assertThat(finished(march)).isGreaterThanOrEqualTo(4);
        assertThat(finished(moorland)).isPositive().isLessThan(finished(march));
    }

    @Test
    void whatATeamHasOfItsOwnIsNoVersionOfWhatIsCommon() throws IOException {
        String file = "assessment.bpmn";
        String deployment = journeys.hasOfItsOwn(
                "LEI",
                Map.of(
                        file,
                        Files.readString(Path.of("processes/assessment", file)),
                        "make-first-contact.form",
                        Files.readString(Path.of("forms/assessment/make-first-contact.form"))));
        try {
            journeys.timeIs(MONDAY.plus(Duration.ofDays(101)));
            journeys.refer(aPersonIn("LEI")).isAllocated().isMet();
            journeys.timeIs(MONDAY.plus(Duration.ofDays(120)));

            round.count();

            assertThat(jdbc.sql("select step from care.time_taken where version = 0")
                            .query(String.class)
                            .list())
                    .containsExactly("userTask_makeFirstContact");
        } finally {
            journeys.hasNothingOfItsOwn("LEI");
            repository.deleteDeployment(deployment, true);
            round.countAnew();
        }
    }

    @Test
    void countingAgainChangesNothing() {
        List<Map<String, Object>> counted = counted();

        round.count();
        round.countAnew();

        assertThat(counted()).isNotEmpty().containsExactlyInAnyOrderElementsOf(counted);
    }

    @Test
    void whatEndsLaterIsCountedOnOnce() {
        livesFrom(MONDAY.plus(Duration.ofDays(101)), "LEI", Duration.ofHours(3));
        journeys.timeIs(MONDAY.plus(Duration.ofDays(110)));

        round.count();

        List<Map<String, Object>> counted = counted();
        round.countAnew();
        assertThat(counted()).containsExactlyInAnyOrderElementsOf(counted);
        Slice june = slice(LEEDS_AND_MOORLAND, MARCH.plusMonths(3), MARCH.plusMonths(3));
        assertThat(told(june).table().rows()).isEqualTo(expected(june));
    }

    @Test
    void whatEndedJustNowWaitsUntilEveryTransactionOfItsTimeIsOver() {
        Instant counted = journeys.engineTime().minus(Duration.ofMinutes(10));
        assertThat(counting.until()).isEqualTo(counted);

        journeys.refer(aPersonIn("LEI")).isAllocated().isMet();
        List<Map<String, Object>> before = counted();
        round.count();

        assertThat(counted()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void nodesThatCountAtTheSameTimeCountEachEndOnce() {
        List<Map<String, Object>> alone = counted();
        counting.forget();

        CompletableFuture.allOf(CompletableFuture.runAsync(round::count), CompletableFuture.runAsync(round::count))
                .join();

        assertThat(counted()).containsExactlyInAnyOrderElementsOf(alone);
    }

    @Test
    void twoPartsStandBesideEachOtherWithTheDifference() {
        Slice march = slice(LEEDS_AND_MOORLAND, MARCH, MARCH);
        Slice may = slice(LEEDS_AND_MOORLAND, MARCH.plusMonths(2), MARCH.plusMonths(2));

        JourneyMap.Told told = map.of("assessment", "Getting to know the person", STEPS, march, may);

        List<BigDecimal> first = expected(march).get(0).values();
        List<BigDecimal> second = expected(may).get(0).values();
        assertThat(told.table().rows().get(1))
                .isEqualTo(new Figure.Row(
                        List.of("Make first contact", "Finished"),
                        List.of(first.get(1), second.get(1), first.get(1).subtract(second.get(1)))));
        assertThat(told.table().rows()).hasSize(STEPS.size() * first.size());
        assertThat(told.steps().get(0).lines().get(0).words()).hasSize(2);
    }

    @Test
    void aVersionCountsAloneWhereItIsAskedFor() {
        Slice all = slice(LEEDS_AND_MOORLAND, MARCH, MARCH);
        int newest = rows.all("act_re_procdef").stream()
                .filter(one -> "assessment".equals(one.get("key_")))
                .mapToInt(one -> ((Number) one.get("version_")).intValue())
                .max()
                .orElseThrow();

        assertThat(finished(of(all, newest))).isEqualTo(finished(all));
        assertThat(finished(of(all, newest + 1))).isZero();
    }

    @Test
    void aRestrictedCaseCountsForItsCircleAlone() {
        journeys.timeIs(MONDAY.plus(Duration.ofDays(201)));
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        robin.isRestrictedTo(robin.record().linkWorker());
        robin.isMet();
        journeys.timeIs(MONDAY.plus(Duration.ofDays(210)));
        round.count();
        Slice leeds = slice(List.of("LEI"), MARCH.plusMonths(6), MARCH.plusMonths(6));
        Slice circle = slice(List.of(robin.record().team()), leeds.from(), leeds.until());

        assertThat(finished(leeds)).isZero();
        assertThat(finished(circle)).isEqualTo(1);
        assertThat(told(circle).table().rows().get(1).values().get(0)).isEqualTo(BigDecimal.ONE);
        new TransactionTemplate(transactions).executeWithoutResult(erasure -> {
            jdbc.sql("delete from care.circle where id = :circle")
                    .param("circle", circle.teams().get(0))
                    .update();
            assertThat(finished(circle)).isZero();
            erasure.setRollbackOnly();
        });
    }

    @Test
    void whoeverIsInNoTeamReadsOfNone() {
        assertThat(finished(slice(List.of(), MARCH, MARCH.plusMonths(3)))).isZero();
    }

    private List<Map<String, Object>> counted() {
        return rows.all("care.time_taken");
    }

    private static Slice of(Slice slice, int version) {
        return new Slice(slice.teams(), slice.from(), slice.until(), version, "some");
    }

    private long finished(Slice slice) {
        return Objects.requireNonNull(told(slice).table().rows().get(0).values().get(1))
                .longValueExact();
    }

    private JourneyMap.Told told(Slice slice) {
        return map.of("assessment", "Getting to know the person", STEPS, slice, null);
    }

    private void livesFrom(Instant moment, String team, Duration firstContact) {
        journeys.timeIs(moment);
        TheCase one = journeys.refer(aPersonIn(team)).isAllocated();
        journeys.timeIs(moment.plus(firstContact));
        one.isMet();
        journeys.timeIs(moment.plus(firstContact).plus(Duration.ofMinutes(80)));
        one.saysWhatMatters().agreesThePlan();
    }

    private static Slice slice(List<String> teams, YearMonth from, YearMonth until) {
        return new Slice(teams, from, until, null, "some");
    }

    private List<Figure.Row> expected(Slice slice) {
        return STEPS.stream()
                .map(step -> new Figure.Row(List.of(step.name()), values(step, slice)))
                .toList();
    }

    private List<@Nullable BigDecimal> values(MapStep step, Slice slice) {
        List<Map<String, Object>> tasks = rows.all("act_hi_taskinst").stream()
                .filter(ofTheStep(step, slice))
                .filter(done(slice))
                .filter(task -> "completed".equals(task.get("delete_reason_")))
                .toList();
        List<Map<String, Object>> done = step.isStage()
                ? rows.all("act_hi_procinst").stream()
                        .filter(one -> "assessment".equals(one.get("proc_def_key_")))
                        .filter(one -> slice.teams().contains(one.get("tenant_id_")))
                        .filter(done(slice))
                        .filter(one -> "COMPLETED".equals(one.get("state_")))
                        .toList()
                : tasks;
        List<Long> hours = done.stream().map(JourneyMapTest::hours).sorted().toList();
        List<@Nullable BigDecimal> values = new ArrayList<>();
        values.add(BigDecimal.valueOf(
                rows.all("act_ru_task").stream().filter(ofTheStep(step, slice)).count()));
        values.add(BigDecimal.valueOf(done.size()));
        values.add(percentile(hours, 50));
        values.add(percentile(hours, 90));
        values.add(late(tasks));
        return values;
    }

    private static Predicate<Map<String, Object>> ofTheStep(MapStep step, Slice slice) {
        return task -> task.get("proc_def_id_") instanceof String definition
                && definition.startsWith("assessment:")
                && slice.teams().contains(task.get("tenant_id_"))
                && (step.isStage() || step.task().equals(task.get("task_def_key_")));
    }

    private Predicate<Map<String, Object>> done(Slice slice) {
        Instant counted = counting.until();
        return one -> one.get("end_time_") instanceof Timestamp end
                && !end.toInstant().isAfter(counted)
                && !YearMonth.from(end.toInstant().atZone(LONDON)).isBefore(slice.from())
                && !YearMonth.from(end.toInstant().atZone(LONDON)).isAfter(slice.until());
    }

    private static long hours(Map<String, Object> one) {
        double hours = ((Number) Objects.requireNonNull(one.get("duration_"))).longValue() / 3_600_000.0;
        return hours < 48 ? Math.round(hours) : 24 * Math.round(hours / 24);
    }

    private static @Nullable BigDecimal percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty()
                ? null
                : BigDecimal.valueOf(sorted.get((sorted.size() * percent + 99) / 100 - 1))
                        .divide(BigDecimal.valueOf(24), 1, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal late(List<Map<String, Object>> tasks) {
        long late = tasks.stream()
                .filter(task -> task.get("due_date_") instanceof Timestamp due
                        && ((Timestamp) Objects.requireNonNull(task.get("end_time_"))).after(due))
                .count();
        return tasks.isEmpty()
                ? null
                : BigDecimal.valueOf(late * 100).divide(BigDecimal.valueOf(tasks.size()), 0, RoundingMode.HALF_UP);
    }
}
