package uk.throughcare.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.throughcare.Referred;

/** People as rows of a CSV file. */
final class BulkList {

    private final List<Map<String, Object>> rows = new ArrayList<>();

    static BulkList of(Referred... people) {
        BulkList list = new BulkList();
        for (Referred person : people) {
            list.rows.add(Map.copyOf(person.answers()));
        }
        return list;
    }

    static BulkList of(Collection<Referred> people) {
        return of(people.toArray(Referred[]::new));
    }

    /** With all columns that any of them needs. */
    String csv() {
        TreeSet<String> columns = new TreeSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        return String.join(",", columns) + "\n"
                + rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(row.get(column)))
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cell(Object answer) {
        if (answer == null) {
            return "";
        }
        String text = answer instanceof Collection<?> codes
                ? codes.stream().map(String::valueOf).collect(Collectors.joining("|"))
                : answer.toString();
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
