package uk.throughcare.reporting;

import java.util.List;

/**
 * What is recorded of a team, as far as its waiting times to come depend on it. Times are in days.
 *
 * @param weeks the cases accepted in each of the last weeks
 * @param stays how long cases took up room that have ended
 * @param contacts how long first contacts took, beyond waiting for room
 * @param carried the open cases that take up room now
 * @param queued the accepted cases that wait for room now, the oldest first
 * @param points that the team's link workers can carry together
 * @param workers how many these are
 */
record TeamRecord(
        List<List<Accepted>> weeks,
        List<Stay> stays,
        List<Double> contacts,
        List<Carried> carried,
        List<Queued> queued,
        int points,
        int workers) {

    /** @param day of the week since its begin; @param points what the case weighs */
    record Accepted(double day, int points) {}

    record Stay(double days, int points) {}

    /** @param days for which it has taken up room so far */
    record Carried(double days, int points) {}

    record Queued(int points) {}

    TeamRecord {
        weeks = List.copyOf(weeks);
        stays = List.copyOf(stays);
        contacts = List.copyOf(contacts);
        carried = List.copyOf(carried);
        queued = List.copyOf(queued);
    }

    int accepted() {
        return weeks.stream().mapToInt(List::size).sum();
    }

    /** As if the team could carry more. */
    TeamRecord with(int morePoints) {
        return new TeamRecord(weeks, stays, contacts, carried, queued, points + morePoints, workers);
    }
}
