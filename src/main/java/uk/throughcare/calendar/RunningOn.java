package uk.throughcare.calendar;

import java.util.List;

/** What has to be decided just because the person is away, and what cannot wait for them: its deadlines never stand still. */
public final class RunningOn {

    public static final List<String> PROCESSES =
            List.of("long-absence", "move-without-team", "missed-deadline", "respond-to-concern");

    private RunningOn() {}
}
