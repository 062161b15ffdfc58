package uk.throughcare.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.ModelMap;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;

/** A link worker's cases on one page. */
@JourneyTest
class MyCaseloadTest {

    private static final Instant MONDAY = Instant.parse("2028-05-15T09:30:00Z");

    @Autowired
    Journeys journeys;

    @Autowired
    CaseloadPage page;

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void eachCaseHasItsNextStepAndWhenSomebodySpokeWithThePerson() {
        journeys.timeIs(MONDAY);
        TheCase met = journeys.refer(aPersonIn("LEI")).isAllocated().isMet();
        journeys.timeIs(MONDAY.plus(Duration.ofDays(3)));

        CaseloadPage.Row row = row(met);
        assertThat(row.name()).isEqualTo("Robin Example");
        assertThat(row.stage()).isEqualTo("Assessment");
        assertThat(row.nextStep()).isEqualTo("Record what matters");
        assertThat(row.task()).isEqualTo(met.openTasks().get(0).getId());
        assertThat(row.lastContact()).isEqualTo("15 May 2028, 3 days ago");
    }

    @Test
    void whatIsOverdueSaysSo() {
        journeys.timeIs(MONDAY);
        TheCase waiting = journeys.refer(aPersonIn("LEI")).isAllocated();
        assertThat(row(waiting).left().words()).endsWith("left");
        journeys.timeIs(MONDAY.plus(Duration.ofDays(30)));

        assertThat(row(waiting).left().hurry()).isEqualTo("overdue");
        assertThat(row(waiting).lastContact()).isEqualTo("not yet");
    }

    @Test
    void aContactThatNoTaskAskedForCountsAsTheLast() {
        journeys.timeIs(MONDAY);
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        journeys.timeIs(MONDAY.plus(Duration.ofDays(1)));
        String taskBefore = row(robin).task();

        robin.isContactedInBetween(
                "outcome", "ATTENDED", "contactOn", journeys.today().toString());

        assertThat(row(robin).lastContact()).isEqualTo("16 May 2028, today");
        assertThat(row(robin).task()).isEqualTo(taskBefore);
    }

    @Test
    void aCaseThatHasMovedOnIsNobodysHereAnyLonger() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        String worker = robin.record().linkWorker();
        assertThat(rows(worker))
                .extracting(CaseloadPage.Row::reference)
                .contains(robin.reference().value());

        robin.movesTo("MDI");

        assertThat(rows(worker))
                .extracting(CaseloadPage.Row::reference)
                .doesNotContain(robin.reference().value());
    }

    private CaseloadPage.Row row(TheCase robin) {
        return rows(robin.record().linkWorker()).stream()
                .filter(row -> row.reference().equals(robin.reference().value()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<CaseloadPage.Row> rows(String worker) {
        ModelMap shown = new ModelMap();
        journeys.as(worker, () -> page.caseload(shown));
        return (List<CaseloadPage.Row>) shown.get("rows");
    }
}
