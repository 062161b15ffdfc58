package uk.throughcare.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.teams.Role;

/** What the cards of the task list say. */
@JourneyTest
class TaskCardsTest {

    private static final Instant MONDAY = Instant.parse("2028-05-15T09:30:00Z");

    @Autowired
    Journeys journeys;

    @Autowired
    TaskCards cards;

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void aCardSaysWhomTheTaskIsAboutWhereAndHowManyWorkingDaysAreLeft() {
        journeys.timeIs(MONDAY);
        String task = taskOf(journeys.refer(aPersonIn("LEI")).isAllocated().isMet());

        TaskCards.Card card = cardsFor("LEI", task).get(task);

        assertThat(card.name()).isEqualTo("Robin Example");
        assertThat(card.place()).isEqualTo("Leeds (HMP)");
        assertThat(card.stage()).isEqualTo("Assessment");
        assertThat(card.priority()).isNotBlank().doesNotContain("_").isLowerCase();
        assertThat(card.left().words()).matches("\\d+ working days left");
        assertThat(card.left().hurry()).isEmpty();
    }

    @Test
    void timeThatRunsOutIsCountedInWorkingDaysToo() {
        journeys.timeIs(MONDAY);
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        String task = taskOf(robin);
        Instant due = robin.openTasks().get(0).getDueDate().toInstant();

        journeys.timeIs(due.minusSeconds(60));
        assertThat(cardsFor("LEI", task).get(task).left()).isEqualTo(new TimeLeft.Left("today", "due today, 17:00"));
        journeys.timeIs(due.plusSeconds(60));
        assertThat(cardsFor("LEI", task).get(task).left()).isEqualTo(new TimeLeft.Left("overdue", "overdue"));
        journeys.timeIs(due.plus(Duration.ofDays(7)));
        assertThat(cardsFor("LEI", task).get(task).left())
                .isEqualTo(new TimeLeft.Left("overdue", "5 working days overdue"));
    }

    @Test
    void allCardsComeAtOnceAndThoseOfAnotherTeamNever() {
        String leeds = taskOf(journeys.refer(aPersonIn("LEI")).isAllocated());
        String another = taskOf(journeys.refer(aPersonIn("LEI")).isAllocated());
        String moorland = taskOf(journeys.refer(aPersonIn("MDI")).isAllocated());

        assertThat(cardsFor("LEI", leeds, another, moorland)).containsOnlyKeys(leeds, another);
    }

    private static String taskOf(TheCase theCase) {
        return theCase.openTasks().get(0).getId();
    }

    private Map<String, TaskCards.Card> cardsFor(String team, String... tasks) {
        return journeys.as(journeys.staff(Role.LINK_WORKER, team), () -> cards.of(List.of(tasks))).stream()
                .collect(Collectors.toMap(TaskCards.Card::task, card -> card));
    }
}
