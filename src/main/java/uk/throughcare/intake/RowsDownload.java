package uk.throughcare.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What became of rows as a CSV file for a spreadsheet, which must not take a cell for a formula. */
final class RowsDownload {

    /** What spreadsheets begin a formula with, blanks before it or not. */
    private static final Pattern FORMULA =
            Pattern.compile("^\\s*[=+\\-@|%\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    /** Spreadsheets read the file as UTF-8 then. */
    private static final String MARK = "\uFEFF";

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
        return csv(
                List.of("line", "field", "reason"),
                refusals.stream()
                        .map(refusal -> List.of(String.valueOf(refusal.line()), refusal.field(), refusal.reason())));
    }

    static String accepted(List<BulkProgress.Acceptance> accepted) {
        return csv(
                List.of("line", "reference"),
                accepted.stream().map(row -> List.of(String.valueOf(row.line()), row.reference())));
    }

    private static String csv(List<String> header, Stream<List<String>> rows) {
        StringWriter file = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(file)) {
            writer.writeRecord(header);
            rows.forEach(row ->
                    writer.writeRecord(row.stream().map(RowsDownload::plain).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return MARK + file;
    }

    static String plain(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
