package uk.throughcare.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.journey.MissedDeadlines;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** A referral that tells too little goes back to where it came from, once. */
@JourneyTest
class MissingFactsTest {

    private static final String GIVE = "userTask_giveMissingFacts";
    private static final String DECIDE = "userTask_decideEligibility";
    private static final String ALLOCATE = "userTask_allocateLinkWorker";

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReferralIntake intake;

    @Autowired
    IntakeFormFacts facts;

    @Autowired
    AskingTheReferrer asking;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    FilterService filters;

    @Autowired
    MissedDeadlines missed;

    @Test
    void theReferrersTeamIsAskedAndTheReferrerTold() {
        TheCase one = journeys.refer(sparse()).waitsFor(GIVE).timelineTells("FACTS_ASKED");

        assertThat(one.open(GIVE).getTenantId()).isEqualTo("LEI");
        assertThat(told(one)).containsExactly("REFERRAL_RECEIVED", "FACTS_MISSING");
        assertThat(facts.giveMissingFacts(one.reference()).get("whatIsMissing"))
                .isEqualTo("what the person could do with help with; how satisfied the person is with life; "
                        + "what the person wants");
    }

    @Test
    void whatIsAddedIsLookedAtAsIfItHadBeenInTheReferral() {
        TheCase one = journeys.refer(sparse())
                .completes(GIVE, "needs", List.of("HEALTH"), "wellbeing", 3, "wants", "To sleep")
                .waitsFor(ALLOCATE)
                .timelineTells("FACTS_GIVEN", "REFERRAL_ACCEPTED");

        IntakeFacts known = intake.facts(one.reference());
        assertThat(known.needCount()).isEqualTo(1);
        assertThat(known.wellbeing()).isEqualTo(3);
        assertThat(known.missing()).isEmpty();
    }

    @Test
    void whatWasToldBeforeStays() {
        TheCase one = journeys.refer(sparse().with("wants", "To be outside"))
                .completes(GIVE, "wellbeing", 3, "moreFacts", "Was in the garden group")
                .waitsFor(ALLOCATE);

        Map<String, ?> shown = facts.decideEligibility(one.reference());
        assertThat(shown.get("referralWants")).isEqualTo("To be outside");
        assertThat(shown.get("referralMoreFacts")).isEqualTo("Was in the garden group");
    }

    @Test
    void whoCannotTellMoreIsNotAskedAgain() {
        journeys.refer(sparse()).completes(GIVE, "nothingMore", true).waitsFor(DECIDE);
    }

    @Test
    void whatDoesNotHelpIsDecidedByAPerson() {
        journeys.refer(sparse()).completes(GIVE, "moreFacts", "He is friendly").waitsFor(DECIDE);
    }

    @Test
    void anEmptyAnswerIsNone() {
        TheCase one = journeys.refer(sparse());

        assertThatThrownBy(() -> one.completes(GIVE))
                .hasMessageContaining("nothingMore: answer one of the questions, or say that you cannot tell more");
        one.waitsFor(GIVE);
        assertThat(one.timesToldInTimeline("FACTS_GIVEN")).isZero();
    }

    @Test
    void whatDoesNotComeInTimeIsDecidedWithoutByTheSeniorLinkWorker() {
        TheCase one = journeys.refer(sparse());
        Task give = one.open(GIVE);
        missed.escalate(give.getId(), give.getName(), give.getTenantId(), one.map());

        one.waitsFor(DECIDE)
                .completes(DECIDE, "decision", "DECLINE", "declineReason", "FACTS_NOT_GIVEN")
                .endsAt("endEvent_referralDeclined");
    }

    @Test
    void whoIsTooYoungIsDeclinedWithoutAQuestion() {
        journeys.refer(sparse().with(
                                "dateOfBirth", journeys.today().minusYears(16).toString()))
                .endsAt("endEvent_referralDeclined");
    }

    @Test
    void aReferrerWhoWorksElsewhereIsAskedThere() {
        account("facts.moorland", "MDI", "WEI");
        TheCase one = journeys.refer(sparse());
        referredBy(one, "facts.moorland");
        assertThat(asking.teamOfTheReferrer(one.reference())).isEqualTo("MDI");

        account("facts.both", "LEI", "MDI");
        referredBy(one, "facts.both");
        assertThat(asking.teamOfTheReferrer(one.reference())).isEqualTo("LEI");

        referredBy(one, "facts.nobody");
        assertThat(asking.teamOfTheReferrer(one.reference())).isEqualTo("LEI");
    }

    @Test
    void aReferrerFindsTheQuestionAndNoOtherTaskOfTheTeam() {
        account("facts.leeds", "LEI");
        TheCase one = journeys.refer(sparse());
        TheCase other = journeys.refer(aPersonIn("LEI"));

        List<String> seen = as(
                        "facts.leeds",
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKeyIn(
                                        one.reference().value(),
                                        other.reference().value())
                                .list())
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
        assertThat(seen).containsExactly(GIVE);
        account("facts.elsewhere", "MDI");
        assertThat(as(
                        "facts.elsewhere",
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(one.reference().value())
                                .count()))
                .isZero();
    }

    @Test
    void aReferrerHasAListThatShowsIt() {
        account("facts.leeds", "LEI");
        TheCase one = journeys.refer(sparse());
        String list = filters.createTaskFilterQuery()
                .filterName("My team's tasks")
                .singleResult()
                .getId();

        assertThat(as("facts.leeds", () -> filters.<Task>list(list)))
                .extracting(Task::getId)
                .contains(one.open(GIVE).getId());
    }

    @Test
    void aReferrerReadsNothingThatOthersHaveToldAboutThePerson() {
        account("facts.leeds", "LEI");
        TheCase one = journeys.refer(sparse().with("riskToStaff", "YES").with("risks", "Never meet alone"));

        Map<String, Object> shown = as(
                "facts.leeds", () -> forms.getTaskFormVariables(one.open(GIVE).getId()));
        assertThat(shown).containsEntry("personName", "Robin Example").containsEntry("personNotes", "");
        assertThat(shown.toString()).doesNotContain("Never meet alone");
    }

    private static Referred sparse() {
        return aPersonIn("LEI").with("needs", null).with("wellbeing", null).with("wants", null);
    }

    private void referredBy(TheCase one, String account) {
        jdbc.sql("update care.referral set account = :account where case_reference = :reference")
                .param("account", account)
                .param("reference", one.reference().value())
                .update();
    }

    private void account(String id, String... teams) {
        if (!accounts.exists(id)) {
            accounts.create(
                    new Account(id, "Test", "Referrer", null, Set.of(Role.REFERRER), Set.of(teams)), "throughcare");
        }
    }

    private <T> T as(String user, Supplier<T> does) {
        List<String> teams = identity.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
        identity.setAuthentication(user, List.of(Role.REFERRER.group()), teams);
        try {
            return does.get();
        } finally {
            identity.clearAuthentication();
        }
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
}
