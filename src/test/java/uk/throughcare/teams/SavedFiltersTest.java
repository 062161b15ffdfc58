package uk.throughcare.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.teams.TwoTeamsAtWork.LEEDS_MANAGER;
import static uk.throughcare.teams.TwoTeamsAtWork.LEEDS_SENIOR;
import static uk.throughcare.teams.TwoTeamsAtWork.LEEDS_WORKER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;

@JourneyTest
class SavedFiltersTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    // a day in summer, when London is not at UTC
    private static final LocalDate TODAY = LocalDate.of(2027, 7, 14);

    @Autowired
    ProcessEngine engine;

    @Autowired
    Accounts accounts;

    @Autowired
    TeamsAtStart start;

    TwoTeamsAtWork work;

    @BeforeEach
    void begin() {
        work = new TwoTeamsAtWork(engine, accounts);
        at(TODAY, LocalTime.NOON);
    }

    @AfterEach
    void end() {
        work.close();
        start.prepare();
    }

    private void at(LocalDate day, LocalTime time) {
        var clock = Clock.fixed(day.atTime(time).atZone(LONDON).toInstant(), LONDON);
        new SavedFilters(engine.getFilterService(), engine.getTaskService(), clock).make();
    }

    private static @Nullable Date date(@Nullable String text) {
        return text == null
                ? null
                : Date.from(LocalDateTime.parse(text).atZone(LONDON).toInstant());
    }

    private Filter filter(String name) {
        return engine.getFilterService()
                .createTaskFilterQuery()
                .filterName(name)
                .singleResult();
    }

    private List<Task> tasks(String user, String name) {
        List<Task> tasks =
                work.as(user, () -> engine.getFilterService().list(filter(name).getId()));
        return tasks.stream()
                .filter(task -> task.getProcessDefinitionId().startsWith("teams-test-stage"))
                .toList();
    }

    @Test
    void linkWorkersFindTheirFiltersInOrder() {
        assertThat(names(LEEDS_WORKER))
                .containsExactlyInAnyOrder(
                        "My tasks", "My team's tasks", "Overdue", "Due today", "Leaving within 28 days");
        assertThat(filter("My tasks").getProperties())
                .containsEntry("priority", 1)
                .containsEntry("refresh", true)
                .containsEntry("showUndefinedVariable", false)
                .containsKeys("color", "description", "variables");
    }

    @Test
    void seniorLinkWorkersAndManagersFindWhatWaitsForAllocationToo() {
        assertThat(names(LEEDS_SENIOR)).hasSize(6).contains("Waiting for allocation");
        assertThat(names(LEEDS_MANAGER)).hasSize(7).contains("Waiting for allocation", "Safeguarding concerns");
    }

    private List<String> names(String user) {
        return work.as(
                user,
                () -> engine.getFilterService().createTaskFilterQuery().list().stream()
                        .map(Filter::getName)
                        .toList());
    }

    @Test
    void directoryEditorsFindWhatIsToReview() {
        accounts.create(
                new Account("filters.editor", "Test", "Editor", null, Set.of(Role.DIRECTORY_EDITOR), Set.of()),
                "a filter test");
        assertThat(names("filters.editor")).containsExactlyInAnyOrder("My tasks", "Services to review");
        engine.getIdentityService().deleteUser("filters.editor");
    }

    @Test
    void myTasksAreWhatIHaveTakenOn() {
        work.refer("LEI", LEEDS_WORKER, null, null);

        assertThat(tasks(LEEDS_WORKER, "My tasks")).hasSize(1);
        assertThat(tasks(LEEDS_SENIOR, "My tasks")).isEmpty();
    }

    @Test
    void myTeamsTasksAreAllOfTheTeamAndNoOthers() {
        work.refer("LEI");
        work.refer("MDI");

        assertThat(tasks(LEEDS_MANAGER, "My team's tasks"))
                .hasSize(2)
                .extracting(Task::getTenantId)
                .containsOnly("LEI");
    }

    @Test
    void overdueTasksArePastTheirDeadline() {
        work.refer("LEI", null, null, date("2020-01-01T12:00"));

        assertThat(tasks(LEEDS_WORKER, "Overdue")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-07-14T00:00, 1",
        "2027-07-14T23:59, 1",
        "2027-07-13T23:59, 0",
        "2027-07-15T00:00, 0",
    })
    void dueTodayIsADayInLondon(String due, int shown) {
        work.refer("LEI", null, null, date(due));

        assertThat(tasks(LEEDS_WORKER, "Due today")).hasSize(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-07-14T00:00, 2",
        "2027-08-11T00:00, 2",
        "2027-08-12T00:00, 0",
        "2027-07-13T00:00, 0",
        ", 0",
    })
    void leavingIsReleaseWithin28DaysFromToday(@Nullable String release, int shown) {
        work.refer("LEI", null, date(release), null);

        assertThat(tasks(LEEDS_WORKER, "Leaving within 28 days")).hasSize(shown);
    }

    @Test
    void leavingFollowsTheCalendarAndTheReleaseDate() {
        work.refer("LEI", null, date("2027-08-12T00:00"), null);
        at(TODAY.plusDays(1), LocalTime.of(0, 1));
        assertThat(tasks(LEEDS_WORKER, "Leaving within 28 days")).hasSize(2);

        engine.getRuntimeService().setVariable(map(), "releaseDate", date("2028-01-01T00:00"));
        assertThat(tasks(LEEDS_WORKER, "Leaving within 28 days")).isEmpty();

        engine.getRuntimeService().setVariable(map(), "releaseDate", date("2027-07-20T00:00"));
        assertThat(tasks(LEEDS_WORKER, "Leaving within 28 days")).hasSize(2);

        engine.getRuntimeService().setVariable(map(), "releaseDate", null);
        assertThat(tasks(LEEDS_WORKER, "Leaving within 28 days")).isEmpty();
    }

    @Test
    void aReleaseDateThatBecomesKnownReachesTheOpenStage() {
        work.refer("LEI", null, null, null);
        engine.getRuntimeService().setVariable(map(), "releaseDate", date("2027-07-20T00:00"));

        assertThat(tasks(LEEDS_WORKER, "Leaving within 28 days")).hasSize(2);
    }

    private String map() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("teams-test-map")
                .singleResult()
                .getId();
    }

    @Test
    void theCardsShowTheCase() {
        work.refer("LEI");
        String stage = work.task("LEI", "userTask_support").getProcessInstanceId();

        assertThat(work.as(
                        LEEDS_WORKER,
                        () -> engine.getRuntimeService()
                                .createVariableInstanceQuery()
                                .processInstanceIdIn(stage)
                                .variableName("reference")
                                .singleResult()
                                .getValue()))
                .isEqualTo("CASE-LEI");
    }
}
