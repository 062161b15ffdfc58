package uk.throughcare.designing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;
import uk.throughcare.designing.Catalogue.Column;

/** Reads decision tables. */
final class CatalogueTables {

    /** As Camunda Modeler shows a cell that fits anything. */
    private static final String ANY = "-";

    private CatalogueTables() {}

    static Decision decision(DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).iterator().next();
    }

    static DecisionTable table(DmnModelInstance model) {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    /** What its author writes about it. */
    static String description(DmnElement element) {
        return Optional.ofNullable(element.getDescription())
                .map(description -> description.getTextContent().strip())
                .orElse("");
    }

    static List<Column> inputs(DmnModelInstance model) {
        return table(model).getInputs().stream().map(CatalogueTables::column).toList();
    }

    private static Column column(Input input) {
        return new Column(
                input.getLabel(),
                input.getInputExpression().getText().getTextContent().strip(),
                text(input.getInputExpression().getTypeRef()),
                values(input.getInputValues()));
    }

    static List<Column> outputs(DmnModelInstance model) {
        return table(model).getOutputs().stream().map(CatalogueTables::column).toList();
    }

    private static Column column(Output output) {
        return new Column(
                text(output.getLabel()), output.getName(), text(output.getTypeRef()), values(output.getOutputValues()));
    }

    private static String values(@Nullable UnaryTests values) {
        return values == null
                ? ""
                : values.getText()
                        .getTextContent()
                        .replace("\"", "")
                        .replace(",", ", ")
                        .strip();
    }

    /** Its columns but the first, and what its author writes at the end of each row. */
    static List<String> columnsAfterTheFirst(DmnModelInstance model) {
        return Stream.concat(
                        Stream.concat(inputs(model).stream().skip(1), outputs(model).stream())
                                .map(Column::label),
                        Stream.of("Source"))
                .toList();
    }

    /** Its rows by what stands in the first column, a hyphen for anything; each as {@link #columnsAfterTheFirst}. */
    static Map<String, List<List<String>>> rowsByFirstColumn(DmnModelInstance model) {
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        for (Rule rule : table(model).getRules()) {
            String first =
                    cell(rule.getInputEntries().iterator().next().getText().getTextContent());
            rows.computeIfAbsent(first.isEmpty() ? ANY : first, none -> new ArrayList<>())
                    .add(cells(rule));
        }
        return rows;
    }

    private static List<String> cells(Rule rule) {
        Stream<String> inputs = rule.getInputEntries().stream()
                .skip(1)
                .map(entry -> cell(entry.getText().getTextContent()));
        Stream<String> outputs = rule.getOutputEntries().stream()
                .map(entry -> cell(entry.getText().getTextContent()));
        return Stream.of(inputs, outputs, Stream.of(description(rule)))
                .flatMap(cells -> cells)
                .toList();
    }

    private static String cell(String written) {
        String cell = written.strip().replace("\"", "");
        return cell.equals("null") ? "" : cell;
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written;
    }
}
