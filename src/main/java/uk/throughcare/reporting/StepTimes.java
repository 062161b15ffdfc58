package uk.throughcare.reporting;

import org.jspecify.annotations.Nullable;

/**
 * How one step went.
 *
 * @param waiting how often it waits to be done, at this moment
 * @param finished how often it was done
 * @param median hours that half of these took at most; none where nothing was done
 * @param ninetieth hours that nine in ten took at most
 * @param due how many tasks the late ones are out of
 * @param late how many tasks were done after they were due
 */
record StepTimes(
        long waiting,
        long finished,
        @Nullable Integer median,
        @Nullable Integer ninetieth,
        long due,
        long late) {

    static final StepTimes NONE = new StepTimes(0, 0, null, null, 0, 0);

    StepTimes waiting(long now) {
        return new StepTimes(now, finished, median, ninetieth, due, late);
    }

    /** The same step, late as often as these tasks within it. */
    StepTimes late(StepTimes tasks) {
        return new StepTimes(waiting, finished, median, ninetieth, tasks.due, tasks.late);
    }

    StepTimes and(StepTimes other) {
        return new StepTimes(
                waiting + other.waiting, finished + other.finished, null, null, due + other.due, late + other.late);
    }
}
