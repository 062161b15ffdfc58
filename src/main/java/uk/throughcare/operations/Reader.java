package uk.throughcare.operations;

import java.util.List;

/**
 * Whose problems somebody sees.
 *
 * @param teams where they work
 * @param everywhere whether they see those of all teams besides: an administrator; never what is kept to named people
 */
public record Reader(List<String> teams, boolean everywhere) {

    public Reader {
        teams = List.copyOf(teams);
    }
}
