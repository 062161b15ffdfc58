package uk.throughcare.reporting;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted together.
 *
 * @param teams whose steps; of the reader's teams alone
 * @param from the first month in which they were done
 * @param until the last month
 * @param version of the diagram; every version where there is none
 * @param words what it is called
 */
public record Slice(
        List<String> teams,
        YearMonth from,
        YearMonth until,
        @Nullable Integer version,
        String words) {

    public Slice {
        teams = List.copyOf(teams);
    }
}
