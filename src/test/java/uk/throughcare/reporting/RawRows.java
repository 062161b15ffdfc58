package uk.throughcare.reporting;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole tables, to be counted in Java: a figure is right when both ways of counting agree. */
public record RawRows(JdbcClient jdbc) {

    public List<Map<String, Object>> all(String table) {
        return jdbc.sql("select * from " + table).query().listOfRows();
    }

    /** What a table says by the value of a column. */
    public Map<Object, Object> column(String table, String key, String value) {
        return all(table).stream()
                .filter(row -> row.get(key) != null && row.get(value) != null)
                .collect(Collectors.toMap(row -> row.get(key), row -> row.get(value), (one, other) -> one));
    }

    /** How often each row of labels comes. */
    static <T> Map<List<String>, Long> counted(List<T> things, Function<T, List<String>> labels) {
        return things.stream().collect(Collectors.groupingBy(labels, Collectors.counting()));
    }

    /** What a figure says, by its labels. */
    static Map<List<String>, Long> told(Figure figure) {
        return figure.rows().stream()
                .collect(Collectors.toMap(
                        Figure.Row::labels, row -> row.values().get(0).longValueExact()));
    }
}
