package uk.throughcare.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.Attempt.How;
import uk.throughcare.cases.Attempt.Outcome;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.handover.HandoverAnswers.Agreement;
import uk.throughcare.handover.HandoverAnswers.Agrees;
import uk.throughcare.handover.HandoverAnswers.Appointment;
import uk.throughcare.handover.HandoverAnswers.ChosenTeam;
import uk.throughcare.handover.HandoverAnswers.Decision;
import uk.throughcare.handover.HandoverAnswers.FirstContact;
import uk.throughcare.handover.HandoverAnswers.Reply;
import uk.throughcare.handover.Offer.Answer;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** Days, refusals and messages of a handover; Monday 1 March 2027, no bank holiday near. */
@JourneyTest
@Transactional
class HandoverRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    @Autowired
    HandoverPreparation preparation;

    @Autowired
    HandoverAcceptance acceptance;

    @Autowired
    FirstContactOutside outside;

    @Autowired
    HandoverCalendar days;

    @Autowired
    HandoverFormFacts facts;

    @Autowired
    Handovers handovers;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Autowired
    Accounts accounts;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private CaseReference reference;

    @BeforeEach
    void aCaseOnAMonday() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-01T10:00:00Z")));
        reference = examples.openedDaysAgo(30, "LEI");
        preparation.choose(reference, new ChosenTeam("PDU-LEEDS", "LS7"));
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    @Test
    void aDistantReleaseIsAcceptedADaysBefore() {
        assertThat(days.days(MONDAY.plusDays(60), 14))
                .isEqualTo(new HandoverDays(MONDAY.plusDays(46), MONDAY.plusDays(60)));
    }

    @Test
    void aNearReleaseLeavesTwoWorkingDaysButNoneAfterRelease() {
        assertThat(days.days(MONDAY.plusDays(10), 14))
                .isEqualTo(new HandoverDays(MONDAY.plusDays(2), MONDAY.plusDays(10)));
        assertThat(days.days(MONDAY.plusDays(1), 14))
                .isEqualTo(new HandoverDays(MONDAY.plusDays(1), MONDAY.plusDays(1)));
    }

    @Test
    void whoIsOutAlreadyOrHasNoDateGetsTwoAndFiveWorkingDays() {
        HandoverDays shorter = new HandoverDays(MONDAY.plusDays(2), MONDAY.plusDays(7));
        assertThat(days.days(null, 14)).isEqualTo(shorter);
        assertThat(days.days(MONDAY, 14)).isEqualTo(shorter);
        assertThat(days.days(MONDAY.minusDays(20), 14)).isEqualTo(shorter);
    }

    @Test
    void aReleaseMakesAnOfferDueSoonerAndNeverLater() {
        offered(MONDAY.plusDays(60));
        preparation.released(reference, MONDAY);
        assertThat(lastOffer().days()).isEqualTo(new HandoverDays(MONDAY.plusDays(2), MONDAY.plusDays(7)));

        later(2);
        preparation.released(reference, MONDAY);
        assertThat(lastOffer().days()).isEqualTo(new HandoverDays(MONDAY.plusDays(2), MONDAY.plusDays(7)));
    }

    @Test
    void aMovedReleaseDateMovesTheOfferBothWays() {
        offered(MONDAY.plusDays(60));
        cases.releaseDateIs(reference, MONDAY.plusDays(100));
        preparation.releaseDateMoved(reference, 14);
        assertThat(lastOffer().days()).isEqualTo(new HandoverDays(MONDAY.plusDays(86), MONDAY.plusDays(100)));

        cases.releaseDateIs(reference, MONDAY.plusDays(40));
        preparation.releaseDateMoved(reference, 14);
        assertThat(lastOffer().days()).isEqualTo(new HandoverDays(MONDAY.plusDays(26), MONDAY.plusDays(40)));
    }

    @Test
    void withoutAnOfferThereIsNothingToMove() {
        assertThatCode(() -> preparation.releaseDateMoved(reference, 14)).doesNotThrowAnyException();
        assertThat(told()).doesNotContain("HANDOVER_DEADLINES_MOVED");
    }

    @Test
    void eachOfferIsARoundAndTheReplyBelongsToTheQuestion() {
        offered(MONDAY.plusDays(60));
        acceptance.decide(reference, new Decision(Answer.QUESTION, "Which address?", null));
        preparation.reply(reference, new Reply("With the sister", "PDU-LEEDS"));
        offered(MONDAY.plusDays(60));

        assertThat(handovers.offers(reference)).extracting(Offer::round).containsExactly(1, 2);
        assertThat(handovers.offers(reference).get(0).reply()).isEqualTo("With the sister");
        assertThat(lastOffer().reply()).isNull();
        assertThat(facts.ofOffer(reference).get("earlierRounds").toString()).contains("Which address?", "the sister");
    }

    @Test
    void aRefusalIsToldToBothTeamsSeniorLinkWorkers() {
        senior("h.lee.senior", "LEI");
        senior("h.leeds.senior", "PDU-LEEDS");
        senior("h.wake.senior", "PDU-WAKEFIELD");
        offered(MONDAY.plusDays(60));

        acceptance.decide(reference, new Decision(Answer.REFUSED, null, "Wrong area"));

        assertThat(mails("HANDOVER_REFUSED"))
                .contains("h.lee.senior@example.org", "h.leeds.senior@example.org")
                .doesNotContain("h.wake.senior@example.org");
        assertThat(told()).contains("HANDOVER_REFUSED");
    }

    @Test
    void aQuestionIsMailedToNobody() {
        senior("h.lee.senior", "LEI");
        offered(MONDAY.plusDays(60));

        acceptance.decide(reference, new Decision(Answer.QUESTION, "Which address?", null));

        assertThat(mails("HANDOVER_REFUSED")).isEmpty();
        assertThat(told()).contains("HANDOVER_QUESTION");
    }

    @Test
    void theTeamThatHoldsWithoutAcceptanceIsTold() {
        senior("h.lee.senior", "LEI");
        senior("h.leeds.senior", "PDU-LEEDS");
        offered(MONDAY.plusDays(60));

        acceptance.holdWithout(reference);

        assertThat(mails("HELD_WITHOUT_ACCEPTANCE"))
                .contains("h.leeds.senior@example.org")
                .doesNotContain("h.lee.senior@example.org");
        assertThat(lastOffer().answer()).isEqualTo(Answer.NOT_ACCEPTED);
        assertThat(told()).contains("HELD_WITHOUT_ACCEPTANCE");
    }

    @Test
    void thePersonCannotHaveAgreedTomorrow() {
        assertRefused(
                () -> preparation.agree(reference, new Agreement(Agrees.YES, MONDAY.plusDays(1), null)), "agreedOn");
        preparation.agree(reference, new Agreement(Agrees.YES, MONDAY, null));
        assertThat(handovers.current(reference).orElseThrow().agreedOn()).isEqualTo(MONDAY);
    }

    @Test
    void anAppointmentLiesAheadWithinSixMonthsAndNotBeforeRelease() {
        cases.releaseDateIs(reference, MONDAY.plusDays(2));
        assertRefused(() -> arrange(MONDAY.minusDays(1), null), "appointmentOn: it must be today or later");
        assertRefused(() -> arrange(MONDAY.plusMonths(6).plusDays(1), "because"), "appointmentOn");
        assertRefused(() -> arrange(MONDAY.plusDays(1), null), "appointmentOn: it must not be before the release");
        arrange(MONDAY.plusDays(2), null);
        assertThat(facts.ofFirstContact(reference))
                .containsEntry("appointmentShown", "3 March 2027, 14:30, Central Library");
    }

    @Test
    void anAppointmentLaterThanFiveWorkingDaysAfterReleaseNeedsAReason() {
        cases.releaseDateIs(reference, MONDAY.plusDays(2));
        assertRefused(() -> arrange(MONDAY.plusDays(10), null), "whyLater");
        arrange(MONDAY.plusDays(10), "The person asked for it");
        arrange(MONDAY.plusDays(9), null);
    }

    @Test
    void contactAfterReleaseIsMadeOrCounted() {
        assertThat(tried(Outcome.DID_NOT_ATTEND).attemptsLeft()).isTrue();
        assertThat(tried(Outcome.DID_NOT_HAPPEN).attemptsLeft()).isTrue();
        assertThat(tried(Outcome.DID_NOT_ATTEND).attemptsLeft()).isFalse();
        assertThat(tried(Outcome.LATE).contactMade()).isTrue();
    }

    @Test
    void theCommunityTeamOfTheAreaOfReleaseComesFirst() {
        preparation.choose(reference, new ChosenTeam("PDU-LEEDS", "WF1"));
        assertThat(facts.ofChoosing(reference).get("communityTeams").toString())
                .matches(".*PDU-WAKEFIELD.*PDU-LEEDS.*");
        preparation.choose(reference, new ChosenTeam("PDU-LEEDS", "LS7"));
        assertThat(facts.ofChoosing(reference).get("communityTeams").toString())
                .matches(".*PDU-LEEDS.*PDU-WAKEFIELD.*");
    }

    private void offered(LocalDate release) {
        cases.releaseDateIs(reference, release);
        preparation.offer(reference, "PDU-LEEDS", 14);
    }

    private Offer lastOffer() {
        return handovers.lastOffer(reference).orElseThrow();
    }

    private void arrange(LocalDate on, @Nullable String whyLater) {
        outside.arrange(reference, new Appointment(on, "14:30", "Central Library", whyLater));
    }

    private uk.throughcare.cases.Attempts.Result tried(Outcome outcome) {
        return outside.confirm(reference, new FirstContact(outcome, MONDAY, How.TELEPHONE, null, null, null));
    }

    private void senior(String id, String team) {
        accounts.create(
                new Account(id, "Test", "Senior", id + "@example.org", Set.of(Role.SENIOR_LINK_WORKER), Set.of(team)),
                "a-test-password");
    }

    private List<String> mails(String template) {
        return jdbc.sql(
                        "select recipient from care.notification where case_reference = :reference and template = :template")
                .param("reference", reference.value())
                .param("template", template)
                .query(String.class)
                .list();
    }

    private List<String> told() {
        return timeline.of(reference).stream().map(Timeline.Entry::what).toList();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String why) {
        assertThatThrownBy(what).isInstanceOf(Refused.class).hasMessageContaining(why);
    }

    private void later(int daysLater) {
        ClockUtil.setCurrentTime(Timestamp.from(clock.instant().plus(Duration.ofDays(daysLater))));
    }
}
