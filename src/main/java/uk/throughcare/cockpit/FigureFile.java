package uk.throughcare.cockpit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.Spreadsheet;
import uk.throughcare.reporting.Figure;

/**
 * A table as CSV. What it shows is told in columns of its own to the right of the table, in the first row: so every row has as
 * many cells as the header, and every column of numbers holds nothing but numbers, what is hidden excepted.
 */
final class FigureFile {

    private static final String HIDDEN = "hidden";

    private FigureFile() {}

    /**
     * The table behind a figure: empty where there is nothing to tell, {@code hidden} where what there is must not be told.
     *
     * @param about what else there is to know of it, by what it is called
     */
    static String of(Figure figure, Map<String, String> about) {
        List<String> heads = Stream.concat(figure.labels().stream(), figure.measures().stream())
                .toList();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Figure", figure.title());
        all.putAll(about);
        all.put("What is counted", figure.explained().counted());
        all.put("When", figure.explained().when());
        all.put("Left out", figure.explained().leftOut());
        return of(heads, figure.rows().stream().map(FigureFile::cells).toList(), all);
    }

    static String of(List<String> heads, List<List<String>> rows, Map<String, String> about) {
        List<String> told = List.copyOf(about.values());
        List<String> nothing = Collections.nCopies(about.size(), "");
        return Spreadsheet.csv(
                both(heads, List.copyOf(about.keySet())),
                IntStream.range(0, rows.size()).mapToObj(row -> both(rows.get(row), row == 0 ? told : nothing)));
    }

    private static List<String> cells(Figure.Row row) {
        String missing = row.isHidden() ? HIDDEN : "";
        return both(
                row.labels(),
                row.values().stream().map(value -> number(value, missing)).toList());
    }

    private static String number(@Nullable BigDecimal value, String otherwise) {
        return value == null ? otherwise : value.toPlainString();
    }

    private static List<String> both(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
