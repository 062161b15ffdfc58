package uk.throughcare.teams;

import static java.util.stream.Collectors.toMap;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static uk.throughcare.journey.Journey.LEAVES_ON;
import static uk.throughcare.journey.Journey.REFERENCE;
import static uk.throughcare.teams.Role.ADMINISTRATOR;
import static uk.throughcare.teams.Role.DIRECTORY_EDITOR;
import static uk.throughcare.teams.Role.LINK_WORKER;
import static uk.throughcare.teams.Role.MANAGER;
import static uk.throughcare.teams.Role.REFERRER;
import static uk.throughcare.teams.Role.SAFEGUARDING_DUTY;
import static uk.throughcare.teams.Role.SENIOR_LINK_WORKER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The filters that everyone finds in Tasklist; whose tasks they show, the tenant and the grants say. */
@Component
class SavedFilters {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int LEAVING_WITHIN_DAYS = 28;

    private static final Set<Role> WORKERS = EnumSet.of(LINK_WORKER, SENIOR_LINK_WORKER, SAFEGUARDING_DUTY, MANAGER);
    /** Referrers are asked for what a referral does not tell. */
    private static final Set<Role> WORKERS_AND_REFERRERS =
            EnumSet.of(REFERRER, LINK_WORKER, SENIOR_LINK_WORKER, SAFEGUARDING_DUTY, MANAGER);

    private static final Set<Role> LEADERS = EnumSet.of(SENIOR_LINK_WORKER, MANAGER);
    private static final Set<Role> WATCHERS = EnumSet.of(SAFEGUARDING_DUTY, MANAGER);
    private static final Set<Role> SUPPORT = EnumSet.of(LINK_WORKER, SENIOR_LINK_WORKER, MANAGER);
    private static final Set<Role> EVERYONE = EnumSet.of(
            REFERRER, LINK_WORKER, SENIOR_LINK_WORKER, SAFEGUARDING_DUTY, MANAGER, DIRECTORY_EDITOR, ADMINISTRATOR);

    private final FilterService filters;
    private final TaskService tasks;
    private final Clock clock;

    SavedFilters(FilterService filters, TaskService tasks, Clock clock) {
        this.filters = filters;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Makes or renews them; those that hold a date are right until midnight in London. Returns who may see which. */
    List<Grant> make() {
        Map<String, Filter> present = present();
        List<Grant> grants = new ArrayList<>();
        int order = 0;
        for (Saved saved : wanted()) {
            String id = make(saved, ++order, present.get(saved.name()));
            saved.roles().forEach(role -> grants.add(Grant.of(role, FILTER, id, READ)));
        }
        return grants;
    }

    private List<Saved> wanted() {
        var today = LocalDate.now(clock.withZone(ZONE));
        return List.of(
                new Saved(
                        "My tasks",
                        "What I have taken on",
                        "#1d70b8",
                        EVERYONE,
                        tasks().taskAssigneeExpression("${currentUser()}")),
                new Saved("My team's tasks", "All that is open in my team", "#00703c", WORKERS_AND_REFERRERS, tasks()),
                new Saved("Overdue", "Past the deadline", "#d4351c", WORKERS, tasks().dueBeforeExpression("${now()}")),
                new Saved("Due today", "The deadline is today", "#a33f00", WORKERS, due(today)),
                new Saved(
                        "Waiting for allocation",
                        "No link worker yet",
                        "#4c2c92",
                        LEADERS,
                        tasks().taskDefinitionKey("userTask_allocateLinkWorker")),
                new Saved(
                        "Safeguarding concerns",
                        "Somebody may not be safe",
                        "#942514",
                        WATCHERS,
                        tasks().taskDefinitionKey("userTask_respondToConcern")),
                new Saved(
                        "Services to review",
                        "Offered or changed by their providers",
                        "#0f6f69",
                        EnumSet.of(DIRECTORY_EDITOR),
                        tasks().taskDefinitionKey("userTask_reviewListing")),
                new Saved("Leaving within 28 days", "Released within four weeks", "#7a5c1e", SUPPORT, leaving(today)));
    }

    private TaskQuery tasks() {
        return tasks.createTaskQuery();
    }

    private TaskQuery due(LocalDate day) {
        return tasks().dueAfter(new Date(millis(day) - 1)).dueBefore(new Date(millis(day.plusDays(1))));
    }

    private TaskQuery leaving(LocalDate from) {
        return tasks().processVariableValueGreaterThanOrEquals(LEAVES_ON.name(), LeavingDates.number(from))
                .processVariableValueLessThanOrEquals(
                        LEAVES_ON.name(), LeavingDates.number(from.plusDays(LEAVING_WITHIN_DAYS)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().toEpochMilli();
    }

    private String make(Saved wanted, int order, @Nullable Filter present) {
        var filter = (FilterEntity) (present == null ? filters.newTaskFilter(wanted.name()) : present);
        var fresh = (FilterEntity) filters.newTaskFilter(wanted.name());
        fresh.setQuery(wanted.query().orderByDueDate().asc());
        fresh.setProperties(wanted.properties(order));
        if (present == null || !same(filter, fresh)) {
            filter.setQuery(fresh.<TaskQuery>getQuery());
            filter.setProperties(fresh.getProperties());
            filters.saveFilter(filter);
        }
        return filter.getId();
    }

    private static boolean same(FilterEntity one, FilterEntity other) {
        return one.getQueryInternal().equals(other.getQueryInternal())
                && one.getProperties().equals(other.getProperties());
    }

    /** Ours have no owner; one that somebody saved under the same name has. */
    private Map<String, Filter> present() {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> filter.getOwner() == null)
                .collect(toMap(Filter::getName, filter -> filter, (first, second) -> first));
    }

    private record Saved(String name, String description, String colour, Set<Role> roles, TaskQuery query) {

        Map<String, Object> properties(int order) {
            var properties = new LinkedHashMap<String, Object>();
            properties.put("description", description);
            properties.put("priority", order);
            properties.put("color", colour);
            properties.put("refresh", true);
            properties.put("showUndefinedVariable", false);
            properties.put("variables", List.of(Map.of("name", REFERENCE.name(), "label", "Case")));
            return properties;
        }
    }
}
