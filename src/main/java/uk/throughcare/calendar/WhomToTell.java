package uk.throughcare.calendar;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** Finds whom a task concerns: whoever can do it, and the managers of whoever can. */
@Component
class WhomToTell {

    private static final String MANAGER = "manager";

    private final Staff staff;
    private final List<ReminderAddress> reminderAddresses;

    WhomToTell(Staff staff, List<ReminderAddress> reminderAddresses) {
        this.staff = staff;
        this.reminderAddresses = List.copyOf(reminderAddresses);
    }

    /** Where reminders of the task go that nobody has taken and for which its stage names somebody without an account. */
    Optional<String> addressNamed(OpenTask task) {
        return Optional.ofNullable(task.reference())
                .flatMap(reference ->
                        addressFor(task).map(named -> named.address().apply(reference)));
    }

    /** For one look over many tasks. */
    Roster roster() {
        return new Roster(staff);
    }

    /** Whoever has taken the task, else all to whom it is offered. */
    List<StaffMember> whoCanDo(OpenTask task, Roster roster) {
        if (task.assignee() != null) {
            return roster.member(task.assignee());
        }
        boolean othersAreReminded = task.reference() != null && addressFor(task).isPresent();
        return othersAreReminded
                ? List.of()
                : task.candidates().stream()
                        .flatMap(role -> roster.withRole(role, task.team()).stream())
                        .distinct()
                        .toList();
    }

    /** In the task's team; what is no team's concerns those of all teams. */
    List<StaffMember> managers(OpenTask task, Roster roster) {
        return roster.withRole(MANAGER, task.team());
    }

    private Optional<ReminderAddress> addressFor(OpenTask task) {
        return task.assignee() != null
                ? Optional.empty()
                : reminderAddresses.stream()
                        .filter(named -> named.task().equals(task.name()))
                        .findFirst();
    }
}
