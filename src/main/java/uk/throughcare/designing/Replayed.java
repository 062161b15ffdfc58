package uk.throughcare.designing;

import java.time.LocalDate;
import java.util.List;

/**
 * What a changed table would have decided otherwise than the one in force.
 *
 * @param since from which day decisions were made again
 * @param decisions how many
 * @param otherwise how many of them would have come out differently
 * @param untold how many cannot be told: the changed table looks at something that was not asked for then, or its rows contradict
 *     each other
 * @param shifts what becomes of what, the most frequent first
 * @param teams how many decisions of each team, and how many would have come out differently
 * @param fairness of people of different groups, in what share of the decisions
 */
record Replayed(
        String table,
        LocalDate since,
        long decisions,
        long otherwise,
        long untold,
        List<Shift> shifts,
        List<Team> teams,
        List<Share> fairness) {

    /**
     * Decisions that change alike.
     *
     * @param from the outputs of the table in force
     * @param to those of the changed one
     */
    record Shift(String from, String to, long decisions) {}

    /** Decisions about cases of one team. */
    record Team(String team, long decisions, long otherwise) {}

    /**
     * How often it would have been decided otherwise for people of one group.
     *
     * @param percent of their cases, rounded; groups of few are left out
     */
    record Share(String characteristic, String group, long percent) {}
}
