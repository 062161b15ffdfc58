package uk.throughcare.handover;

import java.time.LocalDate;

/**
 * The two days of an offered handover.
 *
 * @param acceptBy from when on it is late, and the community team's manager looks into it
 * @param releaseDay when the community team holds the case, accepted or not
 */
record HandoverDays(LocalDate acceptBy, LocalDate releaseDay) {

    HandoverDays notLaterThan(HandoverDays other) {
        return new HandoverDays(earlier(acceptBy, other.acceptBy), earlier(releaseDay, other.releaseDay));
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
