package uk.throughcare.calendar;

import java.util.Locale;

/** Tasks as the deadlines table names them: {@code userTask_makeFirstContact} is {@code make-first-contact} there. */
public final class TaskNames {

    private TaskNames() {}

    public static String inTable(String activityId) {
        return activityId
                .replaceFirst("^userTask_", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
