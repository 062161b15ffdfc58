package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.throughcare.reporting.RawRows.told;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.cases.MeasureSwitches;

/** Each question before and after, against what Java counts in the rows of invented people. */
@JourneyTest
class WellbeingFiguresTest {

    private static final List<String> BOTH = List.of(ManyPeople.ONE, ManyPeople.OTHER);
    private static final String MEANS = "Change in wellbeing, question by question";

    @Autowired
    Journeys journeys;

    @Autowired
    WellbeingFigures figures;

    @Autowired
    CaseChoice choice;

    @Autowired
    AnsweredTwice answers;

    @Autowired
    CaseFacts facts;

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
        people.live(90);
    }

    @AfterEach
    void nobodyIsLeft() {
        people.leave();
        journeys.timeIsNowAgain();
    }

    @Test
    void theMeanChangeIsThatOfWhoeverAnsweredBothTimesAndHowManyThatIsStandsBesideIt() {
        for (String question : List.of("satisfaction", "anxious")) {
            List<Integer> changes = changes(question, BOTH);
            Figure.Row row = row(figure(BOTH, MEANS), title(question));
            double mean = changes.stream().mapToInt(one -> one).average().orElseThrow();
            double variance = changes.stream()
                            .mapToDouble(one -> (one - mean) * (one - mean))
                            .sum()
                    / (changes.size() - 1);

            assertThat(row.values().get(3)).isEqualTo(BigDecimal.valueOf(changes.size()));
            assertThat(row.values().get(0).doubleValue()).isCloseTo(mean, within(0.0501));
            // Student's quantile for 20 to 60 people lies between 2.00 and 2.09
            double error = Math.sqrt(variance / changes.size());
            assertThat(row.values().get(2).doubleValue() - mean).isBetween(1.98 * error - 0.051, 2.1 * error + 0.051);
            assertThat(mean - row.values().get(1).doubleValue()).isBetween(1.98 * error - 0.051, 2.1 * error + 0.051);
            assertThat(row.values().get(5).subtract(row.values().get(4)).doubleValue())
                    .isCloseTo(mean, within(0.1501));
        }
    }

    @Test
    void theDistributionCountsEachChangeBetweenTheLowestAndTheHighest() {
        Map<List<String>, Long> counted = new HashMap<>();
        List<Integer> changes = changes("satisfaction", BOTH);
        int lowest = changes.stream().min(Integer::compare).orElseThrow();
        int highest = changes.stream().max(Integer::compare).orElseThrow();
        for (int change = lowest; change <= highest; change++) {
            counted.put(List.of(words(change)), 0L);
        }
        changes.forEach(change -> counted.merge(List.of(words(change)), 1L, Long::sum));

        assertThat(told(figure(BOTH, title("satisfaction") + ": how answers changed")))
                .isEqualTo(counted);
    }

    @Test
    void aMeanOfFewIsHiddenAndHasNoDistribution() {
        jdbc.sql("""
                        update care.case_fact set anxious_now = null
                        where case_reference like 'MANY-%' and case_reference not in (
                            select case_reference from care.case_fact
                            where case_reference like 'MANY-%' and anxious_now is not null and anxious_before is not null
                              and received_on >= date '2027-06-01'
                            order by 1 limit 4)
                        """).update();

        assertThat(changes("anxious", BOTH)).hasSize(4);
        assertThat(row(figure(BOTH, MEANS), title("anxious")).values()).containsOnlyNulls();
        assertThat(figures.of(asked(), BOTH).figures())
                .extracting(Figure::title)
                .doesNotContain(title("anxious") + ": how answers changed");
    }

    @Test
    void whereSwemwbsIsAskedItsMetricCountsAndElsewhereItIsNotThere() {
        assertThat(figure(BOTH, MEANS).rows()).hasSize(2);
        List<String> met = jdbc.sql("""
                        select case_reference from care.case_fact
                        where case_reference like 'MANY-%' and first_contact_on >= date '2027-06-15' order by 1 limit 6
                        """).query(String.class).list();
        met.forEach(reference -> List.of("BASELINE", "REVIEW")
                .forEach(occasion -> jdbc.sql("""
                                insert into care.measure (case_reference, team, occasion, instrument, question, score, metric, band, taken_on, recorded_at)
                                select reference, team, :occasion, 'SWEMWBS', 'total', 20,
                                       case when :occasion = 'BASELINE' then 18.59 else 21.09 end, 'x', current_date, now()
                                from care.cases where reference = :reference
                                """)
                        .param("occasion", occasion)
                        .param("reference", reference)
                        .update()));

        Figure.Row row = figure(BOTH, MEANS).rows().get(2);

        assertThat(row.values())
                .containsExactly(
                        new BigDecimal("2.5"),
                        new BigDecimal("2.5"),
                        new BigDecimal("2.5"),
                        BigDecimal.valueOf(6),
                        new BigDecimal("18.6"),
                        new BigDecimal("21.1"));
        WellbeingFigures switchedOff =
                new WellbeingFigures(choice, answers, facts, settings, new MeasureSwitches(false, true, true, true));
        assertThat(figure(switchedOff, BOTH, MEANS).rows())
                .as("answers from before it was switched off")
                .hasSize(2);
    }

    @Test
    void onlyTheReadersTeamsCount() {
        assertThat(row(figure(List.of(ManyPeople.ONE), MEANS), title("satisfaction"))
                        .values()
                        .get(3))
                .isEqualTo(BigDecimal.valueOf(
                        changes("satisfaction", List.of(ManyPeople.ONE)).size()));
        assertThat(figure(List.of(), MEANS).rows()).isEmpty();
    }

    private Figure figure(List<String> teams, String title) {
        return figure(figures, teams, title);
    }

    private static Figure figure(WellbeingFigures figures, List<String> teams, String title) {
        return figures.of(asked(), teams).figures().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Asked asked() {
        return new Asked(Map.of("from", "2027-06-01", "until", "2028-05-15"));
    }

    private static Figure.Row row(Figure figure, String label) {
        return figure.rows().stream()
                .filter(row -> row.labels().equals(List.of(label)))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> changes(String question, List<String> teams) {
        return new RawRows(jdbc)
                .all("care.case_fact").stream()
                        .filter(fact -> teams.contains(fact.get("team")) && fact.get("first_contact_on") != null)
                        .filter(fact ->
                                !((Date) fact.get("received_on")).toLocalDate().isBefore(LocalDate.of(2027, 6, 1)))
                        .filter(fact -> fact.get(question + "_before") != null && fact.get(question + "_now") != null)
                        .map(fact -> (Integer) fact.get(question + "_now") - (Integer) fact.get(question + "_before"))
                        .toList();
    }

    private String title(String question) {
        return jdbc.sql("select title from care.measure_question where instrument = 'ONS4' and question = :question")
                .param("question", question)
                .query(String.class)
                .single();
    }

    private static String words(int change) {
        return change == 0 ? "The same" : change > 0 ? change + " higher" : -change + " lower";
    }
}
