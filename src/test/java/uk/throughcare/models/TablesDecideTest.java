package uk.throughcare.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;

/** One line per row of the tables of intake and follow-up, and the gaps between the rows. */
@JourneyTest
class TablesDecideTest {

    @Autowired
    DecisionService decisions;

    @ParameterizedTest
    @CsvSource({
        "17, false, 3, 3, NOT_ELIGIBLE, UNDER_AGE",
        "18, false, 1, 9, ELIGIBLE,",
        "40, true, 0, , DECIDE,",
        ", false, 2, 3, DECIDE,",
        "40, false, 0, 4, ELIGIBLE,",
        "40, false, 0, 5, DECIDE,",
        "40, false, 0, 6, DECIDE,",
        "40, false, 0, 7, NOT_ELIGIBLE, NO_NEED",
        "40, false, 0, , DECIDE,",
    })
    void eligibility(
            Integer age, boolean factsMissing, int needCount, Integer wellbeing, String eligibility, String reason) {
        VariableMap facts = Variables.createVariables()
                .putValue("age", age)
                .putValue("factsMissing", factsMissing)
                .putValue("needCount", needCount)
                .putValue("wellbeing", wellbeing);

        assertThat(decided("eligibility", facts))
                .containsEntry("eligibility", eligibility)
                .containsEntry("declineReason", reason);
    }

    @ParameterizedTest
    @CsvSource({
        "14, 3, 8, false, HOLISTIC, URGENT",
        "14, 1, 4, false, HOLISTIC, URGENT",
        "14, 1, 8, true, HOLISTIC, URGENT",
        "14, 1, 8, false, LIGHT, URGENT",
        "200, 1, 2, false, HOLISTIC, URGENT",
        "200, 1, 8, true, HOLISTIC, SOON",
        "200, 1, 4, false, HOLISTIC, SOON",
        "84, 3, 8, false, HOLISTIC, SOON",
        "84, 1, 8, false, LIGHT, SOON",
        "85, 3, 8, false, HOLISTIC, ROUTINE",
        ", 3, , false, HOLISTIC, ROUTINE",
        "85, 1, 7, false, SIGNPOSTING, ROUTINE",
        "85, 1, 6, false, LIGHT, ROUTINE",
        ", 2, 8, false, LIGHT, ROUTINE",
        ", 1, , false, LIGHT, ROUTINE",
    })
    void supportModel(
            Integer daysToRelease, int needCount, Integer wellbeing, boolean risk, String model, String priority) {
        VariableMap facts = Variables.createVariables()
                .putValue("daysToRelease", daysToRelease)
                .putValue("needCount", needCount)
                .putValue("wellbeing", wellbeing)
                .putValue("riskToStaff", risk);

        assertThat(decided("support-model", facts))
                .containsEntry("supportModel", model)
                .containsEntry("priority", priority);
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNPOSTING, 1, CONTACT, 4",
        "SIGNPOSTING, 2, NONE, 0",
        "LIGHT, 1, CONTACT, 2",
        "LIGHT, 2, REVIEW, 6",
        "LIGHT, 3, NONE, 0",
        "HOLISTIC, 1, CONTACT, 2",
        "HOLISTIC, 2, REVIEW, 6",
        "HOLISTIC, 3, REVIEW, 12",
        "HOLISTIC, 4, NONE, 0",
    })
    void followUpSchedule(String model, int number, String kind, int weeks) {
        VariableMap facts =
                Variables.createVariables().putValue("supportModel", model).putValue("followUpNumber", number);

        assertThat(decided("follow-up-schedule", facts))
                .containsEntry("kind", kind)
                .containsEntry("weeks", weeks);
    }

    private Map<String, Object> decided(String table, VariableMap facts) {
        DmnDecisionResultEntries row = decisions
                .evaluateDecisionByKey(table)
                .variables(facts)
                .evaluate()
                .getSingleResult();
        return row.getEntryMap();
    }
}
