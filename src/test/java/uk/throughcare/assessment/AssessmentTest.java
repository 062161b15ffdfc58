package uk.throughcare.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.Attempt;
import uk.throughcare.cases.Attempts;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.cases.Goals;
import uk.throughcare.cases.Measures;
import uk.throughcare.cases.Plans;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.cases.Timeline;
import uk.throughcare.directory.Services;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.NextStep;
import uk.throughcare.journey.Refused;

@JourneyTest
@Transactional
class AssessmentTest {

    @Autowired
    Assessing assessing;

    @Autowired
    AssessmentFacts facts;

    @Autowired
    Attempts attempts;

    @Autowired
    Goals goals;

    @Autowired
    SupportNeeds needs;

    @Autowired
    Measures measures;

    @Autowired
    Plans plans;

    @Autowired
    Services services;

    @Autowired
    Timeline timeline;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CaseReference reference;

    @BeforeEach
    void aCase() {
        reference = examples.openedDaysAgo(10, "LEI");
    }

    @Test
    void aFirstContactTellsWhetherThePersonWasReached() {
        assertThat(contacted(Attempt.Outcome.DID_NOT_HAPPEN).contactMade()).isFalse();
        assertThat(contacted(Attempt.Outcome.ATTENDED).contactMade()).isTrue();
        assertThat(timeline.of(reference)).extracting(Timeline.Entry::what).containsOnly("FIRST_CONTACT_ATTEMPTED");
    }

    @Test
    void theSeniorLinkWorkerKeepsTryingOrCloses() {
        contacted(Attempt.Outcome.DID_NOT_ATTEND);
        assertThat(assessing.goOn(reference, HowToGoOn.Decision.KEEP_TRYING)).isEqualTo(NextStep.GO_ON);
        assertThat(attempts.counted(reference, Attempt.Purpose.FIRST_CONTACT)).isZero();
        assertThat(assessing.goOn(reference, HowToGoOn.Decision.CLOSE)).isEqualTo(NextStep.LOST_CONTACT);
    }

    @Test
    void theFormSaysWhichAttemptItIs() {
        contacted(Attempt.Outcome.DID_NOT_ATTEND);
        assertThat(facts.ofFirstContact(reference))
                .containsEntry("attemptNumber", 2)
                .containsEntry("attemptsMost", 3);
        assertThat(facts.ofDecision(reference).get("attempts")).asList().hasSize(1);
    }

