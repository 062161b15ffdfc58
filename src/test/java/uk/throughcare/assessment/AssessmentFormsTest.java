package uk.throughcare.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.throughcare.cases.Attempt;
import uk.throughcare.forms.FormCheck;

/** Each form of the assessment asks what its record takes. */
class AssessmentFormsTest {

    private final FormCheck firstContact = FormCheck.of("assessment/make-first-contact");
    private final FormCheck whatMatters = FormCheck.of("assessment/record-what-matters")
            .offers("needsFamilyChoices", "FAMILY_CHILDREN")
            .offers("needsMoneyChoices", "MONEY_DEBTS", "MONEY_ID");
    private final FormCheck plan = FormCheck.of("assessment/agree-plan").offers("activityKinds", "GARDENING");

    @Test
    void aContactIsToldInThreeAnswers() {
        FirstContact read = firstContact.read(
                FirstContact.class, Map.of("outcome", "LATE", "contactOn", "2026-11-22", "how", "TELEPHONE"));
        assertThat(read.attempt().outcome()).isEqualTo(Attempt.Outcome.LATE);
        assertThat(read.attempt().purpose()).isEqualTo(Attempt.Purpose.FIRST_CONTACT);
    }

    @Test
    void aContactThatDidNotHappenNeedsWhoAndWhy() {
        Map<String, String> answers =
                new HashMap<>(Map.of("outcome", "DID_NOT_HAPPEN", "contactOn", "2026-11-22", "how", "VIDEO"));
        assertThatThrownBy(() -> firstContact.read(FirstContact.class, answers))
                .hasMessageContaining("whoAskedToChange: an answer is needed")
                .hasMessageContaining("whyNot: an answer is needed");
        answers.put("whoAskedToChange", "PERSON");
        answers.put("whyNot", "UNWELL");
        assertThat(firstContact.read(FirstContact.class, answers).whoAskedToChange())
                .isEqualTo(Attempt.WhoAsked.PERSON);
    }

    @Test
    void aReachedPersonIsNotAskedWhyNot() {
        assertThatThrownBy(() -> firstContact.read(
                        FirstContact.class,
                        Map.of("outcome", "ATTENDED", "contactOn", "2026-11-22", "how", "VIDEO", "whyNot", "UNWELL")))
                .hasMessageContaining("whyNot");
    }

    @Test
    void keepingOnTryingNeedsAReason() {
        FormCheck form = FormCheck.of("assessment/decide-how-to-go-on");
        assertThat(form.read(HowToGoOn.class, Map.of("onNoContact", "CLOSE", "reason", "Moved away"))
                        .onNoContact())
                .isEqualTo(HowToGoOn.Decision.CLOSE);
        assertThatThrownBy(() -> form.read(HowToGoOn.class, Map.of("onNoContact", "KEEP_TRYING")))
                .hasMessageContaining("reason");
    }

    @Test
    void signpostingNeedsThePersonToHaveUnderstood() {
        FormCheck form = FormCheck.of("assessment/signpost").offers("serviceChoices", "101", "901");
        assertThat(form.read(
                                Signposting.class,
                                Map.of("told", "The garden", "services", List.of("101"), "understood", true))
                        .services())
                .containsExactly(101);
        assertThat(form.read(Signposting.class, Map.of("told", "The garden", "understood", true))
                        .services())
                .isEmpty();
        assertThatThrownBy(() -> form.read(Signposting.class, Map.of("told", "The garden", "understood", false)))
                .hasMessageContaining("understood");
    }

    @Test
    void whatMattersIsReadWithNeedsGoalsAndScores() {
        WhatMatters read = whatMatters.read(
                WhatMatters.class,
                Map.of(
                        "whatMatters",
                        "Being a dad",
                        "needsFamily",
                        List.of("FAMILY_CHILDREN"),
                        "needsMoney",
                        List.of("MONEY_DEBTS", "MONEY_ID"),
                        "goal1",
                        "Cook",
                        "goal3",
                        "Read",
                        "satisfaction",
                        0,
                        "worthwhile",
                        10,
                        "happy",
                        5,
                        "anxious",
                        5));
        assertThat(read.needs()).containsExactly("FAMILY_CHILDREN", "MONEY_DEBTS", "MONEY_ID");
        assertThat(read.goals()).containsExactly("Cook", "Read");
        assertThat(read.scores()).containsEntry("satisfaction", 0).hasSize(4);
    }

