package uk.throughcare.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.MissedDeadlines;
import uk.throughcare.teams.Role;

/** Somebody is referred who has a case already. */
@JourneyTest
class DuplicateReferralsTest {

    private static final String DECIDE = "userTask_decideAboutTheDuplicate";
    private static final String ALLOCATE = "userTask_allocateLinkWorker";

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Timeline timeline;

    @Autowired
    ReferralIntake intake;

    @Autowired
    DuplicateFormFacts facts;

    @Autowired
    IntakeFormFacts intakeFacts;

    @Autowired
    MissedDeadlines missed;

    @Autowired
    DuplicateReferrals duplicates;

    @Autowired
    Cases cases;

    @Autowired
    TransactionTemplate transaction;

    private final Referred person = aPersonIn("LEI");

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void theSeniorLinkWorkerOfTheTeamDecidesAboutASecondOpenCase() {
        journeys.refer(person);
        TheCase second = journeys.refer(again()).waitsFor(DECIDE);

        assertThat(second.open(DECIDE).getTenantId()).isEqualTo("LEI");
        assertThat(told(second)).containsExactly("REFERRAL_RECEIVED");
    }

    @Test
    void aJoinedReferralEndsWithNothingLeftOverAndTheReferrerIsTold() {
        TheCase first = journeys.refer(person);
        TheCase second = journeys.refer(again())
                .completes(DECIDE, "duplicateDecision", "JOIN")
                .endsAt("endEvent_joinedToOpenCase")
                .timelineTells("REFERRAL_JOINED");

        assertThat(second.record().status()).isEqualTo(Case.Status.JOINED);
        assertThat(second.record().joinedTo()).isEqualTo(first.reference());
        assertThat(second.record().closedAt()).isNotNull();
        assertThat(told(second)).containsExactly("REFERRAL_RECEIVED", "REFERRAL_JOINED");
        first.waitsFor(ALLOCATE);
    }

