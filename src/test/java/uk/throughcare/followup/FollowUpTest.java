package uk.throughcare.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.Attempt;
import uk.throughcare.cases.Attempts;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.cases.Goals;
import uk.throughcare.cases.Measures;
import uk.throughcare.cases.Timeline;
import uk.throughcare.followup.FollowUps.FollowUp;
import uk.throughcare.followup.FollowUps.Kind;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.NextStep;
import uk.throughcare.journey.Refused;

@JourneyTest
@Transactional
class FollowUpTest {

    @Autowired
    FollowingUp followingUp;

    @Autowired
    JavaDelegate nextFollowUp;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    FollowUpFacts facts;

    @Autowired
    FollowUps followUps;

    @Autowired
    Goals goals;

    @Autowired
    Measures measures;

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
        reference = examples.openedDaysAgo(60, "LEI");
        goals.set(reference, List.of("Cook for my daughter", "Sleep through"));
        measures.take(reference, Measures.ONS4, Map.of("anxious", 8), today().minusDays(40));
    }

    @Test
    void theDayFromWhichFollowUpsAreCountedIsSetOnce() {
        assertThat(followUps.startedOn(reference, today().minusDays(20))).isEqualTo(today().minusDays(20));
        assertThat(followingUp.startedOn(reference)).isEqualTo(today().minusDays(20));
    }

    /** Else a choice from an earlier round would lead back to connecting again and again. */
    @Test
    void eachFollowUpIsCountedAndBeginsWithNoNextStepChosen() throws Exception {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(reference.value());
        followingUp.contacted(reference, 2, contact(Attempt.Outcome.ATTENDED, NextStep.GO_ON));
        nextFollowUp.execute(execution);
        verify(execution).setVariable("followUpNumber", 3);
        verify(execution).setVariable("nextStep", "GO_ON");
        verify(execution).setVariable("supportStartedOn", calendar.startOf(today()));
    }

    @Test
    void aContactIsKeptWithWhatFollows() {
        Attempts.Result result =
                followingUp.contacted(reference, 1, contact(Attempt.Outcome.ATTENDED, NextStep.MORE_ACTIVITIES));
        assertThat(result.contactMade()).isTrue();
        assertThat(followUps.of(reference))
                .containsExactly(new FollowUp(1, Kind.CONTACT, today(), NextStep.MORE_ACTIVITIES));
        assertThat(told()).contains("FOLLOW_UP_ATTEMPTED", "FOLLOWED_UP");
    }

    @Test
    void whoWasNotReachedWasNotFollowedUp() {
        followingUp.contacted(reference, 1, contact(Attempt.Outcome.DID_NOT_ATTEND, null));
        followingUp.contacted(reference, 1, contact(Attempt.Outcome.DID_NOT_ATTEND, null));
        assertThat(followingUp
                        .contacted(reference, 1, contact(Attempt.Outcome.DID_NOT_ATTEND, null))
                        .attemptsLeft())
                .isFalse();
        assertThat(followUps.of(reference)).isEmpty();
        assertThat(facts.ofContact(reference)).containsEntry("attemptNumber", 4);
    }

    @Test
    void aReachedPersonSaysWhatFollows() {
        assertThatThrownBy(() -> followingUp.contacted(reference, 1, contact(Attempt.Outcome.LATE, null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nextStep");
    }

    @Test
    void aReviewKeepsWhatCameOfEachGoalAndTheScores() {
        followingUp.reviewed(reference, 2, review(Goals.Outcome.MET, Goals.Outcome.DROPPED, 3));

        assertThat(jdbc.sql("select outcome from care.goal_review where case_reference = :r order by id")
                        .param("r", reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("MET", "DROPPED");
        assertThat(measures.of(reference))
                .extracting(Measures.Measure::occasion, Measures.Measure::score, Measures.Measure::band)
                .containsExactly(tuple("BASELINE", 8, "HIGH"), tuple("REVIEW", 3, "LOW"));
        assertThat(followUps.of(reference)).extracting(FollowUp::kind).containsExactly(Kind.REVIEW);
        assertThat(told()).contains("GOALS_REVIEWED", "MEASURE_TAKEN");
    }

    @Test
    void noGoalIsLeftOutOfAReview() {
        assertThatThrownBy(() -> followingUp.reviewed(reference, 2, review(Goals.Outcome.MET, null, 3)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("goal2Outcome");
    }

    @Test
    void theReviewShowsTheGoalsAndHowThingsWere() {
        assertThat(facts.ofReview(reference))
                .containsEntry("goal1", "Cook for my daughter")
                .containsEntry("goal3", "");
        assertThat(facts.ofReview(reference).get("measures")).asString().contains("score=8", "band=high");
    }

    private FollowUpContact contact(Attempt.Outcome outcome, @Nullable NextStep next) {
        return new FollowUpContact(outcome, today(), Attempt.How.TELEPHONE, null, null, next, null, null);
    }

    private ProgressReview review(Goals.Outcome first, Goals.@Nullable Outcome second, int anxious) {
        return new ProgressReview(
                Attempt.Outcome.ATTENDED,
                today(),
                Attempt.How.VIDEO,
                null,
                null,
                first,
                second,
                null,
                null,
                null,
                null,
                null,
                null,
                anxious,
                NextStep.GO_ON,
                null,
                null);
    }

    private List<String> told() {
        return timeline.of(reference).stream().map(Timeline.Entry::what).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
