package uk.throughcare.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.throughcare.reporting.Figure;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Picture;
import uk.throughcare.reporting.Figure.Row;

/** What a figure's table is as a file. */
class FigureFileTest {

    private static final Map<String, String> ABOUT = Map.of("Teams", "Leeds (HMP)");

    @Test
    void whatIsHiddenOnThePageIsHiddenInTheFile() {
        List<NamedCsvRecord> rows = read(FigureFile.of(
                figure(
                        Picture.COMPARED,
                        new Row(List.of("Asian"), Arrays.asList(null, new BigDecimal("12"), null)),
                        new Row(
                                List.of("White"),
                                List.of(new BigDecimal("50.5"), new BigDecimal("40"), new BigDecimal("-1.5")))),
                ABOUT));

        assertThat(rows.get(0).getFields()).startsWith("Asian", "hidden", "12", "hidden");
        assertThat(rows.get(1).getFields()).startsWith("White", "50.5", "40", "-1.5");
    }

    @Test
    void whereThereIsNothingToTellTheCellIsEmpty() {
        List<NamedCsvRecord> rows = read(FigureFile.of(
                figure(
                        Picture.BARS,
                        new Row(List.of("Leeds"), Arrays.asList(new BigDecimal("3"), null, BigDecimal.ZERO))),
                ABOUT));

        assertThat(rows.get(0).getFields()).startsWith("Leeds", "3", "", "0");
    }

    @Test
    void whatIsShownIsToldBesideTheTableOnceAndEveryRowHasAsManyCells() {
        List<NamedCsvRecord> rows =
                read(FigureFile.of(figure(Picture.BARS, numbers("Leeds"), numbers("Moorland")), ABOUT));

        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.getFieldCount())
                        .isEqualTo(row.getHeader().size()));
        assertThat(rows.get(0).getHeader())
                .containsExactly(
                        "Group",
                        "Share",
                        "People",
                        "Difference",
                        "Figure",
                        "Teams",
                        "What is counted",
                        "When",
                        "Left out");
        assertThat(rows.get(0).getFields())
                .endsWith("Accepted", "Leeds (HMP)", "People referred.", "In the last year.", "Nobody.");
        assertThat(rows.get(1).getFields()).endsWith("", "", "", "", "");
    }

    @Test
    void noGroupsNameIsTakenForAFormula() {
        assertThat(read(FigureFile.of(figure(Picture.BARS, numbers("=1+1")), ABOUT))
                        .get(0)
                        .getField("Group"))
                .isEqualTo("'=1+1");
    }

    private static Row numbers(String group) {
        return new Row(List.of(group), List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));
    }

    private static Figure figure(Picture picture, Row... rows) {
        return new Figure(
                "Accepted",
                new Explained("People referred.", "In the last year.", "Nobody."),
                List.of("Group"),
                List.of("Share", "People", "Difference"),
                List.of(rows),
                picture,
                List.of());
    }

    private static List<NamedCsvRecord> read(String file) {
        return CsvReader.builder().ofNamedCsvRecord(file.substring(1)).stream().toList();
    }
}
