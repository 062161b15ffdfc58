package uk.throughcare.custody;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Stands in for the prisoner search in the demonstration: each number has a date of its own, some months ahead. */
class InventedPrisonerSearch implements PrisonerSearch {

    private static final int SOONEST = 100;
    private static final int RANGE = 200;

    private final Clock clock;

    InventedPrisonerSearch(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Prisoner> find(String prisonNumber) {
        LocalDate firstOfMonth = LocalDate.now(clock).withDayOfMonth(1);
        return Optional.of(
                new Prisoner(firstOfMonth.plusDays(SOONEST + Math.floorMod(prisonNumber.hashCode(), RANGE)), null));
    }
}
