package uk.throughcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    private static final String OPENS_A_FORMULA = "=+-@\t\r";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44",
                "-1-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =1",
                "|calc",
                "\uFF1D1",
                "=1\n2",
                "-",
                "-1\n"
            })
    void noCellIsTakenForAFormula(String cell) {
        assertThat(Spreadsheet.plain(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "personName", "it must be YES or NO", "7", "a=b", "-1", "-1.5"})
    void plainCellsAndNumbersStayAsTheyAre(String cell) {
        assertThat(Spreadsheet.plain(cell)).isEqualTo(cell);
    }

    /** As a spreadsheet reads it: no cell, name of a column or not, opens a formula, and none has lost what it says. */
    @Property(tries = 300)
    void whateverIsWrittenIsReadAgainAndIsNoFormula(
            @ForAll @Size(3) List<@From("cells") String> header, @ForAll @Size(3) List<@From("cells") String> row) {
        List<CsvRecord> read = read(Spreadsheet.csv(header, Stream.of(row)));

        assertThat(read).hasSize(2);
        List<String> written = Stream.concat(header.stream(), row.stream()).toList();
        List<String> cells =
                read.stream().flatMap(record -> record.getFields().stream()).toList();
        assertThat(cells).hasSameSizeAs(written);
        for (int place = 0; place < cells.size(); place++) {
            String cell = cells.get(place);
            assertThat(cell).isIn(written.get(place), "'" + written.get(place));
            assertThat(isNumber(cell) || cell.isEmpty() || OPENS_A_FORMULA.indexOf(cell.charAt(0)) < 0)
                    .as("'%s' is no formula", cell)
                    .isTrue();
        }
    }

    @Property(tries = 100)
    void numbersStayNumbers(@ForAll("numbers") String number) {
        assertThat(Spreadsheet.plain(number)).isEqualTo(number);
    }

    @Test
    void theFileSaysThatItIsUtf8AndPartsItsRowsAsTheStandardWants() {
        assertThat(Spreadsheet.csv(List.of("Tîm", "\"Sum\""), Stream.of(List.of("Leeds, West", "-1.5"))))
                .isEqualTo("\uFEFF\"Tîm\",\"\"\"Sum\"\"\"\r\n\"Leeds, West\",\"-1.5\"\r\n");
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings()
                .withChars("=+-@\t\r\n,;\"' 01.éŵ|%A")
                .ofMinLength(0)
                .ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.bigDecimals().ofScale(2).map(BigDecimal::toPlainString);
    }

    private static List<CsvRecord> read(String file) {
        return CsvReader.builder().skipEmptyLines(false).ofCsvRecord(file.substring(1)).stream()
                .toList();
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?");
    }
}
