package uk.throughcare.calendar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** Finds whom a task concerns: whoever can do it, and the managers of whoever can. */
@Component
class WhomToTell {

    private static final String MANAGER = "manager";

    private final OpenTasks tasks;
    private final Staff staff;
    private final List<ReminderAddress> reminderAddresses;

    WhomToTell(OpenTasks tasks, Staff staff, List<ReminderAddress> reminderAddresses) {
        this.tasks = tasks;
        this.staff = staff;
        this.reminderAddresses = List.copyOf(reminderAddresses);
    }

    /** Where reminders of the task go that nobody has taken and for which its stage names somebody without an account. */
    Optional<String> addressNamed(OpenTask task) {
        return Optional.ofNullable(task.reference())
                .flatMap(reference ->
                        addressFor(task).map(named -> named.address().apply(reference)));
    }

    /** Whoever has taken the task, else all to whom it is offered. */
    List<StaffMember> whoCanDo(OpenTask task) {
        if (task.assignee() != null) {
            return staff.find(task.assignee()).stream().toList();
        }
        boolean othersAreReminded = task.reference() != null && addressFor(task).isPresent();
        return othersAreReminded ? List.of() : candidates(task).distinct().toList();
    }

    List<StaffMember> managers(OpenTask task) {
        return inTheRole(MANAGER, task);
    }

    private Optional<ReminderAddress> addressFor(OpenTask task) {
        return task.assignee() != null
                ? Optional.empty()
                : reminderAddresses.stream()
                        .filter(named -> named.task().equals(task.name()))
                        .findFirst();
    }

    private Stream<StaffMember> candidates(OpenTask task) {
        return tasks.candidateRoles(task).stream().flatMap(role -> inTheRole(role, task).stream());
    }

    /** In the task's team; what is no team's concerns all teams. */
    private List<StaffMember> inTheRole(String role, OpenTask task) {
        @Nullable String team = task.team();
        return team == null ? staff.withRole(role) : staff.withRole(role, team);
    }
}
