package uk.throughcare.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.MissedDeadlines;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** Says about a task what has to be said, to whom it concerns, and records it in the case. */
@Service
class NoticeGiving {

    private static final String MANAGER = "manager";

    private final OpenTasks tasks;
    private final DeadlineRules rules;
    private final DeadlineNotices notices;
    private final MissedDeadlines missed;
    private final Notifications notifications;
    private final Staff staff;
    private final Timeline timeline;
    private final List<ReminderAddress> reminderAddresses;

    NoticeGiving(
            OpenTasks tasks,
            DeadlineRules rules,
            DeadlineNotices notices,
            MissedDeadlines missed,
            Notifications notifications,
            Staff staff,
            Timeline timeline,
            List<ReminderAddress> reminderAddresses) {
        this.tasks = tasks;
        this.rules = rules;
        this.notices = notices;
        this.missed = missed;
        this.notifications = notifications;
        this.staff = staff;
        this.timeline = timeline;
        this.reminderAddresses = List.copyOf(reminderAddresses);
    }

    void give(OpenTask task, Notice notice) {
        if (!tasks.unchanged(task) || !notices.take(task, notice)) {
            return;
        }
        if (task.reference() != null) {
            timeline.record(
                    task.reference(),
                    notice.inTimeline(),
                    Map.of("task", task.name(), "due", task.due().toInstant().toString()));
        }
        switch (notice) {
            case EARLY_REMINDER, REMINDER -> tell(task, Template.TASK_REMINDER, whoCanDo(task));
            case MISSED -> missed(task);
            case MISSED_AGAIN -> tell(task, Template.DEADLINE_MISSED_AGAIN, managers(task));
        }
    }

    private void missed(OpenTask task) {
        @Nullable String team = task.team();
        // without a team there is no senior link worker whose task it could become
        if (team == null || rules.of(task.name(), task.priority()).missedIsToldToManagers()) {
            tell(task, Template.DEADLINE_MISSED, managers(task));
        } else {
            missed.escalate(task.id(), task.title(), team, task.map());
        }
    }

    private void tell(OpenTask task, Template template, Collection<String> addresses) {
        Map<String, Object> codes = Map.of(
                "task",
                task.id(),
                "taskName",
                task.title(),
                "due",
                task.due().toInstant().toString());
        addresses.forEach(address -> send(task, template, address, codes));
    }

    private void send(OpenTask task, Template template, String address, Map<String, Object> codes) {
        CaseReference reference = task.reference();
        if (reference == null) {
            notifications.send(task.about(), template, address, codes);
        } else {
            notifications.send(reference, template, address, codes);
        }
    }

    /** Whoever has taken the task, else whom its stage names, else all to whom it is offered. */
    private List<String> whoCanDo(OpenTask task) {
        Optional<String> assignee = Optional.ofNullable(task.assignee());
        Stream<String> addresses = assignee.isPresent()
                ? assignee.flatMap(staff::find).map(StaffMember::email).stream()
                : named(task).map(Stream::of).orElseGet(() -> candidates(task));
        return addresses.filter(Objects::nonNull).distinct().toList();
    }

    private Optional<String> named(OpenTask task) {
        return Optional.ofNullable(task.reference())
                .flatMap(reference -> reminderAddresses.stream()
                        .filter(named -> named.task().equals(task.name()))
                        .map(named -> named.address().apply(reference))
                        .findFirst());
    }

    private Stream<String> candidates(OpenTask task) {
        return tasks.candidateRoles(task).stream().flatMap(role -> inTheRole(role, task).stream());
    }

    private List<String> managers(OpenTask task) {
        return inTheRole(MANAGER, task);
    }

    /** In the task's team; what is no team's concerns all teams. */
    private List<String> inTheRole(String role, OpenTask task) {
        @Nullable String team = task.team();
        return team == null ? staff.addressesOf(role) : staff.addressesOf(role, team);
    }
}
