package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.throughcare.TheCase;

/** The handover before a release: offered, answered or not, and moved with the release date. */
class HandoverOnTheStrandTest extends CustodyStrand {

    @Test
    void aReleaseDateThatMovesOnceTheHandoverIsSettledIsNotedAndTheReleaseStillWaitedFor() {
        TheCase robin = offered(MONDAY.plusDays(90));
        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment", MONDAY.plusDays(92));

        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(80));
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(85));

        robin.isHeldBy("LEI");
        assertThat(robin.record().releaseDate()).isEqualTo(MONDAY.plusDays(85));
        assertThat(everCalled(robin, "release-handover")).hasSize(1);
        reports(robin, "RELEASED");
        robin.isHeldBy("PDU-LEEDS");
    }

    @Test
    void aHandoverThatNobodyAnswersIsChasedAndHeldOnReleaseDay() {
        TheCase robin = offered(MONDAY.plusDays(90));

        robin.timeReaches(NOT_ACCEPTED_IN_TIME);
        assertThat(journeys.today()).isEqualTo(MONDAY.plusDays(76));
        robin.open(ACCEPT_HANDOVER);
        assertThat(robin.open("userTask_chaseHandover").getTenantId()).isEqualTo("PDU-LEEDS");

        robin.timeReaches(RELEASE_DAY_REACHED);
        assertThat(journeys.today()).isEqualTo(MONDAY.plusDays(90));
        robin.timelineTells("HELD_WITHOUT_ACCEPTANCE").isHeldBy("LEI");
        assertThat(taskNames(robin)).doesNotContain(ACCEPT_HANDOVER, "userTask_chaseHandover");

        reports(robin, "RELEASED");
        robin.isHeldBy("PDU-LEEDS");
        assertThat(taskNames(robin)).contains("userTask_arrangeAppointment");
    }

    @Test
    void aHandoverThatIsChasedCanStillBeAccepted() {
        TheCase robin = offered(MONDAY.plusDays(90));
        robin.timeReaches(NOT_ACCEPTED_IN_TIME).completes("userTask_chaseHandover");

        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment", MONDAY.plusDays(92));

        reports(robin, "RELEASED");
        robin.isHeldBy("PDU-LEEDS").timelineTells("HANDOVER_ACCEPTED", "FIRST_APPOINTMENT_ARRANGED");
    }

    @Test
    void aQuestionGoesBackAndForthWithTheSamePreparation() {
        TheCase robin = offered(MONDAY.plusDays(90));

        robin.completes(ACCEPT_HANDOVER, "handoverAnswer", "QUESTION", "question", "Which address?");
        robin.completes("userTask_answerCommunityTeam", "reply", "The sister's", "communityTeam", "PDU-WAKEFIELD");

        assertThat(robin.open(ACCEPT_HANDOVER).getTenantId()).isEqualTo("PDU-WAKEFIELD");
        assertThat(robin.timesToldInTimeline("HANDOVER_OFFERED")).isEqualTo(2);
    }

    @Test
    void aMovedReleaseDateMovesTheTimersOfAnOfferedHandover() {
        TheCase robin = offered(MONDAY.plusDays(90));

        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(120));
        assertThat(day(robin.dueOf(NOT_ACCEPTED_IN_TIME))).isEqualTo(MONDAY.plusDays(106));
        assertThat(day(robin.dueOf(RELEASE_DAY_REACHED))).isEqualTo(MONDAY.plusDays(120));

        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(40));
        assertThat(day(robin.dueOf(NOT_ACCEPTED_IN_TIME))).isEqualTo(MONDAY.plusDays(26));
        assertThat(day(robin.dueOf(RELEASE_DAY_REACHED))).isEqualTo(MONDAY.plusDays(40));
    }

    @Test
    void aReleaseDuringHandoverMakesItsTimersSooner() {
        TheCase robin = offered(MONDAY.plusDays(91));
        LocalDate offeredOn = journeys.today();

        reports(robin, "RELEASED");

        assertThat(day(robin.dueOf(RELEASE_DAY_REACHED))).isEqualTo(offeredOn.plusDays(7));
        robin.timelineTells("HANDOVER_DEADLINES_MOVED");
        assertThat(everCalled(robin, "release-handover")).hasSize(1);
    }
}
