package uk.throughcare.calendar;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the table says of a task.
 *
 * @param dueWorkingDays due at the end of the n-th working day after it began
 * @param dueHours due so many hours on the clock after it began; goes before working days
 * @param remindWorkingDaysBefore reminders in the morning of the n-th working day before it is due: none, one or two
 * @param secondMissWorkingDays missed again so many working days after it was due; never without
 * @param managerAfterHours a missed task is told to the managers so many hours after it was due; without, it becomes a task
 *     of the senior link worker as soon as it is missed
 */
record Deadline(
        @Nullable Integer dueWorkingDays,
        @Nullable Integer dueHours,
        List<Integer> remindWorkingDaysBefore,
        @Nullable Integer secondMissWorkingDays,
        @Nullable Integer managerAfterHours) {

    private static final int MOST_REMINDERS = 2;

    Deadline {
        if (dueWorkingDays == null && dueHours == null) {
            throw new IllegalArgumentException("A row of the deadlines table gives neither working days nor hours");
        }
        if (remindWorkingDaysBefore.size() > MOST_REMINDERS) {
            throw new IllegalArgumentException("A row of the deadlines table gives more than two reminders");
        }
        remindWorkingDaysBefore = remindWorkingDaysBefore.stream().sorted().toList();
    }

    static Deadline of(Map<String, Object> row) {
        return new Deadline(
                number(row, "dueWorkingDays"),
                number(row, "dueHours"),
                numbers(row.get("remindWorkingDaysBefore")),
                number(row, "secondMissWorkingDays"),
                number(row, "managerAfterHours"));
    }

    /** The last reminder before it is due. */
    Optional<Integer> reminder() {
        return remindWorkingDaysBefore.stream().findFirst();
    }

    /** The one before the last. */
    Optional<Integer> earlyReminder() {
        return remindWorkingDaysBefore.stream().skip(1).findFirst();
    }

    /** The earliest of them. */
    Optional<Integer> firstReminder() {
        return earlyReminder().or(this::reminder);
    }

    /** It runs at night and on Sundays too: what is missed of it does not wait for the morning. */
    boolean countsInHours() {
        return dueHours != null;
    }

    Optional<Integer> secondMiss() {
        return Optional.ofNullable(secondMissWorkingDays);
    }

    private static List<Integer> numbers(@Nullable Object output) {
        Stream<?> some = output instanceof Collection<?> several ? several.stream() : Stream.ofNullable(output);
        return some.map(Number.class::cast).map(Number::intValue).toList();
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
