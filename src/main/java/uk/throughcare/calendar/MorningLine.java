package uk.throughcare.calendar;

import java.util.List;

/** A task of which somebody reads in the morning, and why. */
record MorningLine(Concern concern, OpenTask task) {

    /** In the order in which people read of them. */
    enum Concern {
        YOURS,
        TO_TAKE,
        MISSED
    }

    static List<MorningLine> of(List<MorningLine> lines, Concern concern) {
        return lines.stream().filter(line -> line.concern() == concern).toList();
    }
}
