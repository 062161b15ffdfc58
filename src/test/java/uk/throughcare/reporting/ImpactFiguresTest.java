package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.throughcare.reporting.RawRows.told;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;

/** What came of support, what it cost and what was missing, against what Java counts in the rows of invented people. */
@JourneyTest
class ImpactFiguresTest {

    private static final List<String> BOTH = List.of(ManyPeople.ONE, ManyPeople.OTHER);
    private static final LocalDate TODAY = LocalDate.of(2028, 5, 15);

    /** Hours by what an hour costs, as the settings say. */
    private static final Map<String, Double> STAFF =
            Map.of("SIGNPOSTING", 2.0 * 24, "LIGHT", 8.0 * 24, "HOLISTIC", 24.0 * 24);

    @Autowired
    Journeys journeys;

    @Autowired
    ImpactFigures impact;

    @Autowired
    CommissioningFigures commissioning;

    @Autowired
    FigureWords words;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private ManyPeople people;
    private RawRows rows;

    @BeforeEach
    void peopleOfTwoTeams() {
        journeys.timeIs(Instant.parse("2028-05-15T09:30:00Z"));
        people = new ManyPeople(jdbc, transaction, TODAY);
        people.live(120);
        people.chooseServices();
        rows = new RawRows(jdbc);
    }

    @AfterEach
    void nobodyIsLeft() {
        people.leave();
        journeys.timeIsNowAgain();
    }

    /** What Java knows of a placement. */
    private record Connection(Map<String, Object> row, boolean started, boolean sustained, double cost) {

        String reference() {
            return row.get("case_reference").toString();
        }
    }

