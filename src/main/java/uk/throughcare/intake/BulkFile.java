package uk.throughcare.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.throughcare.journey.Refused;
import uk.throughcare.language.Words;

/**
 * A list of referrals as uploaded: one row each, its columns named as the questions of the form.
 *
 * @param misshapen rows of which nobody can tell which cell answers which question
 */
record BulkFile(List<Row> rows, List<Misshapen> misshapen) {

    /**
     * @param answers by the keys of the form, without those left blank
     */
    record Row(int line, Map<String, Object> answers) {}

    record Misshapen(int line, String reason) {}

    /**
     * @throws Refused if it is no such list; nothing of it is taken then
     */
    static BulkFile read(byte[] file, List<BulkColumn> asked, int mostRows) {
        CsvTable table = CsvTable.read(CsvText.of(file), mostRows);
        List<BulkColumn> columns = columns(table.header(), asked);
        BulkFile read = new BulkFile(new ArrayList<>(), new ArrayList<>());
        table.rows().forEach(row -> read.add(row, columns));
        return read;
    }

    private static List<BulkColumn> columns(List<String> header, List<BulkColumn> asked) {
        Map<String, BulkColumn> known = asked.stream().collect(Collectors.toMap(BulkColumn::key, Function.identity()));
        Set<String> named = new HashSet<>();
        List<Refused.Problem> problems = new ArrayList<>();
        for (String name : header) {
            if (name.isEmpty()) {
                problems.add(new Refused.Problem("file", Words.say("a column among the others has no name")));
            } else if (!known.containsKey(name)) {
                problems.add(new Refused.Problem(
                        name, Words.say("the form does not ask for it; name columns as the form does")));
            } else if (!named.add(name)) {
                problems.add(new Refused.Problem(name, Words.say("two columns have this name")));
            }
        }
        asked.stream()
                .filter(column -> column.required() && !named.contains(column.key()))
                .forEach(
                        column -> problems.add(new Refused.Problem(column.key(), Words.say("this column is missing"))));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return header.stream().map(known::get).toList();
    }

    private void add(CsvTable.Row row, List<BulkColumn> columns) {
        if (row.cells().size() == columns.size()) {
            rows.add(new Row(row.line(), answers(row.cells(), columns)));
        } else {
            misshapen.add(new Misshapen(
                    row.line(),
                    Words.say(
                            "it has {} cells, and the first line names {} columns",
                            row.cells().size(),
                            columns.size())));
        }
    }

    private static Map<String, Object> answers(List<String> cells, List<BulkColumn> columns) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!cells.get(i).isBlank()) {
                answers.put(columns.get(i).key(), columns.get(i).answer(cells.get(i)));
            }
        }
        return answers;
    }
}
