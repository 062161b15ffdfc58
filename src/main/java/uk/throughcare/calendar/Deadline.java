package uk.throughcare.calendar;

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
 */
record Deadline(
        @Nullable Integer dueWorkingDays,
        @Nullable Integer dueHours,
        @Nullable Integer remindWorkingDaysBefore,
        @Nullable Integer secondMissWorkingDays) {

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
                number(row, "secondMissWorkingDays"));
    }

    Optional<Integer> reminder() {
        return Optional.ofNullable(remindWorkingDaysBefore);
    }

    Optional<Integer> secondMiss() {
        return Optional.ofNullable(secondMissWorkingDays);
    }

    private static @Nullable Integer number(Map<String, Object> row, String output) {
        return row.get(output) instanceof Number number ? number.intValue() : null;
    }
}
