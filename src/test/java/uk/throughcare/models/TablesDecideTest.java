package uk.throughcare.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;

/** One line per row of the tables, and the gaps between the rows. */
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

    @ParameterizedTest
    @CsvSource({"SIGNPOSTING, 84, 14", "LIGHT, 84, 14", "HOLISTIC, 84, 14", ", 84, 14"})
    void handoverTiming(String model, int startDaysBefore, int acceptDaysBefore) {
        VariableMap facts = Variables.createVariables().putValue("supportModel", model);

        assertThat(decided("handover-timing", facts))
                .containsEntry("startDaysBefore", startDaysBefore)
                .containsEntry("acceptDaysBefore", acceptDaysBefore);
    }

    @ParameterizedTest
    @CsvSource({
        "NEED_MET, true, 300, 3",
        "NEED_ALIKE, false, , 1",
        "WANTED, true, , 2",
        "LANGUAGE, false, , 2",
        "ASSURED, true, 10, 1",
        "FULL_WITH_WAITING_LIST, true, , -2",
        "PLACE_INSIDE, true, , 2",
        "PLACE_INSIDE, true, 85, 2",
        "PLACE_INSIDE, true, 84, 1",
        "PLACE_INSIDE, true, -1, 1",
        "PLACE_AREA_OF_RELEASE, true, 84, 1",
        "PLACE_AREA, false, , 2",
        "PLACE_ONLINE, true, , 0",
        "PLACE_ONLINE, false, , 0",
    })
    void serviceMatching(String factor, boolean inCustody, Integer daysToRelease, int points) {
        assertThat(decided("service-matching", matching(factor, inCustody, daysToRelease)))
                .containsEntry("points", points);
    }

    /** What no rule speaks for is not offered. */
    @ParameterizedTest
    @CsvSource({
        "PLACE_INSIDE, false, ",
        "PLACE_AREA, true, 10",
        "PLACE_AREA_OF_RELEASE, true, 85",
        "PLACE_AREA_OF_RELEASE, true, ",
    })
    void serviceIsNotOffered(String factor, boolean inCustody, Integer daysToRelease) {
        assertThat(decided("service-matching", matching(factor, inCustody, daysToRelease)))
                .isEmpty();
    }

    private static VariableMap matching(String factor, boolean inCustody, Integer daysToRelease) {
        return Variables.createVariables()
                .putValue("factor", factor)
                .putValue("inCustody", inCustody)
                .putValue("daysToRelease", daysToRelease);
    }

    /** Task, priority; due after working days, after hours, reminded before, missed again after, manager told after hours. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ask-for-consent            |         | 3  |   | 1      | 3 |
                    decide-about-the-duplicate |         | 3  |   | 1      | 2 |
                    give-missing-facts         |         | 10 |   | [5, 2] |   |
                    decide-eligibility         |         | 3  |   | 1      | 2 |
                    allocate-link-worker       | URGENT  | 1  |   | 0      | 1 |
                    allocate-link-worker       | SOON    | 2  |   | 1      | 1 |
                    allocate-link-worker       |         | 3  |   | 1      | 2 |
                    make-first-contact         | URGENT  | 1  |   | 0      | 1 |
                    make-first-contact         | SOON    | 3  |   | 1      | 2 |
                    make-first-contact         |         | 5  |   | 2      | 3 |
                    decide-how-to-go-on        |         | 3  |   | 1      | 2 |
                    signpost                   |         | 5  |   | 2      | 3 |
                    record-what-matters        |         | 10 |   | 2      | 5 |
                    agree-plan                 |         | 10 |   | 2      | 5 |
                    choose-activities          |         | 5  |   | 2      | 3 |
                    introduce-to-activity      |         | 11 |   | 6      | 5 |
                    choose-another-activity    |         | 5  |   | 2      | 3 |
                    record-attendance          |         | 10 |   | 2      | 5 |
                    look-into-missed-sessions  |         | 5  |   | 2      | 3 |
                    make-follow-up-contact     |         | 5  |   | 2      | 3 |
                    review-progress            |         | 5  |   | 2      | 3 |
                    decide-after-no-contact    |         | 3  |   | 1      | 2 |
                    choose-community-team      |         | 5  |   | 2      | 3 |
                    prepare-handover           |         | 10 |   | 3      | 5 |
                    agree-handover             |         | 10 |   | 3      | 5 |
                    answer-community-team      |         | 3  |   | 1      | 2 |
                    accept-handover            |         | 5  |   | 2      | 3 |
                    chase-handover             |         | 2  |   | 1      | 1 |
                    arrange-first-appointment  |         | 5  |   | 2      | 2 |
                    arrange-appointment        |         | 5  |   | 2      | 2 |
                    confirm-first-contact      |         | 5  |   | 2      | 2 |
                    write-closing-summary      |         | 5  |   | 2      | 3 |
                    answer-missed-deadline     |         | 2  |   | 1      | 2 | 0
                    look-at-cases-not-moved    |         | 2  |   | 1      | 2 | 0
                    respond-to-concern         |         |    | 4 |        |   | 1
                    decide-about-absence       |         | 5  |   | 1      | 5 |
                    decide-about-move          |         | 3  |   | 1      | 3 |
                    decide-about-move-request  |         | 3  |   | 1      | 3 | 0
                    queue-review               |         | 2  |   |        |   |
                    proposal-stands            |         | 2  |   |        |   |
                    time-to-ask-is-over        |         | 10 |   |        |   |
                    waiting-list-review        |         | 20 |   |        |   |
                    time-to-remind             |         | 3  |   |        |   |
                    time-to-remind-again       |         | 5  |   |        |   |
                    time-to-answer-is-over     |         | 10 |   |        |   |
                    review-listing             |         | 10 |   | 2      | 5 | 0
                    time-to-remind-of-listing  |         | 10 |   |        |   |
                    time-to-remind-of-listing-again | | 20 | | | |
                    time-to-answer-of-listing-is-over | | 30 | | | |
                    a-task-without-a-row       |         | 5  |   | 1      | 3 |
                    make-first-contact         | ROUTINE | 5  |   | 2      | 3 |
                    signpost                   | URGENT  | 5  |   | 2      | 3 |
                    a-task-without-a-row       | URGENT  | 5  |   | 1      | 3 |
                    """)
    void deadlines(
            String task, String priority, String due, String hours, String reminded, String secondMiss, String told) {
        VariableMap facts = Variables.createVariables().putValue("task", task).putValue("priority", priority);
        Map<String, Object> row = decided("deadlines", facts);

        assertThat(Stream.of(
                                "dueWorkingDays",
                                "dueHours",
                                "remindWorkingDaysBefore",
                                "secondMissWorkingDays",
                                "managerAfterHours")
                        .map(output -> Objects.toString(row.get(output), null)))
                .containsExactly(due, hours, reminded, secondMiss, told);
    }

    /** The last term of each row; what a feed says beside them means nothing to us. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    budgeting                          | ADVICE       | MONEY_DEBTS MONEY_OBLIGATIONS MONEY_BUDGET
                    government benefits                | ADVICE       | MONEY_BENEFITS_NOW MONEY_BENEFITS_CLAIM
                    financial inclusion                | ADVICE       | MONEY_BANK_ACCOUNT
                    temporary shelter                  | ADVICE       | HOME_FIND_HOME
                    tenancy sustainment                | ADVICE       | HOME_KEEP_TENANCY HOME_PAY_RENT_ARREARS
                    home adaptations                   |              | HOME_ADAPT_PRESENT_HOME HOME_ADAPT_NEW_HOME
                    alcohol support                    | HEALTH       | SUBSTANCES_ALCOHOL_OUTSIDE
                    substance misuse                   | HEALTH       | SUBSTANCES_DRUGS_OUTSIDE SUBSTANCES_ALCOHOL_OUTSIDE
                    problem gambling                   |              | THINKING_GAMBLING
                    talking therapy                    | HEALTH       | THINKING_TALKING_THERAPY HEALTH_MENTAL_OUTSIDE
                    managing emotions                  | HEALTH       | THINKING_MANAGE_EMOTIONS
                    mental illness                     | HEALTH       | HEALTH_MENTAL_OUTSIDE FAMILY_WELLBEING
                    wellbeing                          | HEALTH       | FAMILY_WELLBEING
                    physical health                    | HEALTH       | HEALTH_PHYSICAL_OUTSIDE
                    social care                        |              | HEALTH_SOCIAL_CARE
                    primary care                       |              | HEALTH_GP
                    support network                    |              | FAMILY_SOCIAL_INCLUSION FAMILY_WELLBEING
                    support groups                     | PEER_SUPPORT | FAMILY_SOCIAL_INCLUSION FAMILY_WELLBEING
                    mentors                            | MENTORING    | THINKING_MENTORING FAMILY_MENTORING_ON_RELEASE
                    resettlement of offenders          |              | FAMILY_MENTORING_ON_RELEASE
                    prisoners' families                | FAMILY       | FAMILY_CHILDREN
                    children's social care             |              | FAMILY_CHILDRENS_SERVICES
                    safe housing                       |              | FAMILY_DOMESTIC_ABUSE
                    sexual violence                    |              | FAMILY_SEXUAL_ABUSE
                    sex workers                        |              | FAMILY_SEX_INDUSTRY
                    veterans                           |              | FAMILY_VETERAN
                    leaving care                       |              | FAMILY_CARE_LEAVER
                    refugees                           | ADVICE       | FAMILY_FOREIGN_NATIONAL
                    employment advice                  | WORK         | WORK_ADVICE
                    work                               | WORK         | WORK_FIND_JOB WORK_ADVICE
                    resume development                 | WORK         | WORK_CV WORK_INTERVIEWS
                    numeracy                           | LEARNING     | WORK_MATHS_ENGLISH WORK_READING
                    training                           | LEARNING     | WORK_FIND_COURSE
                    neurodiversity                     |              | WORK_NEURODIVERSITY
                    spiritual support                  | FAITH        | THINKING_SPIRITUAL
                    singing                            | ARTS         | FAMILY_WELLBEING
                    nature                             | GARDENING    | FAMILY_WELLBEING
                    nutrition education                | COOKING      |
                    yoga                               | SPORT        | HEALTH_PHYSICAL_OUTSIDE FAMILY_WELLBEING
                    reading groups                     | READING      |
                    volunteering opportunities         | VOLUNTEERING | FAMILY_SOCIAL_INCLUSION
                    legal advice                       | ADVICE       |
                    council tax                        |              |
                    """)
    void serviceTerms(String term, String kind, String needs) {
        Map<String, Object> row =
                decided("service-terms", Variables.createVariables().putValue("term", term));

        assertThat(row.get("kind")).isEqualTo(kind);
        assertThat(row.getOrDefault("needs", List.of()))
                .isEqualTo(needs == null ? List.of() : List.of(needs.split(" ")));
    }

    private Map<String, Object> decided(String table, VariableMap facts) {
        DmnDecisionResultEntries row = decisions
                .evaluateDecisionByKey(table)
                .variables(facts)
                .evaluate()
                .getSingleResult();
        return row == null ? Map.of() : row.getEntryMap();
    }
}
