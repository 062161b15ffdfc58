package uk.throughcare.journey;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a CSV file for a spreadsheet: every cell between quotation marks, rows parted by CR LF (RFC 4180), in UTF-8.
 *
 * <p>A spreadsheet must not take a cell for a formula: an apostrophe stands before what it would (OWASP, CSV injection). A number
 * is none, and stays a number.
 */
public final class Spreadsheet {

    /** What spreadsheets begin a formula with, blanks before it or not. */
    private static final Pattern FORMULA =
            Pattern.compile("^\\s*[=+\\-@|%\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Spreadsheets read the file as UTF-8 then. */
    private static final String MARK = "\uFEFF";

    private Spreadsheet() {}

    /** @param header names of the columns; each row has as many cells */
    public static String csv(List<String> header, Stream<List<String>> rows) {
        StringWriter file = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(file)) {
            Stream.concat(Stream.of(header), rows)
                    .forEach(row -> writer.writeRecord(
                            row.stream().map(Spreadsheet::plain).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return MARK + file;
    }

    static String plain(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
