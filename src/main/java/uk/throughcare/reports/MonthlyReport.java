package uk.throughcare.reports;

import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;

/**
 * A report that was made, without its pages.
 *
 * @param about the id of the team, or the name of the region
 * @param name of the team or region
 */
public record MonthlyReport(UUID id, YearMonth month, String about, String name) {

    public String fileName() {
        return "monthly-report-" + month + "-" + about.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".pdf";
    }
}
