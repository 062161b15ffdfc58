package uk.throughcare.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import uk.throughcare.journey.Spreadsheet;

/** What became of rows as a CSV file for a spreadsheet. */
final class RowsDownload {

    private RowsDownload() {}

    static ResponseEntity<String> refused(BulkProgress list) {
        return download("refused-" + list.id(), refused(list.refusals()));
    }

    static ResponseEntity<String> accepted(UUID list, List<BulkProgress.Acceptance> accepted) {
        return download("accepted-" + list, accepted(accepted));
    }

    private static ResponseEntity<String> download(String name, String csv) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(csv);
    }

    static String refused(List<BulkProgress.Refusal> refusals) {
        return Spreadsheet.csv(
                List.of("line", "field", "reason"),
                refusals.stream()
                        .map(refusal -> List.of(String.valueOf(refusal.line()), refusal.field(), refusal.reason())));
    }

    static String accepted(List<BulkProgress.Acceptance> accepted) {
        return Spreadsheet.csv(
                List.of("line", "reference"),
                accepted.stream().map(row -> List.of(String.valueOf(row.line()), row.reference())));
    }
}
