package uk.throughcare.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.Attempt;
import uk.throughcare.cases.CaseMoved;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.cases.Plans;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.cases.Timeline;
import uk.throughcare.connection.Attendance.More;
import uk.throughcare.connection.Introduction.ProviderAnswer;
import uk.throughcare.connection.Placement.EndReason;
import uk.throughcare.connection.Placement.State;
import uk.throughcare.directory.Services;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;

@JourneyTest
@Transactional
class ConnectionTest {

    private static final int GARDEN = 101;
    private static final int READING = 102;
    private static final int MENTOR = 106;
    private static final int EVENING_LINE = 901;

    @Autowired
    Connecting connecting;

    @Autowired
    ConnectionFacts facts;

    @Autowired
    ActivityPlacements placements;

    @Autowired
    Services services;

    @Autowired
    Cases cases;

    @Autowired
    SupportNeeds needs;

    @Autowired
    Plans plans;

    @Autowired
    Timeline timeline;

    @Autowired
    ExampleCases examples;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CaseReference reference;

    @BeforeEach
    void aCase() {
        services.load(Services.EXAMPLES);
        reference = examples.openedDaysAgo(30, "LEI");
    }

    @Test
    void eachChosenActivityBecomesAPlacement() {
        choose(GARDEN, READING);
        assertThat(placements.of(reference))
                .extracting(Placement::service, Placement::state, Placement::round)
                .containsExactly(tuple(GARDEN, State.ASKED, 1), tuple(READING, State.ASKED, 1));
    }

    @Test
    void nobodyHasMoreThanFiveActivitiesSideBySide() {
        choose(101, 102, 103);
        refuses(
                () -> connecting.choose(
                        reference, new ActivityChoice(List.of(104, 105, 106), null, ActivityChoice.MayTell.YES, null)),
                "activities: choose at most 2");
        choose(101, 104, 105);
        assertThat(connecting.chosen(reference)).hasSize(5);
    }

