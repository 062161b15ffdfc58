package uk.throughcare.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Case;

/** A case that was closed not long ago goes on under its old reference. */
@JourneyTest
class OpenedAgainTest {

    @Autowired
    Journeys journeys;

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void supportGoesOnWhereItHadGotToAndEndsAgain() {
        TheCase robin = closedAfterThePlan();

        robin.isOpenedAgain()
                .timelineTells("CASE_OPENED_AGAIN")
                .waitsFor("userTask_allocateLinkWorker")
                .isAllocated()
                .waitsFor("userTask_chooseActivities");
        assertThat(robin.record().status()).isEqualTo(Case.Status.OPEN);
        assertThat(robin.record().closureReason()).isNull();

        robin.isClosedEarly("MOVED_AWAY")
                .closingSummaryIsWritten("closureReason", "MOVED_AWAY")
                .endsAt("endEvent_caseClosed");
    }

    @Test
    void onTheLastDayItCanBeOpenedAndOnTheNextItCannot() {
        TheCase robin = closedAfterThePlan();
        TheCase sam = closedAfterThePlan();

        journeys.timeIs(journeys.engineTime().plus(Duration.ofDays(27)));
        robin.isOpenedAgain().waitsFor("userTask_allocateLinkWorker");
        journeys.timeIs(journeys.engineTime().plus(Duration.ofDays(2)));
        assertRefused(sam, "closed more than 28 days ago");
    }

    @Test
    void anOpenCaseAndOneOfAPersonWhoDiedAreNotOpenedAgain() {
        TheCase open = journeys.refer(aPersonIn("LEI"));
        assertRefused(open, "not one that can be opened again");
        assertRefused(open.isReported("DIED"), "not one that can be opened again");
    }

    @Test
    void whoHasBeenReferredAnewIsSupportedThere() {
        var person = aPersonIn("LEI");
        TheCase robin = journeys.refer(person).isClosedEarly("MOVED_AWAY");
        journeys.refer(person);

        assertRefused(robin, "another open case");
    }

    private TheCase closedAfterThePlan() {
        return journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .isClosedEarly("MOVED_AWAY")
                .closingSummaryIsWritten("closureReason", "MOVED_AWAY")
                .endsAt("endEvent_caseClosed");
    }

    private static void assertRefused(TheCase robin, String why) {
        assertThatThrownBy(robin::isOpenedAgain).hasStackTraceContaining(why);
    }
}
