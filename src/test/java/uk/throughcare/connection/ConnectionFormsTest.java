package uk.throughcare.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.throughcare.forms.FormCheck;

/** Each form of connecting asks what its record takes. */
class ConnectionFormsTest {

    private final FormCheck introduction = FormCheck.of("connection/introduce-to-activity");
    private final FormCheck attendance = FormCheck.of("connection/record-attendance");

    @Test
    void activitiesAreChosenFromTheDirectory() {
        assertThat(choices("")
                        .read(ActivityChoice.class, Map.of("activities", List.of("101", "104"), "mayTell", "NO"))
                        .activities())
                .containsExactly(101, 104);
        assertThatThrownBy(() -> choices("").read(ActivityChoice.class, Map.of("activities", List.of("999"))))
                .hasMessageContaining("activities: it is not among the choices offered");
    }

    @Test
    void whoeverChoosesSaysWhetherTheProvidersMayBeTold() {
        assertThatThrownBy(() -> choices("").read(ActivityChoice.class, Map.of("activities", List.of("101"))))
                .hasMessage("mayTell: an answer is needed");
        assertThatThrownBy(() -> choices("")
                        .read(
                                ActivityChoice.class,
                                Map.of("activities", List.of("101"), "mayTell", "NO", "forProvider", "A low chair")))
                .hasMessageContaining("forProvider: it is not asked for");
    }

    @Test
    void whenNothingSuitsTheNeedIsAskedFor() {
        assertThatThrownBy(() -> choices("").read(ActivityChoice.class, Map.of()))
                .hasMessageContaining("unmetNeed: an answer is needed");
        assertThat(choices("")
                        .read(ActivityChoice.class, Map.of("unmetNeed", "HEALTH"))
                        .unmetNeed())
                .isEqualTo("HEALTH");
    }

    @Test
    void whereAnActivityGoesOnNothingMoreNeedsToBeChosen() {
        assertThat(choices("Walled Garden").read(ActivityChoice.class, Map.of()).activities())
                .isEmpty();
    }

    @Test
    void eachAnswerOfTheProviderHasItsQuestion() {
        assertAsks("ACCEPTED", "startOn", "2026-11-30");
        assertAsks("WAITING", "expectedWaitWeeks", 6);
        assertAsks("DECLINED", "declineReason", "Too far to walk");
    }

    @Test
    void howManyPlacesThereAreIsAskedOnlyWhereOneIsGiven() {
        assertThat(introduction
                        .read(
                                Introduction.class,
                                Map.of("providerAnswer", "ACCEPTED", "startOn", "2026-11-30", "placesNow", 8))
                        .placesNow())
                .isEqualTo(8);
        assertThatThrownBy(() -> introduction.read(
                        Introduction.class,
                        Map.of("providerAnswer", "WAITING", "expectedWaitWeeks", 6, "placesNow", 8)))
                .hasMessageContaining("placesNow: it is not asked for");
        assertThatThrownBy(() -> introduction.read(
                        Introduction.class,
                        Map.of("providerAnswer", "ACCEPTED", "startOn", "2026-11-30", "placesNow", 0)))
                .hasMessageContaining("placesNow");
    }

    @Test
    void aReasonToDeclineHasAtMostFiveHundredCharacters() {
        assertThatThrownBy(() -> introduction.read(
                        Introduction.class, Map.of("providerAnswer", "DECLINED", "declineReason", "x".repeat(501))))
                .hasMessageContaining("at most 500");
    }

    @Test
    void aMissedSessionNeedsItsReason() {
        assertThatThrownBy(() -> attendance.read(
                        Attendance.class,
                        Map.of("sessionOn", "2026-11-22", "outcome", "DID_NOT_ATTEND", "more", "GOES_ON")))
                .hasMessageContaining("whoseReason")
                .hasMessageContaining("whyNot");
    }

    @Test
    void anEndNeedsItsReason() {
        Map<String, Object> answers =
                new HashMap<>(Map.of("sessionOn", "2026-11-22", "outcome", "ATTENDED", "more", "ENDED"));
        assertThatThrownBy(() -> attendance.read(Attendance.class, answers)).hasMessageContaining("endReason");
        answers.put("endReason", "COMPLETED");
        assertThat(attendance.read(Attendance.class, answers).endReason()).isEqualTo(Placement.EndReason.COMPLETED);
    }

    @Test
    void onlyTheSystemEndsAnActivityBecauseOfAMove() {
        assertThatThrownBy(() -> attendance.read(
                        Attendance.class,
                        Map.of("sessionOn", "2026-11-22", "outcome", "LATE", "more", "ENDED", "endReason", "MOVED")))
                .hasMessageContaining("endReason: it is not among the choices offered");
    }

    private void assertAsks(String answer, String field, Object value) {
        assertThatThrownBy(() -> introduction.read(Introduction.class, Map.of("providerAnswer", answer)))
                .hasMessage(field + ": an answer is needed");
        assertThat(introduction
                        .read(Introduction.class, Map.of("providerAnswer", answer, field, value))
                        .providerAnswer())
                .hasToString(answer);
    }

    private static FormCheck choices(String goingOn) {
        return FormCheck.of("connection/choose-activities")
                .shows("goingOn", goingOn)
                .offers("activityChoices", "101", "104")
                .offers("pathways", "HEALTH");
    }
}
