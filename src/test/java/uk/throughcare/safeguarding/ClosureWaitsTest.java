package uk.throughcare.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Case;
import uk.throughcare.teams.Role;

/** No case is closed while a concern about the person is open, but after a death. */
@JourneyTest
class ClosureWaitsTest {

    @Autowired
    Journeys journeys;

    @Test
    void whoWithdrawsConsentIsClosedOnceTheConcernIsAnswered() {
        TheCase robin = worried().withdrawsConsent().waitsFor("userTask_respondToConcern");
        assertThat(robin.record().status()).isEqualTo(Case.Status.OPEN);

        robin.concernIsAnswered("concernAnswer", "LOOK_AGAIN").waitsFor("userTask_respondToConcern");
        assertThat(robin.record().status()).isEqualTo(Case.Status.OPEN);

        robin.concernIsAnswered().endsAt("endEvent_closedWithoutConsent");
        assertThat(robin.record().status()).isEqualTo(Case.Status.CLOSED);
    }

    @Test
    void allConcernsAreWaitedFor() {
        TheCase robin = worried().isWorriedAboutBy(Role.SENIOR_LINK_WORKER).isClosedEarly("MOVED_AWAY");

        robin.concernIsAnswered();
        assertThat(robin.record().status()).isEqualTo(Case.Status.OPEN);
        robin.concernIsAnswered().endsAt("endEvent_caseClosed");
    }

    @Test
    void afterADeathNobodyNeedsToAnswer() {
        worried().isReported("DIED").endsAt("endEvent_closedAfterDeath").timelineTells("CONCERN_NOT_NEEDED");
    }

    private TheCase worried() {
        return journeys.refer(aPersonIn("LEI")).isWorriedAboutBy(Role.LINK_WORKER);
    }
}