    @Test
    void theFourQuestionsAreAskedUnlessThePersonPrefersNotToSay() {
        Map<String, Object> answers = new HashMap<>(Map.of("whatMatters", "Being a dad", "goal1", "Cook"));
        assertThatThrownBy(() -> whatMatters.read(WhatMatters.class, answers)).hasMessageContaining("anxious");
        answers.put("measuresDeclined", true);
        assertThat(whatMatters.read(WhatMatters.class, answers).scores()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "asksSwemwbs,    swemwbsItem1, 1, 6",
        "asksLoneliness, uclaItem3,    3, 0",
        "asksPhq9,       phqItem9,     0, 4",
        "asksGad7,       gadItem7,     3, 4",
    })
    void aMeasureIsAskedOnlyWhereItIsSwitchedOn(String asked, String question, String answer, String beyond) {
        Map<String, Object> answers = new HashMap<>(
                Map.of("whatMatters", "Being a dad", "goal1", "Cook", "measuresDeclined", false, question, answer));
        answers.putAll(Map.of("satisfaction", 5, "worthwhile", 5, "happy", 5, "anxious", 5));
        assertThatThrownBy(() -> whatMatters.shows(asked, false).read(WhatMatters.class, answers))
                .hasMessage(question + ": it is not asked for with these answers");
        whatMatters.shows(asked, true).read(WhatMatters.class, answers);
        answers.put(question, beyond);
        assertThatThrownBy(() -> whatMatters.read(WhatMatters.class, answers))
                .hasMessage(question + ": it is not among the choices offered");
    }

    @Test
    void aNextAppointmentNeedsDayAndTimeAndAnotherTry() {
        Map<String, String> answers = new HashMap<>(
                Map.of("outcome", "DID_NOT_ATTEND", "contactOn", "2026-11-22", "how", "VIDEO", "whyNot", "NO_ANSWER"));
        answers.put("nextOn", "2026-11-30");
        assertThatThrownBy(() -> firstContact.read(FirstContact.class, answers))
                .hasMessage("nextAt: an answer is needed");
        answers.put("nextAt", "25:00");
        assertThatThrownBy(() -> firstContact.read(FirstContact.class, answers))
                .hasMessage("nextAt: it must be a time like 14:30");
        answers.put("nextAt", "9:30");
        assertThat(firstContact.read(FirstContact.class, answers).nextAt()).isEqualTo("9:30");
        answers.put("outcome", "ATTENDED");
        answers.remove("whyNot");
        assertThatThrownBy(() -> firstContact.read(FirstContact.class, answers)).hasMessageContaining("nextOn");
    }

    @Test
    void aScoreLiesBetweenNoneAndTen() {
        assertThatThrownBy(() -> whatMatters.read(
                        WhatMatters.class,
                        Map.of(
                                "whatMatters",
                                "Being a dad",
                                "goal1",
                                "Cook",
                                "satisfaction",
                                11,
                                "worthwhile",
                                1.5,
                                "happy",
                                5,
                                "anxious",
                                -1)))
                .hasMessageContaining("satisfaction: it must be from 0 to 10")
                .hasMessageContaining("worthwhile: it must be a whole number")
                .hasMessageContaining("anxious: it must be from 0 to 10");
    }

    @Test
    void aPlanNeedsThePersonToAgree() {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "activitiesWanted", List.of("GARDENING"),
                "whoDoesWhat", "Sam asks",
                "agreedOn", "2026-11-22",
                "agreedHow", "IN_PERSON"));
        assertThatThrownBy(() -> plan.read(PlanAgreement.class, answers)).hasMessageContaining("personAgrees");
        answers.put("personAgrees", true);
        assertThat(plan.read(PlanAgreement.class, answers).content().activitiesWanted())
                .containsExactly("GARDENING");
    }
}
