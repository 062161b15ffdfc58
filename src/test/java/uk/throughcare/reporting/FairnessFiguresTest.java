package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;

/** Each figure of each group, against what Java counts in the rows of invented people. */
@JourneyTest
class FairnessFiguresTest {

    private static final Offset<Double> ROUNDED = within(0.0501);

    @Autowired
    Journeys journeys;

    @Autowired
    FairnessFigures figures;

    @Autowired
    FairnessSettings settings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private ManyPeople people;

    @BeforeEach
    void peopleOfTwoTeams() {
        journeys.timeIs(Instant.parse("2028-05-15T09:30:00Z"));
        people = new ManyPeople(jdbc, transaction, LocalDate.of(2028, 5, 15));
        people.live(160);
    }

    @AfterEach
    void nobodyIsLeft() {
        people.leave();
        journeys.timeIsNowAgain();
    }

    @Test
    void everyShareIsThatOfThePeopleInTheGroup() {
        for (Characteristic by : Characteristic.values()) {
            Map<String, List<Map<String, Object>>> groups = groups(by, List.of(ManyPeople.ONE, ManyPeople.OTHER));
            Map<String, Function<Map<String, Object>, Object>> reached = Map.of(
                    "Accepted", fact -> fact.get("accepted_at"),
                    "Met for the first time",
                            fact -> fact.get("first_contact_on") == null
                                    ? fact.get("started_on")
                                    : fact.get("first_contact_on"),
                    "Started an activity", fact -> fact.get("started_on"),
                    "Nothing suitable found", fact -> fact.get("unmet_needs").equals(0) ? null : "found nothing",
                    "Attended an activity", fact -> fact.get("attended_on"),
                    "Completed an activity", fact -> fact.get("completed_on"));

            reached.forEach((title, fact) -> {
                Figure figure = figure(by, title);
                assertThat(names(figure)).containsExactlyInAnyOrderElementsOf(groups.keySet());
                long all = groups.values().stream().mapToLong(List::size).sum();
                long allReached = groups.values().stream()
                        .mapToLong(group -> count(group, fact))
                        .sum();
                for (Figure.Row row : figure.rows()) {
                    List<Map<String, Object>> group = groups.get(row.labels().get(0));
                    long did = count(group, fact);
                    if (did < 5 || group.size() - did < 5) {
                        assertThat(row.values().get(0)).as(row.toString()).isNull();
                        assertThat(row.values().subList(2, 5)).containsOnlyNulls();
                    }
                    if (group.size() < 5) {
                        assertThat(row.values()).containsOnlyNulls();
                    }
                    if (row.values().get(0) != null) {
                        double share = 100.0 * did / group.size();
                        double rest = 100.0 * (allReached - did) / (all - group.size());
                        near(row.values().get(0), share);
                        assertThat(row.values().get(1)).isEqualTo(BigDecimal.valueOf(group.size()));
                        near(row.values().get(2), share - rest);
                        Interval between =
                                Interval.ofDifference(did, group.size(), allReached - did, all - group.size());
                        near(row.values().get(3), 100 * between.low());
                        near(row.values().get(4), 100 * between.high());
                    }
                }
            });
        }
    }

    @Test
    void everyChangeIsThatOfThePeopleWhoAnsweredTwice() {
        Map<String, List<Map<String, Object>>> groups =
                groups(Characteristic.DISABILITY, List.of(ManyPeople.ONE, ManyPeople.OTHER));
        Map.of("Life satisfaction", "satisfaction", "Anxiety", "anxious").forEach((title, question) -> {
            Figure figure = figure(Characteristic.DISABILITY, title);
            assertThat(figure.rows())
                    .anySatisfy(row -> assertThat(row.values().get(0)).isNotNull());
            for (Figure.Row row : figure.rows()) {
                double[] changes = changes(groups.get(row.labels().get(0)), question);
                double[] rest = groups.entrySet().stream()
                        .filter(group -> !group.getKey().equals(row.labels().get(0)))
                        .map(group -> changes(group.getValue(), question))
                        .reduce(new double[0], FairnessFiguresTest::both);
                if (row.values().get(0) == null) {
                    continue;
                }
                assertThat(changes).hasSizeGreaterThanOrEqualTo(5);
                near(row.values().get(0), mean(changes));
                assertThat(row.values().get(1)).isEqualTo(BigDecimal.valueOf(changes.length));
                near(row.values().get(2), mean(changes) - mean(rest));
                double half =
                        (row.values().get(4).doubleValue() - row.values().get(3).doubleValue()) / 2;
                // for so many the quantile of Student's distribution lies between these
                double error = Math.sqrt(variance(changes) / changes.length + variance(rest) / rest.length);
                assertThat(half).isBetween(1.95 * error - 0.1, 2.8 * error + 0.1);
            }
        });
    }

    @Test
    void aGroupOfFewIsHiddenAndSoIsOneThatTheTotalWouldGiveItAwayBy() {
        long sikhs = groups(Characteristic.RELIGION, List.of(ManyPeople.ONE, ManyPeople.OTHER))
                .get("Sikh")
                .size();
        assertThat(sikhs).isBetween(1L, 4L);

        List<Figure.Row> hidden = figure(Characteristic.RELIGION, "Accepted").rows().stream()
                .filter(row -> row.values().get(1) == null)
                .toList();

        assertThat(hidden)
                .hasSizeGreaterThan(1)
                .anySatisfy(row -> assertThat(row.labels()).containsExactly("Sikh"));
    }

