package uk.throughcare.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A picture with the table behind it, and what somebody must know to read it.
 *
 * @param labels headings of the columns that say what a row is about
 * @param measures headings of the columns of numbers; the picture says which of them it shows
 * @param units what each measure counts in, said beside its numbers in the picture; none for those that are left out
 */
public record Figure(
        String title,
        Explained explained,
        List<String> labels,
        List<String> measures,
        List<Row> rows,
        Picture picture,
        List<Unit> units) {

    /**
     * What the picture is: bars of the first measure, these within outlines of the second, or a mark at the first within a band
     * from the second to the third; a mean with its interval of confidence and of how many it is (value, at least, at most,
     * people); or a value beside all others (value, people, difference, at least, at most). A row without its first value is
     * hidden.
     */
    public enum Picture {
        BARS,
        OUT_OF,
        BAND,
        INTERVAL,
        COMPARED
    }

    public Figure {
        labels = List.copyOf(labels);
        measures = List.copyOf(measures);
        rows = List.copyOf(rows);
        units = List.copyOf(units);
    }

    Figure(
            String title,
            Explained explained,
            List<String> labels,
            List<String> measures,
            List<Row> rows,
            Picture picture) {
        this(title, explained, labels, measures, rows, picture, List.of());
    }

    Figure(String title, Explained explained, List<String> labels, List<String> measures, List<Row> rows) {
        this(title, explained, labels, measures, rows, Picture.BARS);
    }

    /** The same, saying what its measures count in, in their order. */
    Figure in(Unit... each) {
        return new Figure(title, explained, labels, measures, rows, picture, List.of(each));
    }

    /**
     * What numbers count.
     *
     * @param one said beside a single one
     * @param many said beside any other number
     */
    public record Unit(String one, String many) {

        static final Unit CASES = new Unit("case", "cases");
        static final Unit CONCERNS = new Unit("concern", "concerns");
        static final Unit DAYS = new Unit("day", "days");
        static final Unit FAILURES = new Unit("failure", "failures");
        static final Unit PEOPLE = new Unit("person", "people");
        static final Unit PERCENT = new Unit("%", "%");
        static final Unit POINTS = new Unit("point", "points");
        static final Unit TASKS = new Unit("task", "tasks");
    }

    /** What is counted, when, and who is left out. */
    public record Explained(String counted, String when, String leftOut) {

        static final String NOW = "At the moment you look.";
    }

    /** @param values none where there is nothing to tell */
    public record Row(List<String> labels, List<@Nullable BigDecimal> values) {

        /** Whether it is kept back, since it would tell of few people: every row has its first value, or is hidden. */
        public boolean isHidden() {
            return values.get(0) == null;
        }

        /** The first columns are labels, each said in words, the others numbers. */
        static RowMapper<Row> after(int labels, UnaryOperator<String> words) {
            return (result, number) -> read(result, labels, words);
        }

        private static Row read(ResultSet result, int labels, UnaryOperator<String> words) throws SQLException {
            List<String> said = new ArrayList<>();
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                if (column <= labels) {
                    said.add(words.apply(result.getString(column)));
                } else {
                    values.add(result.getBigDecimal(column));
                }
            }
            return new Row(said, values);
        }
    }
}
