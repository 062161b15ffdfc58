package uk.throughcare.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;
import static uk.throughcare.Referred.aPersonOnProbationWith;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Case;

/** The ways that need less than everything: signposting, light support, probation, not for us, never reached. */
@JourneyTest
class ShorterWaysTest {

    @Autowired
    Journeys journeys;

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void whoNeedsLittleIsToldWhatIsThereAndSeenOnceMore() {
        TheCase robin = journeys.refer(someoneDoingWell(aPersonIn("LEI")))
                .isAllocated()
                .isMet()
                .completes("userTask_signpost")
                .timeReaches("catchEvent_followUpDateReached")
                .isContactedAgain()
                .closingSummaryIsWritten()
                .endsAt("endEvent_caseClosed");

        assertThat(robin.record().supportModel()).isEqualTo("SIGNPOSTING");
        assertThat(robin.record().outcome()).isNotNull();
    }

    @Test
    void lightSupportEndsAfterItsReview() {
        TheCase robin = journeys.refer(
                        aPersonIn("LEI").with("wellbeing", 6).with("needs", List.of("HEALTH", "ACCOMMODATION")))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities()
                .isIntroduced()
                .attends()
                .timeReaches("catchEvent_followUpDateReached")
                .isContactedAgain()
                .timeReaches("catchEvent_followUpDateReached")
                .isReviewed()
                .closingSummaryIsWritten()
                .endsAt("endEvent_caseClosed");

        assertThat(robin.record().supportModel()).isEqualTo("LIGHT");
    }

    @Test
    void aPersonOnProbationHasNoCustodyStrand() {
        journeys.refer(someoneDoingWell(aPersonOnProbationWith("PDU-LEEDS")))
                .waitsFor("userTask_allocateLinkWorker")
                .isAllocated()
                .isMet()
                .completes("userTask_signpost")
                .timeReaches("catchEvent_followUpDateReached")
                .isContactedAgain()
                .closingSummaryIsWritten()
                .endsAt("endEvent_caseClosed");
    }

    @Test
    void aReferralThatIsNotForUsIsDeclinedAndTheReferrerIsToldWhy() {
        TheCase robin = journeys.refer(aPersonIn("LEI")
                        .with("dateOfBirth", journeys.today().minusYears(16).toString()))
                .endsAt("endEvent_referralDeclined")
                .referrerIsTold("too young");

        assertThat(robin.record().status()).isEqualTo(Case.Status.DECLINED);
        assertThat(robin.record().closureReason()).isEqualTo("UNDER_AGE");
    }

    @Test
    void aReferralThatNoRuleDecidesIsDecidedByAPerson() {
        journeys.refer(undecided())
                .completes("userTask_decideEligibility", "decision", "ACCEPT")
                .waitsFor("userTask_allocateLinkWorker");
        journeys.refer(undecided())
                .completes("userTask_decideEligibility", "decision", "DECLINE")
                .endsAt("endEvent_referralDeclined");
    }

    @Test
    void nobodyIsAskedForAnythingBeforeThePersonAgrees() {
        journeys.refer(aPersonIn("LEI").with("consent", "NOT_ABLE"))
                .waitsFor("userTask_askForConsent")
                .completes("userTask_askForConsent", "consent", "NOT_ABLE")
                .completes("userTask_askForConsent", "consent", "GIVEN")
                .waitsFor("userTask_allocateLinkWorker");
        journeys.refer(aPersonIn("LEI").with("consent", "NOT_GIVEN"))
                .completes("userTask_askForConsent", "consent", "NOT_GIVEN")
                .endsAt("endEvent_referralDeclined");
    }

    @Test
    void whoIsNeverReachedIsClosedAsNotStartedWithoutASummary() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMissed()
                .isMissed()
                .isMissed()
                .waitsFor("userTask_decideHowToGoOn")
                .completes("userTask_decideHowToGoOn", "onNoContact", "KEEP_TRYING")
                .isMissed()
                .isMissed()
                .isMissed()
                .completes("userTask_decideHowToGoOn", "onNoContact", "CLOSE")
                .endsAt("endEvent_caseClosed");

        assertThat(robin.record().outcome()).isEqualTo("NOT_STARTED");
    }

    @Test
    void aCaseThatMovesDuringAssessmentGoesOnThereWithTheNewTeam() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .waitsFor("userTask_recordWhatMatters")
                .movesTo("MDI")
                .isHeldBy("MDI")
                .waitsFor("userTask_allocateLinkWorker");
        assertThat(robin.open("userTask_allocateLinkWorker").getTenantId()).isEqualTo("MDI");

        robin.isAllocated().isMet().saysWhatMatters().agreesThePlan().waitsFor("userTask_chooseActivities");
    }

    private static Referred someoneDoingWell(Referred person) {
        return person.with("wellbeing", 8).with("needs", List.of("HEALTH"));
    }

    /** No need named, wellbeing neither low nor high. */
    private static Referred undecided() {
        return aPersonIn("LEI").with("wellbeing", 5).with("needs", List.of());
    }
}
