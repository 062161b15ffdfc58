package uk.throughcare.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.connection.Placement.EndReason;
import uk.throughcare.connection.Placement.State;
import uk.throughcare.teams.Role;

/** Providers that are asked by mail and do not answer; and what is chosen in place of what could not be had. */
@JourneyTest
class SilentProvidersTest {

    private static final int GARDEN = 101;
    private static final int READING = 102;

    @Autowired
    Journeys journeys;

    @Autowired
    ActivityPlacements placements;

    @Autowired
    ConnectionFacts facts;

    @Autowired
    JdbcClient jdbc;

    private TheCase robin;

    @AfterEach
    void theCaseEnds() {
        journeys.timeIsNowAgain();
        robin.withdrawsConsent();
    }

    @Test
    void aProviderIsRemindedTwiceAndAtLengthAnotherActivityIsChosen() {
        journeys.staff(Role.SENIOR_LINK_WORKER, "LEI");
        chooses("YES");

        robin.timeReaches("boundaryEvent_timeToRemind").waitsFor("userTask_introduceToActivity");
        robin.timeReaches("boundaryEvent_timeToRemindAgain").waitsFor("userTask_introduceToActivity");
        assertThat(mails()).containsExactly("PROVIDER_ASKED", "PROVIDER_REMINDED", "PROVIDER_REMINDED");
        robin.timelineTells("PROVIDER_ASKED", "PROVIDER_REMINDED");

        robin.timeReaches("boundaryEvent_timeToAnswerIsOver").waitsFor("userTask_chooseAnotherActivity");
        assertThat(placement().state()).isEqualTo(State.DECLINED);
        assertThat(placement().endReason()).isEqualTo(EndReason.NO_ANSWER);
        assertThat(mails()).contains("PROVIDER_SILENT");
        assertThat(linksThatWork()).isZero();

        robin.completes("userTask_chooseAnotherActivity", "anotherActivity", "" + READING)
                .waitsFor("userTask_introduceToActivity");
        assertThat(placement().service()).isEqualTo(READING);
        assertThat(placement().state()).isEqualTo(State.ASKED);
        assertThat(linksThatWork()).isEqualTo(1);
        robin.isIntroduced().waitsFor("userTask_recordAttendance");
    }

    @Test
    void whomTheLinkWorkerIntroducesIsWaitedForByTheLinkWorkerAlone() {
        chooses("NO");

        robin.timeReaches("boundaryEvent_timeToRemind")
                .timeReaches("boundaryEvent_timeToRemindAgain")
                .timeReaches("boundaryEvent_timeToAnswerIsOver")
                .waitsFor("userTask_introduceToActivity");
        assertThat(placement().state()).isEqualTo(State.ASKED);
        robin.isClosedEarly("NEEDS_MET_ELSEWHERE");
        assertThat(mails()).isEmpty();
    }

    @Test
    void whereNothingElseSuitsItIsAnUnmetNeed() {
        chooses("NO");
        robin.isIntroduced("providerAnswer", "DECLINED");
        assertThat(facts.matchesInstead(robin.reference(), placement().id()))
                .isNotEmpty()
                .extracting(match -> match.service().id())
                .doesNotContain(GARDEN);

        robin.completes("userTask_chooseAnotherActivity", "unmetNeed", "HEALTH").timelineTells("UNMET_NEED_RECORDED");
        assertThat(robin.openTaskNames()).isEmpty();
    }

    private void chooses(String mayTell) {
        robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities("activities", List.of("" + GARDEN), "mayTell", mayTell);
    }

    /** The one chosen last. */
    private Placement placement() {
        List<Placement> all = placements.of(robin.reference());
        return all.get(all.size() - 1);
    }

    private List<String> mails() {
        return jdbc.sql(
                        "select template from care.notification where case_reference = :r and (template like 'PROVIDER%' or template = 'PLACEMENT_NO_LONGER_NEEDED')"
                                + " order by created_at")
                .param("r", robin.reference().value())
                .query(String.class)
                .list();
    }

    private long linksThatWork() {
        return jdbc.sql("""
                        select count(*) from care.provider_link l join care.placement p on p.id = l.placement
                        where p.case_reference = :r and l.revoked_at is null
                        """)
                .param("r", robin.reference().value())
                .query(Long.class)
                .single();
    }
}
