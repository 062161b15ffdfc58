package uk.throughcare.calendar;

import java.util.function.Function;
import uk.throughcare.journey.CaseReference;

/**
 * Where reminders of a task go while nobody has taken it, if not to everybody who could: a bean in the stage's {@code *Tasks}.
 *
 * @param task as the deadlines table names it
 */
public record ReminderAddress(String task, Function<CaseReference, String> address) {}
