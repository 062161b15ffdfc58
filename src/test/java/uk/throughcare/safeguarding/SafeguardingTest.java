package uk.throughcare.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Concerns;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.teams.Role;

/** A worry comes to the duty officer at once, follows the case, and outlives the journey. */
@JourneyTest
class SafeguardingTest {

    private static final String RESPOND = "userTask_respondToConcern";

    @Autowired
    Journeys journeys;

    @Autowired
    ReferralJourney journey;

    @Autowired
    Concerns concerns;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Autowired
    FormService forms;

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LINK_WORKER", "SENIOR_LINK_WORKER", "SAFEGUARDING_DUTY", "MANAGER"})
    void whoeverWorksInTheTeamRaisesAConcernAndTheDutyOfficerAnswersIt(Role worried) {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isWorriedAboutBy(worried, "kind", "SELF_HARM", "worry", "He gave his things away")
                .waitsFor("userTask_allocateLinkWorker", RESPOND)
                .timelineTells("CONCERN_RAISED");
        assertThat(robin.open(RESPOND).getTenantId()).isEqualTo("LEI");
        assertThat(concerns.open(robin.reference())).isTrue();

        robin.concernIsAnswered()
                .waitsFor("userTask_allocateLinkWorker")
                .timelineTells("CONCERN_ANSWERED")
                .isAllocated()
                .waitsFor("userTask_makeFirstContact");
        assertThat(concerns.open(robin.reference())).isFalse();
    }

    @Test
    void aConcernIsDueFourHoursLaterOnTheClockEvenOnASaturdayNight() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));
        journeys.timeIs(Instant.parse("2032-03-06T23:00:00Z"));
        robin.isWorriedAboutBy(Role.LINK_WORKER);
        assertThat(robin.open(RESPOND).getDueDate()).isEqualTo(Instant.parse("2032-03-07T03:00:00Z"));
    }

    @Test
    void theTickInAnyContactRaisesAConcernAndTheJourneyGoesOn() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet("worried", true, "worry", "Would not look up")
                .waitsFor("userTask_recordWhatMatters", RESPOND)
                .concernIsAnswered()
                .saysWhatMatters("worried", true)
                .concernIsAnswered()
                .agreesThePlan()
                .choosesActivities()
                .isIntroduced()
                .attends()
                .timeReaches("catchEvent_followUpDateReached")
                .isContactedAgain("worried", true)
                .concernIsAnswered()
                .timeReaches("catchEvent_followUpDateReached")
                .isReviewed("worried", true, "nextStep", "FINISH")
                .waitsFor("userTask_writeClosingSummary", RESPOND)
                .concernIsAnswered();
        assertThat(robin.timesToldInTimeline("CONCERN_RAISED")).isEqualTo(4);
        assertThat(robin.timesToldInTimeline("CONCERN_ANSWERED")).isEqualTo(4);
    }

    @Test
    void withoutTheTickNobodyIsAsked() {
        journeys.refer(aPersonIn("LEI")).isAllocated().isMet("worried", false).waitsFor("userTask_recordWhatMatters");
    }

    @Test
    void whatIsNotSettledIsLookedAtAgainWithinHours() {
        TheCase robin =
                journeys.refer(aPersonIn("LEI")).isWorriedAboutBy(Role.LINK_WORKER, "worry", "He is not eating");
        Task first = robin.open(RESPOND);
        journeys.timeIs(journeys.engineTime().plus(Duration.ofHours(2)));

        robin.concernIsAnswered("concernAnswer", "LOOK_AGAIN", "done", "Spoke with healthcare");

        Task again = robin.open(RESPOND);
        assertThat(again.getId()).isNotEqualTo(first.getId());
        assertThat(again.getDueDate()).isAfter(first.getDueDate());
        assertThat(concerns.open(robin.reference())).isTrue();
        assertThat(shown(again).get("doneSoFar").toString()).contains("Spoke with healthcare");
        assertThat(shown(again).get("concernShown").toString()).contains("He is not eating");
        robin.concernIsAnswered().waitsFor("userTask_allocateLinkWorker");
    }

    @Test
    void aConcernFollowsTheCaseToItsNewTeam() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isWorriedAboutBy(Role.LINK_WORKER)
                .movesTo("MDI")
                .isHeldBy("MDI")
                .waitsFor("userTask_allocateLinkWorker", RESPOND);
        assertThat(robin.open(RESPOND).getTenantId()).isEqualTo("MDI");

        robin.concernIsAnswered().waitsFor("userTask_allocateLinkWorker");
        assertThat(timeline.of(robin.reference()))
                .filteredOn(entry -> entry.what().equals("CONCERN_ANSWERED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.team()).isEqualTo("MDI"));
    }

    @Test
    void whatEndsTheJourneyLeavesTheConcernToBeAnswered() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMissed()
                .isMissed()
                .isMissed()
                .isWorriedAboutBy(Role.LINK_WORKER)
                .completes("userTask_decideHowToGoOn", "onNoContact", "CLOSE");
        robin.open(RESPOND);
        robin.concernIsAnswered();
        assertThat(concerns.open(robin.reference())).isFalse();
    }

    @Test
    void nobodyAnswersForThePersonWhoDied() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isWorriedAboutBy(Role.LINK_WORKER)
                .isWorriedAboutBy(Role.MANAGER);

        journey.concernsEnd(robin.reference());

        robin.waitsFor("userTask_allocateLinkWorker");
        assertThat(robin.timesToldInTimeline("CONCERN_NOT_NEEDED")).isEqualTo(2);
        assertThat(concerns.open(robin.reference())).isFalse();
    }

    @Test
    void aCaseOfAnotherTeamIsAnsweredLikeOneThatDoesNotExist() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));
        TheCase other = journeys.refer(aPersonIn("MDI"));
        assertThatThrownBy(() -> robin.isWorriedAboutBy(
                        Role.LINK_WORKER, "reference", other.reference().value()))
                .hasMessageContaining("reference: there is no case " + other.reference());
        assertThat(concerns.open(other.reference())).isFalse();
    }

    @Test
    void nobodyWouldBeAskedAboutAClosedCaseSoItIsRefused() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));
        cases.close(robin.reference(), "ENDED_EARLY", "MOVED_AWAY");
        assertThatThrownBy(() -> robin.isWorriedAboutBy(Role.LINK_WORKER))
                .hasMessageContaining("reference: this case is not open any longer");
    }

    private Map<String, Object> shown(Task task) {
        return forms.getTaskFormVariables(task.getId());
    }
}
