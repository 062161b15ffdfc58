package uk.throughcare.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.connection.Placement.EndReason;

/** One person and five activities side by side, each with a provider of its own kind. */
@JourneyTest
class FiveProvidersTest {

    private static final int WELCOMING = 101;
    private static final int FULL = 102;
    private static final int WITH_A_WAITING_LIST = 103;
    private static final int MISSED = 104;
    private static final int SILENT = 105;
    private static final int IN_PLACE_OF_FULL = 106;

    @Autowired
    Journeys journeys;

    @Autowired
    ActivityPlacements placements;

    @Autowired
    ProviderLinks links;

    @Autowired
    ProviderFormTasks providers;

    @Autowired
    Clock clock;

    private TheCase robin;

    @BeforeEach
    void fiveAreAsked() {
        journeys.timeIs(Instant.parse("2027-03-01T10:00:00Z"));
        robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities("activities", List.of("101", "102", "103", "104", "105"));
    }

    @AfterEach
    void theCaseEnds() {
        robin.withdrawsConsent();
        journeys.timeIsNowAgain();
    }

    @Test
    void oneAcceptsOneDeclinesOneLetsWaitOneIsMissedOneNeverAnswers() {
        accepts(WELCOMING);
        accepts(MISSED);
        answers(FULL, Map.of("providerAnswer", "DECLINED", "declineReason", "Full until May"));
        answers(WITH_A_WAITING_LIST, Map.of("providerAnswer", "WAITING", "expectedWaitWeeks", 6));
        robin.waitsFor(
                "userTask_recordAttendance",
                "userTask_recordAttendance",
                "userTask_chooseAnotherActivity",
                "userTask_introduceToActivity");

        robin.completes("userTask_chooseAnotherActivity", "anotherActivity", "" + IN_PLACE_OF_FULL);
        accepts(IN_PLACE_OF_FULL);
        accepts(WITH_A_WAITING_LIST);
        for (int week = 0; week < 3; week++) {
            attends(MISSED, "outcome", "DID_NOT_ATTEND", "whoseReason", "PERSON", "whyNot", "FORGOTTEN");
            attends(WELCOMING, "outcome", "ATTENDED");
            nextWeek();
        }
        robin.timeReaches("boundaryEvent_timeToAnswerIsOver")
                .completes("userTask_chooseAnotherActivity", "unmetNeed", "HEALTH");
        robin.completes("userTask_lookIntoMissedSessions", "goesOn", "NO");

        attends(WELCOMING, "outcome", "ATTENDED", "more", "ENDED", "endReason", "COMPLETED");
        attends(IN_PLACE_OF_FULL, "outcome", "ATTENDED", "more", "ENDED", "endReason", "COMPLETED");
        robin.waitsFor("userTask_recordAttendance");
        attends(WITH_A_WAITING_LIST, "outcome", "LATE", "more", "ENDED", "endReason", "CANCELLED");

        assertThat(robin.openTaskNames()).isEmpty();
        assertThat(robin.timers()).containsExactly("catchEvent_followUpDateReached");
        assertThat(ends())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        WELCOMING, EndReason.COMPLETED,
                        FULL, EndReason.DECLINED,
                        IN_PLACE_OF_FULL, EndReason.COMPLETED,
                        WITH_A_WAITING_LIST, EndReason.CANCELLED,
                        MISSED, EndReason.LEFT_EARLY,
                        SILENT, EndReason.NO_ANSWER));
    }

    @Test
    void whoComesAgainAfterTwoMissedSessionsIsNotLookedInto() {
        accepts(MISSED);
        misses(2);
        attends(MISSED, "outcome", "LATE");
        nextWeek();
        misses(2);
        assertThat(robin.openTaskNames()).doesNotContain("userTask_lookIntoMissedSessions");
        attends(MISSED, "outcome", "DID_NOT_HAPPEN", "whoseReason", "PROVIDER", "whyNot", "STAFF_AWAY");
        nextWeek();
        assertThat(robin.openTaskNames()).doesNotContain("userTask_lookIntoMissedSessions");
        misses(1);
        assertThat(robin.openTaskNames()).contains("userTask_lookIntoMissedSessions");
    }

    @Test
    void theProviderRecordsOnWhileTheLinkWorkerLooksIntoIt() {
        accepts(MISSED);
        misses(3);
        attends(MISSED, "outcome", "ATTENDED");
        nextWeek();
        robin.completes("userTask_lookIntoMissedSessions", "goesOn", "YES");
        assertThat(robin.openTaskNames()).contains("userTask_recordAttendance");

        misses(3);
        attends(MISSED, "outcome", "ATTENDED", "more", "ENDED", "endReason", "COMPLETED");
        robin.completes("userTask_lookIntoMissedSessions", "goesOn", "NO");
        assertThat(robin.openTaskNames())
                .doesNotContain("userTask_recordAttendance", "userTask_lookIntoMissedSessions");
        assertThat(ends()).containsEntry(MISSED, EndReason.COMPLETED);
    }

    private void misses(int sessions) {
        for (int session = 0; session < sessions; session++) {
            attends(MISSED, "outcome", "DID_NOT_ATTEND", "whoseReason", "PERSON", "whyNot", "FORGOTTEN");
            nextWeek();
        }
    }

    private void accepts(int service) {
        answers(
                service,
                Map.of("providerAnswer", "ACCEPTED", "startOn", journeys.today().toString()));
    }

    private void answers(int service, Map<String, Object> answers) {
        providers.introduces(link(service), answers);
    }

    private void attends(int service, String... answers) {
        Map<String, Object> said =
                new HashMap<>(Map.of("sessionOn", journeys.today().toString(), "more", "GOES_ON"));
        for (int i = 0; i < answers.length; i += 2) {
            said.put(answers[i], answers[i + 1]);
        }
        providers.records(link(service), said);
    }

    private void nextWeek() {
        journeys.timeIs(clock.instant().plus(Duration.ofDays(7)));
    }

    private ProviderLinks.Link link(int service) {
        return placements.open(robin.reference()).stream()
                .filter(placement -> placement.service() == service)
                .findFirst()
                .flatMap(links::given)
                .flatMap(links::find)
                .orElseThrow();
    }

    private Map<Integer, EndReason> ends() {
        Map<Integer, EndReason> ends = new HashMap<>();
        placements.of(robin.reference()).stream()
                .filter(placement -> !placement.isOpen())
                .forEach(placement -> ends.put(placement.service(), placement.endReason()));
        return ends;
    }
}
