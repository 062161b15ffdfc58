package uk.throughcare.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.throughcare.intake.BulkColumn.Kind.CODES;
import static uk.throughcare.intake.BulkColumn.Kind.DATE;
import static uk.throughcare.intake.BulkColumn.Kind.NUMBER;
import static uk.throughcare.intake.BulkColumn.Kind.TEXT;
import static uk.throughcare.intake.BulkColumn.Kind.YES_NO;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.throughcare.journey.Refused;

/** What an uploaded file is read as. */
class BulkFileTest {

    private static final List<BulkColumn> COLUMNS = List.of(
            new BulkColumn("team", TEXT, true, List.of()),
            new BulkColumn("personName", TEXT, true, List.of()),
            new BulkColumn("reasons", TEXT, false, List.of()),
            new BulkColumn("needs", CODES, false, List.of()),
            new BulkColumn("wellbeing", NUMBER, false, List.of()),
            new BulkColumn("selfReferral", YES_NO, false, List.of()),
            new BulkColumn("dateOfBirth", DATE, false, List.of()));

    @Test
    void eachRowIsAnAnswerToEachColumnThatIsNotBlank() {
        BulkFile read = read("team,personName,reasons\nLEI, Robin Example ,\n");

        assertThat(read.rows())
                .containsExactly(new BulkFile.Row(2, Map.of("team", "LEI", "personName", "Robin Example")));
        assertThat(read.misshapen()).isEmpty();
    }

    @Test
    void cellsBecomeWhatTheFormWouldGive() {
        assertThat(read("""
                        team,personName,needs,wellbeing,selfReferral,dateOfBirth
                        LEI,R,HEALTH | ACCOMMODATION|,7,Yes,31/03/1988
                        """).rows().get(0).answers())
                .containsEntry("needs", List.of("HEALTH", "ACCOMMODATION"))
                .containsEntry("wellbeing", 7)
                .containsEntry("selfReferral", true)
                .containsEntry("dateOfBirth", "1988-03-31");
    }

    @Test
    void whatCannotBeReadIsLeftForTheFormToRefuse() {
        assertThat(read("""
                        team,personName,wellbeing,selfReferral,dateOfBirth
                        LEI,R,seven,perhaps,31/02/1988
                        LEI,R,7.5,no,1988-03-31
                        """).rows())
                .extracting(BulkFile.Row::answers)
                .containsExactly(
                        Map.of(
                                "team",
                                "LEI",
                                "personName",
                                "R",
                                "wellbeing",
                                "seven",
                                "selfReferral",
                                "perhaps",
                                "dateOfBirth",
                                "31/02/1988"),
                        Map.of(
                                "team",
                                "LEI",
                                "personName",
                                "R",
                                "wellbeing",
                                7.5,
                                "selfReferral",
                                false,
                                "dateOfBirth",
                                "1988-03-31"));
    }

    @Test
    void aQuotedCellHoldsCommasQuotesAndLineBreaks() {
        BulkFile read = read(
                "team,personName,reasons\r\nLEI,\"Example, Robin\",\"He said \"\"no\"\"\r\nand left\"\r\nMDI,Sam,x\r\n");

        assertThat(read.rows().get(0).answers())
                .containsEntry("personName", "Example, Robin")
                .containsEntry("reasons", "He said \"no\"\r\nand left");
        assertThat(read.rows()).extracting(BulkFile.Row::line).containsExactly(2, 4);
    }

    @Test
    void semicolonsPartColumnsToo() {
        assertThat(read("team;personName;reasons\nLEI;Robin;alone, and sad\n")
                        .rows()
                        .get(0)
                        .answers())
                .containsEntry("reasons", "alone, and sad");
    }

    @Test
    void theMarkThatExcelPutsBeforeUtf8IsNoPartOfTheFirstName() {
        assertThat(read("\uFEFFteam,personName\nLEI,Zoë\n").rows().get(0).answers())
                .containsEntry("personName", "Zoë");
    }

    @Test
    void blankRowsAndColumnsAtTheEndAreNothing() {
        BulkFile read = read("team,personName,,\nLEI,Robin,,\n,,,\n\nMDI,Sam,,\n");

        assertThat(read.rows()).extracting(BulkFile.Row::line).containsExactly(2, 5);
        assertThat(read.misshapen()).isEmpty();
    }

