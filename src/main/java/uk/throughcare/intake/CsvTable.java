package uk.throughcare.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.throughcare.journey.Refused;

/**
 * A CSV file: names of columns, and rows. Columns are parted by commas or, as some spreadsheets do, by semicolons.
 *
 * @param header the names, without the blanks around them
 */
record CsvTable(List<String> header, List<Row> rows) {

    /**
     * @param line where it begins in the file, counted from 1
     */
    record Row(int line, List<String> cells) {}

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    /**
     * @throws Refused with the line, if it is no CSV
     */
    static CsvTable read(String text, int mostRows) {
        List<CsvRecord> records = records(text, mostRows);
        if (records.isEmpty()) {
            throw Refused.because("file", "it is empty");
        }
        List<String> header = withoutBlanksAfter(0, records.get(0).getFields()).stream()
                .map(String::strip)
                .toList();
        return new CsvTable(
                header,
                records.stream()
                        .skip(1)
                        .map(row -> new Row(
                                (int) row.getStartingLineNumber(), withoutBlanksAfter(header.size(), row.getFields())))
                        .toList());
    }

    /** Spreadsheets write cells that were once used and are empty now. */
    private static List<String> withoutBlanksAfter(int size, List<String> cells) {
        int used = cells.size();
        while (used > size && cells.get(used - 1).isBlank()) {
            used--;
        }
        return cells.subList(0, used);
    }

    /** The header and the rows that are not blank; reading ends where there are too many. */
    private static List<CsvRecord> records(String text, int mostRows) {
        List<CsvRecord> records = new ArrayList<>();
        try {
            for (CsvRecord record : reader(text)) {
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                records.add(record);
                if (records.size() > mostRows + 1) {
                    throw Refused.because("file", "it has more than {} rows; split it", mostRows);
                }
            }
        } catch (CsvParseException broken) {
            throw unreadable(broken);
        }
        return records;
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    /** Names of columns hold neither comma nor semicolon, so the first line tells. */
    private static char separator(String text) {
        String names = text.lines().findFirst().orElse("");
        return names.contains(";") && !names.contains(",") ? ';' : ',';
    }

    // the message quotes what the file holds; only the line may be told
    private static Refused unreadable(CsvParseException broken) {
        Matcher line = LINE.matcher(String.valueOf(broken.getMessage()));
        return line.find()
                ? Refused.because(
                        "file",
                        "the row that begins in line {} cannot be read: are its quotation marks in pairs?",
                        line.group(1))
                : Refused.because("file", "a row cannot be read: are its quotation marks in pairs?");
    }
}