    @Test
    void whoeverWasReferredTwiceOrWentIntoAnotherCaseCountsOnce() {
        Figure before = figure(Characteristic.SEX, "Accepted");
        people.isReferredAgain(0, "DECLINED");
        people.isReferredAgain(1, "JOINED");

        assertThat(before.rows().stream().mapToInt(FairnessFiguresTest::people).sum())
                .isEqualTo(figure(Characteristic.SEX, "Accepted").rows().stream()
                        .mapToInt(FairnessFiguresTest::people)
                        .sum());
    }

    @Test
    void byWhatPeopleCannotBeComparedIsRefused() {
        assertThatThrownBy(() -> figures.of(new Asked(Map.of("by", "shoeSize")), List.of()))
                .hasMessageContaining("by: this is none of the choices");
    }

    @Test
    void nobodyReadsOfAnotherTeam() {
        assertThat(figures(Characteristic.SEX, List.of()))
                .flatExtracting(Figure::rows)
                .isEmpty();
        assertThat(figures(Characteristic.AGE, List.of(ManyPeople.ONE)).get(0).rows().stream()
                        .map(row -> row.labels().get(0)))
                .containsExactlyInAnyOrderElementsOf(
                        groups(Characteristic.AGE, List.of(ManyPeople.ONE)).keySet());
    }

    private List<Figure> figures(Characteristic by, List<String> teams) {
        return figures.of(new Asked(Map.of("by", by.key())), teams).figures();
    }

    private Figure figure(Characteristic by, String title) {
        return figures(by, List.of(ManyPeople.ONE, ManyPeople.OTHER)).stream()
                .filter(one -> one.title().startsWith(title + ", by "))
                .findFirst()
                .orElseThrow();
    }

    /** The facts of each person's newest referral of the year, by what they said last. */
    private Map<String, List<Map<String, Object>>> groups(Characteristic by, List<String> teams) {
        RawRows rows = new RawRows(jdbc);
        Map<Object, Object> persons = rows.column("care.cases", "reference", "person_id");
        Map<Object, Map<String, Object>> newest = new HashMap<>();
        rows.all("care.case_fact").stream()
                .filter(fact -> teams.contains(fact.get("team")) && !"JOINED".equals(fact.get("status")))
                .filter(fact -> !day(fact, "received_on").isBefore(LocalDate.of(2027, 5, 1)))
                .filter(fact -> day(fact, "received_on").isBefore(LocalDate.of(2028, 5, 1)))
                .sorted(java.util.Comparator.comparing(fact -> day(fact, "received_on")))
                .forEach(fact -> newest.put(persons.get(fact.get("case_reference")), fact));
        Map<Object, String> said = by == Characteristic.AGE ? ages(rows, newest) : said(rows, by);
        return newest.entrySet().stream()
                .collect(Collectors.groupingBy(
                        one -> said.getOrDefault(one.getKey(), "Not recorded"),
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Map<Object, String> said(RawRows rows, Characteristic by) {
        Map<String, String> words = new HashMap<>();
        rows.all("care.equality_value")
                .forEach(value -> words.put(
                        value.get("characteristic") + " " + value.get("code"),
                        value.get("reported_as").toString()));
        Map<Object, String> said = new HashMap<>();
        rows.all("care.equality").stream()
                .filter(one -> one.get("characteristic").equals(by.key()))
                .sorted(java.util.Comparator.comparing(one -> (Long) one.get("id")))
                .forEach(one -> said.put(one.get("person_id"), words.get(by.key() + " " + one.get("code"))));
        return said;
    }

    private Map<Object, String> ages(RawRows rows, Map<Object, Map<String, Object>> newest) {
        Map<Object, Object> born = rows.column("care.person", "id", "date_of_birth");
        Map<Object, String> bands = new HashMap<>();
        newest.forEach((person, fact) -> bands.put(
                person,
                band(Period.between(((Date) born.get(person)).toLocalDate(), day(fact, "received_on"))
                        .getYears())));
        return bands;
    }

    private String band(int age) {
        List<Integer> from = settings.ageBandsFrom();
        if (age < from.get(0)) {
            return "Under " + from.get(0);
        }
        for (int band = 0; band + 1 < from.size(); band++) {
            if (age < from.get(band + 1)) {
                return from.get(band) + " to " + (from.get(band + 1) - 1);
            }
        }
        return from.get(from.size() - 1) + " and over";
    }

    private static LocalDate day(Map<String, Object> fact, String column) {
        return ((Date) fact.get(column)).toLocalDate();
    }

    private static long count(List<Map<String, Object>> group, Function<Map<String, Object>, Object> fact) {
        return group.stream().filter(one -> fact.apply(one) != null).count();
    }

    private static double[] changes(List<Map<String, Object>> group, String question) {
        List<Double> changes = new ArrayList<>();
        group.forEach(fact -> {
            if (fact.get(question + "_before") instanceof Integer before
                    && fact.get(question + "_now") instanceof Integer now) {
                changes.add((double) now - before);
            }
        });
        return changes.stream().mapToDouble(one -> one).toArray();
    }

    private static double[] both(double[] some, double[] more) {
        return java.util.stream.DoubleStream.concat(java.util.Arrays.stream(some), java.util.Arrays.stream(more))
                .toArray();
    }

    private static double mean(double[] all) {
        return java.util.Arrays.stream(all).average().orElseThrow();
    }

    private static double variance(double[] all) {
        double mean = mean(all);
        return java.util.Arrays.stream(all)
                        .map(one -> (one - mean) * (one - mean))
                        .sum()
                / (all.length - 1);
    }

    private static int people(Figure.Row row) {
        return row.values().get(1) == null ? 0 : row.values().get(1).intValueExact();
    }

    private static List<String> names(Figure figure) {
        return figure.rows().stream().map(row -> row.labels().get(0)).toList();
    }

    private static void near(BigDecimal told, double counted) {
        assertThat(told.doubleValue()).isCloseTo(counted, ROUNDED);
    }
}