    @Test
    void aRowOfAnotherShapeIsNamedAndTheOthersAreRead() {
        BulkFile read = read("team,personName\nLEI\nLEI,Robin,more\nMDI,Sam\n");

        assertThat(read.rows()).extracting(BulkFile.Row::line).containsExactly(4);
        assertThat(read.misshapen())
                .containsExactly(
                        new BulkFile.Misshapen(2, "it has 1 cells, and the first line names 2 columns"),
                        new BulkFile.Misshapen(3, "it has 3 cells, and the first line names 2 columns"));
    }

    @Test
    void whatIsNoUtf8IsSaidWithTheLine() {
        byte[] windows = "team,personName\nLEI,Robin\nLEI,Zoë\n".getBytes(Charset.forName("windows-1252"));

        assertThat(refused(windows))
                .isEqualTo(
                        "file: line 3 is not UTF-8: the file looks like Windows-1252; in Excel, save it as “CSV UTF-8”");
        assertThat(refused("\uFEFFteam,personName\n".getBytes(StandardCharsets.UTF_16BE)))
                .startsWith("file: it is saved as UTF-16");
        assertThat(refused("\uFEFFteam,personName\n".getBytes(StandardCharsets.UTF_16LE)))
                .startsWith("file: it is saved as UTF-16");
        assertThat(refused("team,personName\nLEI,\0\n"))
                .isEqualTo("file: line 2 holds a character that cannot be stored; is it a CSV file?");
        byte[] cutOff = "team,personName\nLEI,Zo\u00EB".getBytes(StandardCharsets.UTF_8);
        assertThat(refused(java.util.Arrays.copyOf(cutOff, cutOff.length - 1))).startsWith("file: line 2 is not UTF-8");
    }

    @Test
    void brokenQuotesAreSaidWithTheLineAndWithoutWhatTheyHold() {
        assertThat(refused("team,personName\nLEI,Robin\nLEI,\"Sam\nMDI,Kim\n"))
                .isEqualTo("file: the row that begins in line 3 cannot be read: are its quotation marks in pairs?");
        assertThat(refused("team,personName\nLEI,Robin\nLEI,\"Sam\"uel\n"))
                .isEqualTo("file: the row that begins in line 3 cannot be read: are its quotation marks in pairs?");
    }

    @Test
    void columnsAreThoseOfTheForm() {
        assertThat(refused("team,favouriteColour,team,reasons\nLEI,blue,MDI,x\n"))
                .isEqualTo("favouriteColour: the form does not ask for it; name columns as the form does; "
                        + "team: two columns have this name; personName: this column is missing");
        assertThat(refused("team,,personName\nLEI,x,Robin\n")).isEqualTo("file: a column among the others has no name");
    }

    @Test
    void anEmptyFileIsNoList() {
        assertThat(refused("")).isEqualTo("file: it is empty");
        assertThat(refused(",\n \n")).isEqualTo("file: it is empty");
        assertThat(read("team,personName\n").rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, true", "4, false"})
    void aListHasAnEndAndBlankRowsDoNotCount(int rows, boolean taken) {
        String file = "team,personName\n" + ",\nLEI,Robin\n".repeat(rows);
        assertThat(catchThrowableOfType(Refused.class, () -> BulkFile.read(bytes(file), COLUMNS, 3)) == null)
                .isEqualTo(taken);
    }

    @Test
    void theSameAnswersAreKnownAgainWhateverTheirOrder() {
        String one = hash("team,personName,needs\nLEI,Robin,A|B\n");
        assertThat(hash("needs;personName;team\n A|B ;Robin;LEI\n")).isEqualTo(one);
        assertThat(hash("team,personName,needs\nLEI,Robin,A\n")).isNotEqualTo(one);
        assertThat(hash("team,personName,needs\nLEI,RobinA,|B\n")).isNotEqualTo(one);
    }

    private static String hash(String file) {
        return ContentHash.of(read(file).rows().get(0).answers());
    }

    private static BulkFile read(String file) {
        return BulkFile.read(bytes(file), COLUMNS, 10);
    }

    private static String refused(String file) {
        return refused(bytes(file));
    }

    private static String refused(byte[] file) {
        return String.valueOf(catchThrowableOfType(Refused.class, () -> BulkFile.read(file, COLUMNS, 10))
                .getMessage());
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
