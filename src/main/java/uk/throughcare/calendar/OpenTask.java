package uk.throughcare.calendar;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.CaseReference;

/**
 * A staff task that waits, with a due date.
 *
 * @param name as the deadlines table names it
 * @param title as people read it
 * @param candidates the roles to which it is offered
 * @param team none: it is no team's
 * @param map the process instance at the top
 * @param reference the case; none where the process is about something else
 * @param about what the process is about, by its business key
 * @param given what was said about it for this due date
 */
record OpenTask(
        String id,
        String name,
        String title,
        @Nullable String assignee,
        List<String> candidates,
        @Nullable String team,
        String execution,
        String map,
        @Nullable CaseReference reference,
        String about,
        @Nullable String priority,
        Date begun,
        Date due,
        Set<Notice> given) {

    OpenTask {
        candidates = List.copyOf(candidates);
        given = Set.copyOf(given);
    }

    boolean has(Notice notice) {
        return given.contains(notice);
    }
}
