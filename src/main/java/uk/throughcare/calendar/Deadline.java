package uk.throughcare.calendar;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the table says of a task.
 *
 * @param dueWorkingDays due at the end of the n-th working day after it began
 * @param dueHours due so many hours on the clock after it began; goes before working days
 * @param remindWorkingDaysBefore reminder in the morning of the n-th working day before it is due; none without
 * @param secondMissWorkingDays missed again so many working days after it was due; never without
 * @param managerAfterHours a missed task is told to the managers so many hours after it was due; without, it becomes a task
 *     of the senior link worker as soon as it is missed
 */
record Deadline(
        @Nullable Integer dueWorkingDays,
        @Nullable Integer dueHours,
        @Nullable Integer remindWorkingDaysBefore,
        @Nullable Integer secondMissWorkingDays,
        @Nullable Integer managerAfterHours) {

    Deadline {
        if (dueWorkingDays == null && dueHours == null) {
            throw new IllegalArgumentException("A row of the deadlines table gives neither working days nor hours");
        }
    }

    static Deadline of(Map<String, Object> row) {
        return new Deadline(
                number(row, "dueWorkingDays"),
                number(row, "dueHours"),
                number(row, "remindWorkingDaysBefore"),
                number(row, "secondMissWorkingDays"),
                number(row, "managerAfterHours"));
    }

    Optional<Integer> reminder() {
        return Optional.ofNullable(remindWorkingDaysBefore);
    }

    Optional<Integer> secondMiss() {
        return Optional.ofNullable(secondMissWorkingDays);
    }

    boolean missedIsToldToManagers() {
        return managerAfterHours != null;
    }

    /** How long after it was due something is said about its being missed. */
    Duration patience() {
        return Duration.ofHours(managerAfterHours == null ? 0 : managerAfterHours);
    }

    private static @Nullable Integer number(Map<String, Object> row, String output) {
        return row.get(output) instanceof Number number ? number.intValue() : null;
    }
}
