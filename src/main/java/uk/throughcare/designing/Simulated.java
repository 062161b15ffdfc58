package uk.throughcare.designing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long cases would take with changed diagrams.
 *
 * @param since cases that ended since then are looked at
 * @param stages the diagrams that were sent and are in force already
 */
record Simulated(LocalDate since, List<Stage> stages) {

    /**
     * One diagram. Times are null where too few cases have ended.
     *
     * @param cases how many ended cases tell of it
     * @param recorded how long these took
     * @param inForce how long cases take that go by lot through the diagram in force: near to what is recorded, if that tells
     * @param changed how long they take that go through the changed one
     * @param assumed what is taken for granted of steps of which nothing is recorded
     */
    record Stage(
            String process,
            String name,
            int cases,
            @Nullable Times recorded,
            @Nullable Times inForce,
            @Nullable Times changed,
            List<String> assumed) {}

    /** In days: half of all cases were through by then, and nine in ten. */
    record Times(double half, double nineInTen) {}
}