    @Test
    void whatThePersonWasToldOfIsKept() {
        examples.openedDaysAgo(1, "MDI");
        loadServices();
        assessing.signposted(reference, new Signposting(List.of(101, 901)));
        assertThat(jdbc.sql("select service from care.signpost where case_reference = :r order by service")
                        .param("r", reference.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(101, 901);
    }

    @Test
    void whatMattersIsKeptWithNeedsGoalsAndBaseline() {
        assessing.told(reference, told("Cook for my daughter", "Sleep through", 4));

        assertThat(needs.of(reference))
                .extracting(SupportNeeds.Need::code)
                .containsExactly("FAMILY_CHILDREN", "MONEY_DEBTS");
        assertThat(goals.of(reference))
                .extracting(Goals.Goal::words)
                .containsExactly("Cook for my daughter", "Sleep through");
        assertThat(measures.of(reference))
                .extracting(Measures.Measure::question, Measures.Measure::occasion, Measures.Measure::band)
                .containsExactly(
                        tuple("satisfaction", "BASELINE", "LOW"),
                        tuple("worthwhile", "BASELINE", "MEDIUM"),
                        tuple("happy", "BASELINE", "HIGH"),
                        tuple("anxious", "BASELINE", "HIGH"));
    }

    @Test
    void nothingIsMeasuredWhenThePersonPrefersNotToSay() {
        assessing.told(reference, told("Cook for my daughter", null, null));
        assertThat(measures.of(reference)).isEmpty();
        assertThat(timeline.of(reference)).extracting(Timeline.Entry::what).contains("MEASURE_DECLINED");
    }

    @Test
    void assessingAgainReplacesGoalsAndNeedsAndKeepsTheBaseline() {
        assessing.told(reference, told("Cook for my daughter", "Sleep through", 4));
        assessing.told(reference, told("Find a job", null, 9));

        assertThat(goals.of(reference)).extracting(Goals.Goal::words).containsExactly("Find a job");
        assertThat(needs.of(reference)).hasSize(2);
        assertThat(measures.of(reference))
                .filteredOn(measure -> measure.question().equals("satisfaction"))
                .extracting(Measures.Measure::occasion, Measures.Measure::score, Measures.Measure::band)
                .containsExactly(tuple("BASELINE", 4, "LOW"), tuple("REVIEW", 9, "VERY_HIGH"));
    }

    @Test
    void theFormBeginsWithWhatWasToldTheLastTime() {
        assertThat(facts.ofWhatMatters(reference)).isEmpty();
        assessing.told(reference, told("Cook for my daughter", null, 4));
        assertThat(facts.ofWhatMatters(reference))
                .containsEntry("whatMatters", "Being a dad")
                .containsEntry("goal1", "Cook for my daughter")
                .doesNotContainKey("goal2");
        assertThat(facts.needsOf(reference, "FINANCE_AND_ID")).containsExactly("MONEY_DEBTS");
    }

    @Test
    void noPlanIsAgreedBeforeTheAssessmentIsRecorded() {
        assertRefused(today(), "whoDoesWhat: a plan needs what matters to the person to be recorded first");
    }

    @Test
    void aPlanIsNotAgreedInTheFuture() {
        assessing.told(reference, told("Cook for my daughter", null, 4));
        assertRefused(today().plusDays(1), "agreedOn: it must be today or in the past");
    }

    @Test
    void aPlanIsNotAgreedBeforeTheDayOfTheAssessment() {
        assessing.told(reference, told("Cook for my daughter", null, 4));
        jdbc.sql("update care.assessment set recorded_at = :then where case_reference = :reference")
                .param("then", Timestamp.from(clock.instant().minus(Duration.ofDays(2))))
                .param("reference", reference.value())
                .update();
        assertRefused(today().minusDays(3), "agreedOn: it must not be before the assessment was recorded");
        assessing.agreed(reference, agreement(today().minusDays(2)));
    }

    @Test
    void anAgreedPlanIsInForce() {
        assessing.told(reference, told("Cook for my daughter", null, 4));
        assessing.agreed(reference, agreement(today()));

        assertThat(plans.inForce(reference)).hasValueSatisfying(plan -> {
            assertThat(plan.version()).isEqualTo(1);
            assertThat(plan.agreedOn()).isEqualTo(today());
            assertThat(plan.content().activitiesWanted()).containsExactly("GARDENING");
        });
        assertThat(timeline.of(reference)).extracting(Timeline.Entry::what).contains("PLAN_AGREED");
    }

    @Test
    void theNextPlanSupersedesTheOneBefore() {
        assessing.told(reference, told("Cook for my daughter", null, 4));
        assessing.agreed(reference, agreement(today()));
        assessing.agreed(reference, agreement(today()));
        assertThat(plans.inForce(reference)).map(Plans.Plan::version).hasValue(2);
    }

    @Test
    void aSupersededPlanCannotBeAgreed() {
        int first = plans.draft(reference, agreement(today()).content());
        plans.draft(reference, agreement(today()).content());
        assertThatThrownBy(() -> plans.agree(reference, first, today(), Plans.AgreedHow.VIDEO))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("superseded");
    }

    @Test
    void aPlanIsAgreedOnce() {
        int version = plans.draft(reference, agreement(today()).content());
        plans.agree(reference, version, today(), Plans.AgreedHow.VIDEO);
        assertThatThrownBy(() -> plans.agree(reference, version, today(), Plans.AgreedHow.VIDEO))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatIsToldAnewPutsThePlanOutOfForce() {
        assessing.told(reference, told("Cook for my daughter", null, 4));
        assessing.agreed(reference, agreement(today()));
        assessing.told(reference, told("Find a job", null, 5));
        assertThat(plans.inForce(reference)).isEmpty();
        assertThat(facts.ofPlan(reference)).containsEntry("whoDoesWhat", "Sam asks for the form");
    }

    @Test
    void theCatalogueHasTheSevenPathways() {
        assertThat(needs.pathways()).hasSize(7);
        assertThat(needs.catalogue())
                .hasSizeGreaterThan(70)
                .allSatisfy(need -> assertThat(need.title()).isNotBlank());
    }

    private void loadServices() {
        examples.openedDaysAgo(1, "WEI");
        examples.openedDaysAgo(1, "PDU-LEEDS");
        examples.openedDaysAgo(1, "PDU-WAKEFIELD");
        services.load(Services.EXAMPLES);
    }

    private Attempts.Result contacted(Attempt.Outcome outcome) {
        return assessing.contacted(
                reference, new FirstContact(outcome, today(), Attempt.How.TELEPHONE, null, null, null, null));
    }

    private void assertRefused(LocalDate agreedOn, String why) {
        assertThatThrownBy(() -> assessing.agreed(reference, agreement(agreedOn)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
        assertThat(plans.inForce(reference)).isEmpty();
    }

    private static PlanAgreement agreement(LocalDate on) {
        return new PlanAgreement(
                List.of("GARDENING"), null, "Sam asks for the form", on, Plans.AgreedHow.IN_PERSON, true);
    }

    private static WhatMatters told(String goal1, @Nullable String goal2, @Nullable Integer satisfaction) {
        @Nullable Integer others = satisfaction == null ? null : 6;
        return new WhatMatters(
                "Being a dad",
                null,
                null,
                null,
                List.of("FAMILY_CHILDREN"),
                null,
                null,
                List.of("MONEY_DEBTS"),
                null,
                null,
                goal1,
                goal2,
                null,
                null,
                null,
                satisfaction,
                others,
                others == null ? null : 7,
                others);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