    @Test
    void choosingNothingNeedsTheNeedThatNothingMeets() {
        refuses(
                () -> connecting.choose(
                        reference, new ActivityChoice(List.of(), null, ActivityChoice.MayTell.YES, null)),
                "unmetNeed");
        connecting.choose(reference, new ActivityChoice(List.of(), "HEALTH", ActivityChoice.MayTell.YES, null));
        assertThat(jdbc.sql("select pathway from care.unmet_need where case_reference = :r")
                        .param("r", reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("HEALTH");
        assertThat(connecting.chosen(reference)).isEmpty();
    }

    @Test
    void anUnmetNeedIsKeptWithWhatWasLookedFor() {
        needs.identify(reference, List.of("HEALTH_PHYSICAL_IN_PRISON", "FAMILY_CHILDREN"));
        plans.draft(reference, new Plans.Content(List.of("SPORT"), null, "Robin asks at the gym"));

        connecting.choose(reference, new ActivityChoice(List.of(), "HEALTH", ActivityChoice.MayTell.YES, null));

        Map<String, Object> kept =
                jdbc.sql("""
                        select array_to_string(needs, ' ') as needs, array_to_string(activities_wanted, ' ') as wanted, in_custody
                        from care.unmet_need where case_reference = :r
                        """).param("r", reference.value()).query().singleRow();
        assertThat(kept)
                .containsEntry("needs", "FAMILY_CHILDREN HEALTH_PHYSICAL_IN_PRISON")
                .containsEntry("wanted", "SPORT")
                .containsEntry("in_custody", true);
    }

    @Test
    void anAcceptedActivityHasItsStart() {
        int garden = choose(GARDEN);
        assertThat(answer(garden, ProviderAnswer.ACCEPTED, today().plusDays(3))).isEqualTo(State.ACCEPTED);
        assertThat(placement(garden).startOn()).isEqualTo(today().plusDays(3));
        assertThat(told()).contains("ACTIVITIES_CHOSEN", "PLACEMENT_ACCEPTED");
    }

    @Test
    void anActivityStartsNeitherInThePastNorFarAhead() {
        int garden = choose(GARDEN);
        refuses(() -> answer(garden, ProviderAnswer.ACCEPTED, today().minusDays(1)), "startOn: it must not be before");
        refuses(
                () -> answer(
                        garden, ProviderAnswer.ACCEPTED, today().plusMonths(6).plusDays(1)),
                "startOn: it must not be more than 6 months ahead");
        refuses(() -> answer(garden, ProviderAnswer.ACCEPTED, null), "startOn: an answer is needed");
    }

    @Test
    void aWaitingListCanStillBecomeAPlace() {
        int garden = choose(GARDEN);
        assertThat(connecting.answered(
                        reference, garden, new Introduction(ProviderAnswer.WAITING, null, null, 6, null)))
                .isEqualTo(State.WAITING);
        assertThat(answer(garden, ProviderAnswer.ACCEPTED, today())).isEqualTo(State.ACCEPTED);
    }

    @Test
    void aDeclinedActivityStaysDeclined() {
        int garden = choose(GARDEN);
        decline(garden);
        assertThat(placement(garden).endReason()).isEqualTo(EndReason.DECLINED);
        refuses(() -> answer(garden, ProviderAnswer.ACCEPTED, today()), "providerAnswer");
    }

    @Test
    void anAcceptedActivityIsNotAcceptedAgain() {
        int garden = choose(GARDEN);
        answer(garden, ProviderAnswer.ACCEPTED, today());
        refuses(() -> decline(garden), "providerAnswer");
    }

    @Test
    void aSessionIsRecordedOnce() {
        int garden = started(GARDEN);
        assertThat(attend(garden, today(), More.GOES_ON, null)).isEqualTo(State.ACCEPTED);
        refuses(() -> attend(garden, today(), More.GOES_ON, null), "sessionOn: the session of that day");
    }

    @Test
    void aSessionLiesBetweenTheStartAndToday() {
        int garden = started(GARDEN);
        refuses(() -> attend(garden, today().plusDays(1), More.GOES_ON, null), "sessionOn: it must be today");
        refuses(
                () -> attend(garden, today().minusDays(1), More.GOES_ON, null),
                "sessionOn: it must not be before the activity started");
    }

    @Test
    void nobodyAttendsWithoutAPlace() {
        int garden = choose(GARDEN);
        refuses(() -> attend(garden, today(), More.GOES_ON, null), "no place");
    }

    @Test
    void oneActivityEndingDoesNotEndTheOthers() {
        choose(GARDEN, READING);
        int garden = idOf(GARDEN);
        answer(garden, ProviderAnswer.ACCEPTED, today());
        answer(idOf(READING), ProviderAnswer.ACCEPTED, today());
        assertThat(attend(garden, today(), More.ENDED, EndReason.COMPLETED)).isEqualTo(State.ENDED);
        assertThat(placement(garden).endReason()).isEqualTo(EndReason.COMPLETED);
        assertThat(connecting.chosen(reference)).extracting(Placement::service).containsExactly(READING);
    }

    @Test
    void anEndNeedsItsReason() {
        int garden = started(GARDEN);
        refuses(() -> attend(garden, today(), More.ENDED, null), "endReason");
    }

    @Test
    void activitiesInsideEndWhenThePersonMovesAndOthersComeAlong() {
        choose(GARDEN, EVENING_LINE);
        answer(idOf(GARDEN), ProviderAnswer.ACCEPTED, today());
        answer(idOf(EVENING_LINE), ProviderAnswer.ACCEPTED, today());

        cases.moveTo(reference, "MDI", true);
        events.publishEvent(new CaseMoved(reference, "LEI", "MDI"));

        assertThat(placement(idOf(GARDEN)).endReason()).isEqualTo(EndReason.MOVED);
        assertThat(connecting.chosen(reference)).extracting(Placement::service).containsExactly(EVENING_LINE);
        choose(202);
        assertThat(connecting.chosen(reference))
                .extracting(Placement::service, Placement::round, Placement::state)
                .containsExactly(tuple(EVENING_LINE, 2, State.ASKED), tuple(202, 2, State.ASKED));
    }

    @Test
    void anActivityThatEndedCanBeChosenAgain() {
        int mentor = started(MENTOR);
        attend(mentor, today(), More.ENDED, EndReason.LEFT_EARLY);
        choose(MENTOR);
        assertThat(connecting.chosen(reference)).extracting(Placement::round).containsExactly(2);
    }

    @Test
    void thePlacementOfAnotherCaseIsNotTouched() {
        int garden = choose(GARDEN);
        CaseReference other = examples.openedDaysAgo(1, "LEI");
        assertThatThrownBy(() -> connecting.get(other, garden)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFormsShowTheActivityAndTheMatches() {
        int garden = choose(GARDEN);
        assertThat(facts.ofPlacement(reference, garden)).containsEntry("activityName", "Walled Garden");
        assertThat(facts.ofChoice(reference)).containsEntry("goingOn", "Walled Garden");
        assertThat(facts.matches(reference))
                .isNotEmpty()
                .allSatisfy(match ->
                        assertThat(facts.row(match)).containsKeys("name", "provider", "place", "days", "reason"));
    }

    private int choose(Integer... activities) {
        connecting.choose(reference, new ActivityChoice(List.of(activities), null, ActivityChoice.MayTell.YES, null));
        connecting.start(reference);
        return idOf(activities[0]);
    }

    private int started(int activity) {
        int id = choose(activity);
        answer(id, ProviderAnswer.ACCEPTED, today());
        return id;
    }

    private State answer(int id, ProviderAnswer answer, @Nullable LocalDate startOn) {
        return connecting.answered(reference, id, new Introduction(answer, startOn, null, null, null));
    }

    private void decline(int id) {
        connecting.answered(
                reference, id, new Introduction(ProviderAnswer.DECLINED, null, null, null, "Full until May"));
    }

    private State attend(int id, LocalDate on, More more, @Nullable EndReason reason) {
        return connecting.attended(
                reference, id, new Attendance(on, Attempt.Outcome.ATTENDED, null, null, more, reason));
    }

    private int idOf(int service) {
        return placements.of(reference).stream()
                .filter(placement -> placement.service() == service)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Placement placement(int id) {
        return connecting.get(reference, id);
    }

    private List<String> told() {
        return timeline.of(reference).stream().map(Timeline.Entry::what).toList();
    }

    private static void refuses(ThrowingCallable call, String why) {
        assertThatThrownBy(call).isInstanceOf(Refused.class).hasMessageContaining(why);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
