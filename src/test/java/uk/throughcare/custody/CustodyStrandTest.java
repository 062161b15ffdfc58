package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.forms.AnswersRefused;
import uk.throughcare.journey.Journey;

/** Release dates and releases, reported by staff. */
class CustodyStrandTest extends CustodyStrand {

    @Test
    void anUnknownDateIsWaitedForThenMovedAndHandoverStartsExactlyOnce() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI"));
        assertThat(timers(robin)).isEmpty();

        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(200));
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(116));
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(120));
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(36));
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(300));
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(216));
        reports(robin, "RELEASE_DATE_CHANGED");
        assertThat(timers(robin)).isEmpty();
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(60));
        assertThat(handoverDate(robin)).isBefore(MONDAY);
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(50));

        robin.timeReaches(HANDOVER_DATE_REACHED);
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(40));

        assertThat(timers(robin)).isEmpty();
        assertThat(everCalled(robin, "release-handover")).hasSize(1);
        assertThat(robin.record().releaseDate()).isEqualTo(MONDAY.plusDays(40));
    }

    @Test
    void everyOpenStageLearnsTheReleaseDate() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI"));
        Task allocate = robin.open("userTask_allocateLinkWorker");

        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(200));

        assertThat(engine.getRuntimeService().getVariable(allocate.getProcessInstanceId(), Journey.RELEASE_DATE.name()))
                .isEqualTo(startOf(MONDAY.plusDays(200)));
    }

    @Test
    void whoIsReleasedWithoutWarningIsHandedOverAtOnceWithShorterDeadlines() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI"));

        reports(robin, "RELEASED");
        prepares(robin);

        assertThat(day(robin.dueOf(NOT_ACCEPTED_IN_TIME))).isEqualTo(MONDAY.plusDays(2));
        assertThat(day(robin.dueOf(RELEASE_DAY_REACHED))).isEqualTo(MONDAY.plusDays(7));
        assertThat(robin.record().releaseDate()).isEqualTo(MONDAY);

        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment");
        jobs(robin);

        robin.isHeldBy("PDU-LEEDS");
        assertThat(robin.record().inCustody()).isFalse();
        robin.waitsFor("userTask_allocateLinkWorker", "userTask_confirmFirstContact");
    }

    @Test
    void whoIsReleasedEarlierThanPlannedIsHandedOverAtOnce() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI").leavingOn(MONDAY.plusDays(300)));
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(216));

        reports(robin, "RELEASED");

        assertThat(robin.record().releaseDate()).isEqualTo(MONDAY);
        prepares(robin);
        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment");
        jobs(robin);
        robin.isHeldBy("PDU-LEEDS");
    }

    @Test
    void aReleaseBeforeSupportBeganIsTakenUpWhenItBegins() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI").with("consent", "NOT_ABLE"));

        reports(robin, "RELEASED");
        robin.completes("userTask_askForConsent").timeReaches(HANDOVER_DATE_REACHED);
        prepares(robin);
        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment");

        jobs(robin);
        robin.isHeldBy("PDU-LEEDS");
    }

    @Test
    void aChangeIsReportedByTheTeamThatHoldsTheCaseOnly() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI"));
        engine.getIdentityService().setAuthentication("moor.link1", List.of("link-worker"), List.of("MDI"));

        assertThatThrownBy(() -> reports(robin, "RELEASED"))
                .isInstanceOf(AnswersRefused.class)
                .hasMessageContaining("reference: there is no case " + robin.reference() + " that you can see");
        assertThat(robin.timesToldInTimeline("RELEASED")).isZero();
    }

    @Test
    void staffOfTheTeamReportItUnderTheirName() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI"));
        engine.getIdentityService().setAuthentication("lee.link1", List.of("link-worker"), List.of("LEI"));

        reports(robin, "MOVED_PRISON", "toPrison", "MDI");

        engine.getIdentityService().clearAuthentication();
        robin.isHeldBy("MDI");
        assertThat(jdbc.sql("select reported_by from care.custody_change where case_reference = :reference")
                        .param("reference", robin.reference().value())
                        .query(String.class)
                        .single())
                .isEqualTo("lee.link1");
    }
}
