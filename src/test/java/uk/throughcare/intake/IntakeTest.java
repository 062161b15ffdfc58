package uk.throughcare.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;
import static uk.throughcare.Referred.aPersonOnProbationWith;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.People;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.MissedDeadlines;
import uk.throughcare.journey.Refused;

@JourneyTest
class IntakeTest {

    private static final String ASK = "userTask_askForConsent";
    private static final String TIME_TO_ASK = "boundaryEvent_timeToAskIsOver";
    private static final String DECIDE = "userTask_decideEligibility";
    private static final String ALLOCATE = "userTask_allocateLinkWorker";

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    ReferralIntake intake;

    @Autowired
    MissedDeadlines missed;

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void anAcceptedReferralTellsTheReferrer() {
        TheCase one = journeys.refer(aPersonIn("LEI"))
                .waitsFor(ALLOCATE)
                .timelineTells("REFERRAL_RECEIVED", "REFERRAL_ACCEPTED");

        assertThat(one.record().supportModel()).isNotNull();
        assertThat(told(one)).containsExactly("REFERRAL_RECEIVED", "REFERRAL_ACCEPTED");
    }

    @Test
    void whoIsTooYoungIsDeclinedAndTheReferrerToldWhy() {
        TheCase one = journeys.refer(aPersonIn("LEI")
                        .with("dateOfBirth", journeys.today().minusYears(16).toString()))
                .endsAt("endEvent_referralDeclined");

        assertThat(one.record().status()).isEqualTo(Case.Status.DECLINED);
        assertThat(one.record().closureReason()).isEqualTo("UNDER_AGE");
        assertThat(told(one)).containsExactly("REFERRAL_RECEIVED", "REFERRAL_DECLINED");
        assertThat(reasonTold(one)).isEqualTo("The person is too young for this service");
    }

    @Test
    void nothingIsSentBeforeThePersonAgrees() {
        TheCase one =
                journeys.refer(aPersonIn("LEI").with("consent", "NOT_GIVEN")).waitsFor(ASK);
        assertThat(told(one)).isEmpty();

        one.completes(ASK).waitsFor(ALLOCATE);
        assertThat(told(one)).containsExactly("REFERRAL_RECEIVED", "REFERRAL_ACCEPTED");
    }

    @Test
    void aPersonWhoRefusesIsNotAskedAgain() {
        TheCase one = journeys.refer(aPersonIn("LEI").with("consent", "NOT_ABLE"))
                .completes(ASK, "consent", "NOT_GIVEN")
                .endsAt("endEvent_referralDeclined");

        assertThat(one.record().closureReason()).isEqualTo("NO_CONSENT");
        assertThat(told(one)).containsExactly("REFERRAL_DECLINED");
    }

    @Test
    void aPersonWhoCannotDecideIsAskedThreeTimes() {
        TheCase one = journeys.refer(aPersonIn("LEI").with("consent", "NOT_ABLE"))
                .completes(ASK, "consent", "NOT_ABLE")
                .completes(ASK, "consent", "NOT_ABLE")
                .waitsFor(ASK)
                .completes(ASK, "consent", "NOT_ABLE")
                .endsAt("endEvent_referralDeclined");

        assertThat(one.timesToldInTimeline("CONSENT_ASKED")).isEqualTo(3);
        assertThat(one.record().closureReason()).isEqualTo("CONSENT_NOT_OBTAINED");
        assertThat(told(one)).containsExactly("REFERRAL_DECLINED");
    }

    @Test
    void aPersonWhoIsNotAskedInTimeIsDeclined() {
        TheCase one = journeys.refer(aPersonIn("LEI").with("consent", "NOT_GIVEN"))
                .timeReaches(TIME_TO_ASK)
                .endsAt("endEvent_referralDeclined")
                .timelineTells("CONSENT_NOT_OBTAINED");

        assertThat(one.record().status()).isEqualTo(Case.Status.DECLINED);
        assertThat(one.record().closureReason()).isEqualTo("CONSENT_NOT_OBTAINED");
        assertThat(told(one)).containsExactly("REFERRAL_DECLINED");
        assertThat(reasonTold(one)).isEqualTo("The person could not be asked whether they agree");
    }

    @Test
    void theTimeToAskIsTenWorkingDaysForAllAttempts() {
        journeys.timeIs(Instant.parse("2032-03-01T10:00:00Z"));
        TheCase one = journeys.refer(aPersonIn("LEI").with("consent", "NOT_ABLE"));
        assertThat(one.dueOf(TIME_TO_ASK)).isEqualTo(Instant.parse("2032-03-15T17:00:00Z"));

        journeys.timeIs(Instant.parse("2032-03-12T10:00:00Z"));
        one.completes(ASK, "consent", "NOT_ABLE").waitsFor(ASK);
        assertThat(one.dueOf(TIME_TO_ASK)).isEqualTo(Instant.parse("2032-03-15T17:00:00Z"));
        one.timeReaches(TIME_TO_ASK).endsAt("endEvent_referralDeclined");
        assertThat(one.record().closureReason()).isEqualTo("CONSENT_NOT_OBTAINED");
    }

