package uk.throughcare.cockpit;

import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.cases.OwnTeamsOnly;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Language;
import uk.throughcare.reports.MonthlyReport;
import uk.throughcare.reports.MonthlyReports;
import uk.throughcare.teams.Oversight;

/** The monthly reports of the teams and regions that the reader oversees. */
@RestController
@OwnTeamsOnly(OwnTeamsOnly.Reach.OVERSIGHT)
class MonthlyReportPages {

    private final Oversight oversight;
    private final MonthlyReports reports;

    MonthlyReportPages(Oversight oversight, MonthlyReports reports) {
        this.oversight = oversight;
        this.reports = reports;
    }

    /** One in the list, in words. */
    record Listed(UUID id, String month, String name) {

        static Listed of(MonthlyReport report) {
            return new Listed(
                    report.id(), DatesInWords.month(Language.EN, report.month().atDay(1)), report.name());
        }
    }

    /** There is no such report, or none for this reader: nobody learns which. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchReport extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @GetMapping("/figures/reports")
    List<Listed> list() {
        return reports.readable(oversight.cases()).stream().map(Listed::of).toList();
    }

    @GetMapping("/figures/reports/{id}")
    ResponseEntity<byte[]> open(@PathVariable UUID id) {
        MonthlyReport report = reports.find(id, oversight.cases()).orElseThrow(NoSuchReport::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(report.fileName())
                                .build()
                                .toString())
                .body(reports.content(report));
    }
}
