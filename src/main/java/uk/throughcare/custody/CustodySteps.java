package uk.throughcare.custody;

import static uk.throughcare.custody.CustodyChange.What.BACK;
import static uk.throughcare.custody.CustodyChange.What.DIED;
import static uk.throughcare.custody.CustodyChange.What.MOVED_PRISON;
import static uk.throughcare.custody.CustodyChange.What.RECEIVED_INTO_CUSTODY;
import static uk.throughcare.custody.CustodyChange.What.RELEASED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.throughcare.custody.Whereabouts.Place;

/** What must have happened between two whereabouts, even where nobody told us of each step. */
final class CustodySteps {

    private final Whereabouts was;
    private final Whereabouts now;
    private final boolean withPrison;
    private final LocalDate on;

    /**
     * @param withPrison whether a prison's team holds the case
     * @param on the day on which it came to our knowledge that they are there
     */
    CustodySteps(Whereabouts was, Whereabouts now, boolean withPrison, LocalDate on) {
        this.was = was;
        this.now = now;
        this.withPrison = withPrison;
        this.on = on;
    }

    List<CustodyChange> list() {
        if (was.place() == Place.DEAD) {
            return List.of();
        }
        return now.place() == Place.DEAD ? List.of(CustodyChange.of(DIED, on)) : steps();
    }

    private List<CustodyChange> steps() {
        List<CustodyChange> steps = new ArrayList<>();
        if (was.place() == Place.AWAY && !stillAway()) {
            steps.add(CustodyChange.of(BACK, on));
        }
        if (comesIn()) {
            steps.add(CustodyChange.to(RECEIVED_INTO_CUSTODY, on, now.prison()));
        } else if (withPrison && was.inCustody() && inAnotherPrison()) {
            steps.add(CustodyChange.to(MOVED_PRISON, on, now.prison()));
        }
        if (now.place() == Place.AWAY && !stillAway()) {
            steps.add(CustodyChange.away(on, now.absence()));
        }
        if (now.place() == Place.OUTSIDE && was.inCustody()) {
            steps.add(CustodyChange.of(RELEASED, on));
        }
        return steps;
    }

    private boolean stillAway() {
        return was.place() == now.place() && was.absence() == now.absence() && !inAnotherPrison();
    }

    /** From outside, or from a prison without a team, for which the community team kept the case. */
    private boolean comesIn() {
        return now.inCustody() && (!was.inCustody() || !withPrison && inAnotherPrison());
    }

    private boolean inAnotherPrison() {
        return now.prison() != null && !Objects.equals(was.prison(), now.prison());
    }
}
