/**
 * Working days, deadlines, pauses, and the watches that remind, escalate and find what stands still.
 *
 * <p>How long a task may take stands in the decision table {@code deadlines}, never in code. Bank holidays come from
 * {@code calendar/bank-holidays.txt} (gov.uk/bank-holidays, Open Government Licence v3.0); years that the file does not
 * hold are worked out by the rules of the Banking and Financial Dealings Act, which know no extra day for a jubilee.
 *
 * <p>Deadlines are watched by one recurring task over all open tasks, not by a timer per task: a timer each would be the
 * most frequent row in the job table, and would have to be moved with every due date.
 *
 * <p>The watch records each reminder, but mails none to staff: {@link uk.throughcare.calendar.MorningRound} works out from the
 * open tasks what each of them reads once a working morning, so that nothing gathers and nothing is said that is done by then.
 * At once goes only what is missed of a task whose deadline counts in hours.
 *
 * <p>While a person is away the deadlines of their case stand still, and with them the timers that chase providers; afterwards
 * all move by the working time away. Timers that begin meanwhile are stopped by the watch, days before they could come. A second
 * watch proves each minute that every open case has somebody or something that moves it on.
 */
@NullMarked
package uk.throughcare.calendar;

import org.jspecify.annotations.NullMarked;