    @Test
    void whatWasReferredIsInTheRecordOfTheOpenCase() {
        TheCase first = journeys.refer(person.with("needs", List.of("HEALTH")));
        TheCase second = journeys.refer(
                        again().with("needs", List.of("ACCOMMODATION")).with("reasons", "Has nowhere to go"))
                .completes(DECIDE, "duplicateDecision", "JOIN");

        assertThat(answers(first, "refer-a-person"))
                .hasSize(2)
                .last()
                .asString()
                .contains("Has nowhere to go");
        assertThat(answers(first, "decide-about-the-duplicate")).isEmpty();
        first.timelineTells("REFERRAL_ADDED", "ANSWERS_ADDED");
        assertThat(timeline.of(first.reference()))
                .filteredOn(entry -> entry.what().equals("REFERRAL_ADDED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .containsEntry("from", second.reference().value())
                        .containsEntry("needs", List.of("ACCOMMODATION")));
        assertThat(intake.facts(first.reference()).needCount()).isEqualTo(2);
    }

    @Test
    void whoWorksOnTheOpenCaseIsTold() {
        TheCase first = journeys.refer(person).isAllocated();
        journeys.refer(again()).completes(DECIDE, "duplicateDecision", "JOIN");

        assertThat(recipients(first, "REFERRAL_ADDED"))
                .containsExactly(first.record().linkWorker() + "@staff.example");
    }

    @Test
    void anotherMatterGoesOnAsACaseOfItsOwn() {
        TheCase first = journeys.refer(person);
        TheCase second = journeys.refer(again())
                .completes(DECIDE, "duplicateDecision", "NEW_CASE")
                .waitsFor(ALLOCATE);

        assertThat(second.record().status()).isEqualTo(Case.Status.OPEN);
        assertThat(told(second)).containsExactly("REFERRAL_RECEIVED", "REFERRAL_ACCEPTED");
        assertThat(answers(first, "refer-a-person")).hasSize(1);
    }

    @Test
    void aClosedCaseDoesNotBlockAndIsShown() {
        TheCase declined = journeys.refer(person.with("consent", "NOT_GIVEN"))
                .completes("userTask_askForConsent", "consent", "NOT_GIVEN")
                .endsAt("endEvent_referralDeclined");
        TheCase open = journeys.refer(again()).waitsFor(ALLOCATE);
        TheCase third = journeys.refer(again());

        String shown = declined.reference() + ", declined on ";
        assertThat(facts.decide(third.reference(), open.reference()).get("earlierCases"))
                .asString()
                .startsWith(shown)
                .endsWith("(The person did not agree to be referred)");
        assertThat(intakeFacts.decideEligibility(open.reference()).get("earlierCases"))
                .asString()
                .startsWith(shown);
    }

    @Test
    void theOpenCaseIsShownToItsOwnTeam() {
        TheCase first = journeys.refer(person.with("reasons", "Paints all day")).isAllocated();
        TheCase second = journeys.refer(again().with("reasons", "Wants to paint"));

        assertThat(facts.decide(second.reference(), first.reference()).get("openCase"))
                .asString()
                .contains(first.reference().value(), "stage assessment", "Paints all day");
        assertThat(facts.decide(second.reference(), first.reference()).get("newReferral"))
                .asString()
                .contains("Wants to paint");
    }

    @Test
    void ofACaseOfAnotherTeamOnlyThatItIsOpenThereIsShown() {
        TheCase first = journeys.refer(person.with("reasons", "Paints all day")).isAllocated();
        TheCase second = journeys.refer(again().with("team", "MDI")).waitsFor(DECIDE);

        assertThat(second.open(DECIDE).getTenantId()).isEqualTo("MDI");
        assertThat(facts.decide(second.reference(), first.reference()).get("openCase"))
                .asString()
                .contains(first.reference().value(), "Leeds")
                .doesNotContain("Paints all day", "assessment", first.record().linkWorker());
        assertThat(facts.decide(second.reference(), first.reference()).get("earlierCases"))
                .asString()
                .doesNotContain(first.reference().value());
    }

    @Test
    void ofACaseThatIsRestrictedMeanwhileWhoeverIsNotNamedIsToldNothing() {
        TheCase first = journeys.refer(person).isAllocated();
        TheCase second = journeys.refer(again().with("team", "MDI")).waitsFor(DECIDE);
        first.isRestrictedTo(first.record().linkWorker());

        assertThat(journeys.as(
                        journeys.staff(Role.SENIOR_LINK_WORKER, "MDI"),
                        () -> facts.decide(second.reference(), first.reference())))
                .extractingByKey("openCase")
                .asString()
                .doesNotContain(first.reference().value(), "Leeds");
        assertThatThrownBy(() -> second.completes(DECIDE, "duplicateDecision", "JOIN"))
                .hasMessageContaining("duplicateDecision: the other case is not open any more");
        second.completes(DECIDE, "duplicateDecision", "NEW_CASE").isHeldBy("MDI");
    }

    @Test
    void aReferralJoinedToACaseOfAnotherTeamIsToldToThatTeam() {
        TheCase first = journeys.refer(person);
        journeys.refer(aPersonIn("LEI")).isAllocated();
        journeys.refer(again().with("team", "MDI"))
                .completes(DECIDE, "duplicateDecision", "JOIN")
                .endsAt("endEvent_joinedToOpenCase");

        assertThat(recipients(first, "REFERRAL_ADDED")).contains("senior-link-worker.lei@staff.example");
        first.isHeldBy("LEI").waitsFor(ALLOCATE);
    }

    @Test
    void aCaseThatHasEndedInTheMeantimeIsNotJoinedTo() {
        TheCase first = journeys.refer(person.with("consent", "NOT_GIVEN"));
        TheCase second = journeys.refer(again()).waitsFor(DECIDE);
        first.completes("userTask_askForConsent", "consent", "NOT_GIVEN");

        assertThatThrownBy(() -> second.completes(DECIDE, "duplicateDecision", "JOIN"))
                .hasMessageContaining("duplicateDecision: the other case is not open any more");
        assertThat(facts.decide(second.reference(), first.reference()).get("openCase"))
                .asString()
                .startsWith("The other case is not open any more");
        second.waitsFor(DECIDE)
                .completes(DECIDE, "duplicateDecision", "NEW_CASE")
                .waitsFor(ALLOCATE);
    }

    @Test
    void whatIsJoinedToAJoinedCaseGoesToTheOneThatGoesOn() {
        TheCase first = journeys.refer(person);
        TheCase second = journeys.refer(again().with("team", "MDI"));
        TheCase third = journeys.refer(again().with("team", "MDI"));
        second.completes(DECIDE, "duplicateDecision", "JOIN");
        third.completes(DECIDE, "duplicateDecision", "JOIN");

        assertThat(third.record().joinedTo()).isEqualTo(first.reference());
        assertThat(answers(first, "refer-a-person")).hasSize(3);
    }

    @Test
    void whatWasJoinedToACaseGoesWithItWhenThatIsJoined() {
        TheCase first = journeys.refer(person);
        TheCase second = journeys.refer(again().with("team", "MDI"));
        TheCase third = journeys.refer(again().with("team", "MDI")).completes(DECIDE, "duplicateDecision", "JOIN");
        assertThat(third.record().joinedTo()).isEqualTo(second.reference());

        second.completes(DECIDE, "duplicateDecision", "JOIN");

        assertThat(third.record().joinedTo()).isEqualTo(first.reference());
        assertThat(answers(first, "refer-a-person")).hasSize(3);
    }

    @Test
    void twoCasesAreNotJoinedInACircle() {
        TheCase first = journeys.refer(person);
        TheCase second = journeys.refer(again());

        transaction.executeWithoutResult(status -> {
            cases.join(first.reference(), second.reference());
            assertThat(duplicates.openCase(second.reference(), first.reference()))
                    .isEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    void theEarlierCaseIsNoDuplicateOfTheLater() {
        TheCase first = journeys.refer(person.with("consent", "NOT_GIVEN"));
        journeys.refer(again()).completes(DECIDE, "duplicateDecision", "NEW_CASE");

        first.completes("userTask_askForConsent").waitsFor(ALLOCATE);
    }

    @Test
    void nobodyIsAskedAboutADuplicateBeforeThePersonAgrees() {
        journeys.refer(person);
        journeys.refer(again().with("consent", "NOT_GIVEN"))
                .waitsFor("userTask_askForConsent")
                .completes("userTask_askForConsent")
                .waitsFor(DECIDE);
    }

    @Test
    void twoReferralsAtTheSameMomentAreOneCaseAndOneDuplicate() throws Exception {
        journeys.refer(aPersonIn("LEI"));
        Callable<TheCase> refer = () -> journeys.refer(again());
        var nodes = Executors.newFixedThreadPool(2);
        try {
            List<TheCase> both =
                    List.of(nodes.submit(refer).get(), nodes.submit(refer).get());
            assertThat(both.stream().flatMap(one -> one.openTasks().stream()).map(Task::getTaskDefinitionKey))
                    .containsExactlyInAnyOrder(DECIDE, ALLOCATE);
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void aMissedDecisionIsAnsweredAndLeavesNothingBehind() {
        journeys.refer(person);
        TheCase second = journeys.refer(again());
        Task decide = second.open(DECIDE);
        journeys.timeIs(decide.getDueDate().toInstant().plus(Duration.ofMinutes(1)));
        missed.escalate(decide.getId(), decide.getName(), decide.getTenantId(), second.map());

        second.waitsFor(DECIDE, "userTask_answerMissedDeadline");
        Task answer = second.open("userTask_answerMissedDeadline");
        assertThat(answer.getTenantId()).isEqualTo("LEI");
        second.completes(DECIDE, "duplicateDecision", "JOIN").endsAt("endEvent_joinedToOpenCase");
    }

    @Test
    void whoReferredAgainIsToldWhenTheCaseCloses() {
        TheCase first =
                journeys.refer(person).isAllocated().isMissed().isMissed().isMissed();
        TheCase second = journeys.refer(again().with("referrerEmail", "second@referrer.example"))
                .completes(DECIDE, "duplicateDecision", "JOIN");
        first.completes("userTask_decideHowToGoOn", "onNoContact", "CLOSE").endsAt("endEvent_caseClosed");

        assertThat(recipients(first, "CASE_CLOSED")).containsExactly("pat@referrer.example");
        assertThat(recipients(second, "CASE_CLOSED")).containsExactly("second@referrer.example");
    }

    private Referred again() {
        return aPersonIn("LEI").with("prisonNumber", person.answers().get("prisonNumber"));
    }

    private List<String> told(TheCase one) {
        return jdbc.sql("""
                        select template from care.notification
                        where case_reference = :reference and recipient = 'pat@referrer.example' order by created_at
                        """)
                .param("reference", one.reference().value())
                .query(String.class)
                .list();
    }

    private List<String> recipients(TheCase one, String template) {
        return jdbc.sql(
                        "select recipient from care.notification where case_reference = :reference and template = :template")
                .param("reference", one.reference().value())
                .param("template", template)
                .query(String.class)
                .list();
    }

    private List<String> answers(TheCase one, String form) {
        return jdbc.sql(
                        "select content::text from care.answers where case_reference = :reference and form = :form order by given_at")
                .param("reference", one.reference().value())
                .param("form", form)
                .query(String.class)
                .list();
    }
}