    @Test
    void whoAgreesInTimeIsNotDeclinedLater() {
        TheCase one = journeys.refer(aPersonIn("LEI").with("consent", "NOT_ABLE"))
                .completes(ASK, "consent", "GIVEN")
                .waitsFor(ALLOCATE);

        assertThatThrownBy(() -> one.dueOf(TIME_TO_ASK)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aDeclinedReferralLeavesNoQuestionAboutAMissedDeadlineBehind() {
        TheCase one = journeys.refer(aPersonIn("LEI").with("consent", "NOT_GIVEN"));
        Task ask = one.open(ASK);
        missed.escalate(ask.getId(), ask.getName(), ask.getTenantId(), one.map());

        one.waitsFor(ASK, "userTask_answerMissedDeadline")
                .timeReaches(TIME_TO_ASK)
                .endsAt("endEvent_referralDeclined");
    }

    @Test
    void aPersonIsAskedAfterTheReferralAndNotTomorrow() {
        TheCase one = journeys.refer(aPersonIn("LEI").with("consent", "NOT_GIVEN"));

        for (var day : List.of(journeys.today().plusDays(1), journeys.today().minusDays(1))) {
            assertThatThrownBy(() -> one.completes(ASK, "askedOn", day.toString()))
                    .hasMessageContaining("askedOn");
        }
        one.waitsFor(ASK);
        assertThat(one.timesToldInTimeline("CONSENT_ASKED")).isZero();
    }

    @Test
    void aReferralThatNoRuleDecidesIsDecidedByAPerson() {
        TheCase declined = journeys.refer(onTheLine())
                .waitsFor(DECIDE)
                .completes(DECIDE, "decision", "DECLINE", "declineReason", "OUT_OF_AREA")
                .endsAt("endEvent_referralDeclined");
        assertThat(declined.record().closureReason()).isEqualTo("OUT_OF_AREA");
        assertThat(reasonTold(declined)).isEqualTo("The person is outside the area of this service");

        journeys.refer(onTheLine()).completes(DECIDE).waitsFor(ALLOCATE).timelineTells("REFERRAL_ACCEPTED");
    }

    @Test
    void theTablesSeeNumbersAndYesOrNo() {
        CaseReference reference = journeys.refer(aPersonIn("LEI")
                        .leavingOn(journeys.today().plusDays(40))
                        .with("riskToStaff", "YES")
                        .with("risks", "Meet with two members of staff"))
                .reference();

        IntakeFacts facts = intake.facts(reference);
        assertThat(facts.needCount()).isEqualTo(3);
        assertThat(facts.wellbeing()).isEqualTo(3);
        assertThat(facts.daysToRelease()).isEqualTo(40);
        assertThat(facts.riskToStaff()).isTrue();
        assertThat(facts.missing()).isEmpty();
    }

    @Test
    void thePersonIsKnownAgainByEitherNumber() {
        Referred known = aPersonIn("LEI").with("crn", "Y100001");
        TheCase first = journeys.refer(known);
        TheCase second = journeys.refer(aPersonOnProbationWith("PDU-LEEDS").with("crn", "y100001"));

        assertThat(second.record().personId()).isEqualTo(first.record().personId());
        assertThat(people.of(second.reference()).prisonNumber())
                .isEqualTo(known.answers().get("prisonNumber"));
    }

    @Test
    void twoNumbersOfTwoPeopleAreNotMadeOne() {
        Referred one = aPersonIn("LEI");
        Referred other = aPersonOnProbationWith("PDU-LEEDS");
        journeys.refer(one);
        journeys.refer(other);

        assertThatThrownBy(() -> journeys.refer(aPersonIn("LEI")
                        .with("prisonNumber", one.answers().get("prisonNumber"))
                        .with("crn", other.answers().get("crn"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("crn"));
    }

    @Test
    void aReferralForOneselfIsOfItsOwnChannel() {
        assertThat(channel(journeys.refer(aPersonIn("LEI").with("selfReferral", true))))
                .isEqualTo("SELF");
        assertThat(channel(journeys.refer(aPersonIn("LEI")))).isEqualTo("TASKLIST");
    }

    @Test
    void aRefusedReferralLeavesNothingBehind() {
        Referred refused = aPersonIn("LEI")
                .with("personName", "Never Kept")
                .leavingOn(journeys.today().minusDays(1));

        assertThatThrownBy(() -> journeys.refer(refused)).isInstanceOf(Refused.class);
        assertThat(jdbc.sql("select count(*) from care.person where name = 'Never Kept'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** No need named, and wellbeing neither high nor low. */
    private static Referred onTheLine() {
        return aPersonIn("LEI").with("needs", null).with("wellbeing", 5);
    }

    private String channel(TheCase one) {
        return jdbc.sql("select channel from care.referral where case_reference = :reference")
                .param("reference", one.reference().value())
                .query(String.class)
                .single();
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

    private String reasonTold(TheCase one) {
        return jdbc.sql("""
                        select codes ->> 'reason' from care.notification
                        where case_reference = :reference and template = 'REFERRAL_DECLINED'
                        """)
                .param("reference", one.reference().value())
                .query(String.class)
                .single();
    }
}
