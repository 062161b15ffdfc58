package uk.throughcare.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The rows that were refused as a CSV file for a spreadsheet, which must not take a cell for a formula. */
final class RefusedRows {

    /** What spreadsheets begin a formula with, blanks before it or not. */
    private static final Pattern FORMULA =
            Pattern.compile("^\\s*[=+\\-@|%\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    /** Spreadsheets read the file as UTF-8 then. */
    private static final String MARK = "\uFEFF";

    private RefusedRows() {}

    static ResponseEntity<String> download(BulkProgress list) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-" + list.id() + ".csv\"")
                .body(csv(list.refusals()));
    }

    static String csv(List<BulkProgress.Refusal> refusals) {
        StringWriter file = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(file)) {
            writer.writeRecord("line", "field", "reason");
            refusals.forEach(refusal -> writer.writeRecord(
                    String.valueOf(refusal.line()), plain(refusal.field()), plain(refusal.reason())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return MARK + file;
    }

    static String plain(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