    @Test
    void bySupportModelChannelAndNeedEachCaseCounts() {
        Map<Object, Object> pathwayOf = rows.column("care.support_need", "code", "pathway");
        Map<Object, Object> pathways = rows.column("care.pathway", "code", "title");
        Map<Object, Set<Object>> needs = new HashMap<>();
        rows.all("care.need")
                .forEach(need -> needs.computeIfAbsent(need.get("case_reference"), none -> new HashSet<>())
                        .add(pathways.get(pathwayOf.get(need.get("need")))));
        check("support model", fact -> List.of(word(fact.get("support_model"))));
        check("how they were referred", fact -> List.of(word(fact.get("referral_channel"))));
        check(
                "need",
                fact -> needs.getOrDefault(fact.get("case_reference"), Set.of()).stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void byProviderAndKindTheActivitiesCountAndStaffTimeIsSharedOut() {
        Map<Object, Object> providers = rows.column("care.service_listing", "id", "provider");
        Map<Object, Object> kinds = rows.column("care.service_listing", "id", "kind");
        Map<Object, Object> titles = rows.column("care.activity_kind", "code", "title");
        checkConnections(
                "provider", one -> providers.get(one.row().get("service")).toString());
        checkConnections(
                "kind of activity",
                one -> titles.get(kinds.get(one.row().get("service"))).toString());
    }

    @Test
    void whatNothingMetIsCountedByNeedAndPlace() {
        Set<Object> ours = references();
        Map<Object, Object> pathways = rows.column("care.pathway", "code", "title");
        Map<List<String>, Set<Object>> counted = new HashMap<>();
        rows.all("care.unmet_need").stream()
                .filter(unmet -> ours.contains(unmet.get("case_reference")))
                .forEach(unmet -> counted.computeIfAbsent(
                                List.of(
                                        pathways.get(unmet.get("pathway")).toString(),
                                        Boolean.TRUE.equals(unmet.get("in_custody")) ? "In prison" : "In the community",
                                        unmet.get("team").toString()),
                                none -> new HashSet<>())
                        .add(unmet.get("case_reference")));

        assertThat(counted).isNotEmpty();
        assertThat(told(shown("Nothing suitable found, by area of need and place", BOTH)))
                .isEqualTo(counted.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one ->
                        (long) one.getValue().size())));
        assertThat(shown("Nothing suitable found, by need and place", BOTH).rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.labels().get(0))
                        .isIn(rows.column("care.support_need", "code", "title").values()));
    }

    @Test
    void servicesAreCountedByHowOftenTheyAreChosen() {
        Map<Object, Object> names = rows.column("care.service_listing", "id", "name");
        Map<Object, Object> providers = rows.column("care.service_listing", "id", "provider");

        assertThat(told(shown("Services chosen most", BOTH)))
                .isEqualTo(RawRows.counted(
                        connections(),
                        one -> List.of(
                                names.get(one.row().get("service")).toString(),
                                providers.get(one.row().get("service")).toString())));
    }

    @Test
    void whatNobodyEverChoseAndWhatIsFullIsToldToItsTeamAlone() {
        assertThat(shown("Never chosen", List.of(ManyPeople.ONE)).rows())
                .extracting(row -> row.labels().get(0))
                .contains("Many Books")
                .doesNotContain("Many Gardens", "Many Choirs", "Many Walks");
        assertThat(shown("Full", List.of(ManyPeople.ONE)).rows())
                .extracting(row -> row.labels().get(0))
                .contains("Many Choirs")
                .doesNotContain("Many Gardens", "Many Walks");
        assertThat(shown("Never chosen", List.of("LEI")).rows())
                .extracting(row -> row.labels().get(0))
                .doesNotContain("Many Books");
    }

    @Test
    void howSlowAProviderAnswersIsTheMedian() {
        Map<Object, Object> answered = new HashMap<>();
        Map<Object, Object> chosen = rows.column("care.placement", "id", "chosen_at");
        jdbc.sql("select cast(detail ->> 'placement' as int) as placement, at from care.timeline where actor = 'many'")
                .query()
                .listOfRows()
                .forEach(row -> answered.put(row.get("placement"), row.get("at")));
        List<Long> days = connections().stream()
                .filter(one -> one.row().get("service").equals(990001))
                .map(one -> (((java.sql.Timestamp) answered.get(one.row().get("id"))).getTime()
                                - ((java.sql.Timestamp) chosen.get(one.row().get("id"))).getTime())
                        / 86_400_000L)
                .sorted()
                .toList();
        double median = (days.get((days.size() - 1) / 2) + days.get(days.size() / 2)) / 2.0;

        Figure.Row row = shown("Slow to answer", BOTH).rows().stream()
                .filter(one -> one.labels().get(0).equals("Many Gardens"))
                .findFirst()
                .orElseThrow();

        assertThat(row.values().get(0).doubleValue()).isEqualTo(median);
        assertThat(row.values().get(1).longValueExact()).isEqualTo(days.size());
    }

    @Test
    void nobodyReadsOfAnotherTeam() {
        assertThat(impact.of(asked(), List.of()).figures())
                .flatExtracting(Figure::rows)
                .isEmpty();
        assertThat(shown("Services chosen most", List.of()).rows()).isEmpty();
        assertThat(shown("Nothing suitable found, by area of need and place", List.of(ManyPeople.ONE))
                        .rows())
                .extracting(row -> row.labels().get(2))
                .containsOnly(ManyPeople.ONE);
    }

    private void check(String by, Function<Map<String, Object>, List<String>> names) {
        Map<String, List<Connection>> connections =
                connections().stream().collect(Collectors.groupingBy(Connection::reference));
        Map<String, double[]> counted = new TreeMap<>();
        for (Map<String, Object> fact : facts()) {
            List<Connection> own =
                    connections.getOrDefault(fact.get("case_reference").toString(), List.of());
            double cost = own.stream()
                            .filter(Connection::started)
                            .mapToDouble(Connection::cost)
                            .sum()
                    + STAFF.get(fact.get("support_model"));
            names.apply(fact)
                    .forEach(name -> add(counted.computeIfAbsent(name, none -> new double[9]), fact, own, cost));
        }
        compare(by, counted);
    }

    private void checkConnections(String by, Function<Connection, String> name) {
        Map<String, Map<String, Object>> facts = facts().stream()
                .collect(Collectors.toMap(fact -> fact.get("case_reference").toString(), Function.identity()));
        Map<String, Long> started = connections().stream()
                .filter(Connection::started)
                .collect(Collectors.groupingBy(Connection::reference, Collectors.counting()));
        Map<List<String>, List<Connection>> together =
                connections().stream().collect(Collectors.groupingBy(one -> List.of(name.apply(one), one.reference())));
        Map<String, double[]> counted = new TreeMap<>();
        together.forEach((about, own) -> {
            Map<String, Object> fact = facts.get(about.get(1));
            double cost = own.stream()
                    .filter(Connection::started)
                    .mapToDouble(
                            one -> one.cost() + STAFF.get(fact.get("support_model")) / started.get(one.reference()))
                    .sum();
            add(counted.computeIfAbsent(about.get(0), none -> new double[9]), fact, own, cost);
        });
        compare(by, counted);
    }

    private static void add(double[] sums, Map<String, Object> fact, List<Connection> own, double cost) {
        sums[0]++;
        sums[1] += own.stream().anyMatch(Connection::started) ? 1 : 0;
        sums[2] += own.stream().anyMatch(Connection::sustained) ? 1 : 0;
        sums[3] += own.stream().filter(Connection::sustained).count();
        sums[4] += cost;
        sums[5] += (Integer) fact.get("goals_met");
        sums[6] += (Integer) fact.get("goals_met") + (Integer) fact.get("goals_partly");
        if (fact.get("satisfaction_before") != null && fact.get("satisfaction_now") != null) {
            sums[7]++;
            sums[8] += (Integer) fact.get("satisfaction_now") - (Integer) fact.get("satisfaction_before");
        }
    }

    private void compare(String by, Map<String, double[]> counted) {
        Figure figure = impact.of(asked(), BOTH).figures().stream()
                .filter(one -> one.title().equals("What came of it, by " + by))
                .findFirst()
                .orElseThrow();
        assertThat(figure.rows())
                .extracting(row -> row.labels().get(0))
                .containsExactlyInAnyOrderElementsOf(counted.keySet());
        for (Figure.Row row : figure.rows()) {
            double[] sums = counted.get(row.labels().get(0));
            List<BigDecimal> values = row.values();
            assertThat(values.get(0).doubleValue()).isEqualTo(sums[2]);
            assertThat(values.get(1).doubleValue()).isEqualTo(sums[0]);
            assertThat(values.get(2).doubleValue()).isCloseTo(100 * sums[1] / sums[0], within(0.0501));
            assertThat(values.get(3).doubleValue()).isCloseTo(100 * sums[2] / sums[0], within(0.0501));
            assertThat(values.get(4).doubleValue()).isCloseTo(100 * sums[5] / sums[6], within(0.0501));
            if (sums[7] < 5) {
                assertThat(values.get(5)).isNull();
            } else {
                assertThat(values.get(5).doubleValue()).isCloseTo(sums[8] / sums[7], within(0.0501));
            }
            if (sums[3] == 0) {
                assertThat(values.get(6)).isNull();
            } else {
                assertThat(values.get(6).doubleValue()).isCloseTo(sums[4] / sums[3], within(0.51));
            }
        }
    }

    private List<Connection> connections() {
        Map<Object, Long> sessions = rows.all("care.session_attendance").stream()
                .filter(session -> Set.of("ATTENDED", "LATE").contains(session.get("outcome")))
                .collect(Collectors.groupingBy(session -> session.get("placement"), Collectors.counting()));
        Set<Object> ours = references();
        List<Connection> all = new ArrayList<>();
        rows.all("care.placement").stream()
                .filter(row -> ours.contains(row.get("case_reference")))
                .forEach(row -> all.add(new Connection(
                        row,
                        !((Date) row.get("start_on")).toLocalDate().isAfter(TODAY),
                        "COMPLETED".equals(row.get("end_reason")) || sessions.getOrDefault(row.get("id"), 0L) >= 4,
                        row.get("service").equals(990001) ? 120.5 : 0)));
        return all;
    }

    private Set<Object> references() {
        return facts().stream().map(fact -> fact.get("case_reference")).collect(Collectors.toSet());
    }

    private List<Map<String, Object>> facts() {
        return rows.all("care.case_fact").stream()
                .filter(fact -> BOTH.contains(fact.get("team")) && fact.get("accepted_at") != null)
                .filter(fact -> !((Date) fact.get("received_on")).toLocalDate().isBefore(LocalDate.of(2027, 6, 1)))
                .toList();
    }

    private String word(Object code) {
        return code == null ? "Not known" : words.of(Objects.toString(code));
    }

    private Figure shown(String title, List<String> teams) {
        return commissioning.of(asked(), teams).figures().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Asked asked() {
        return new Asked(Map.of("from", "2027-06-01", "until", "2028-05-15"));
    }
}
