package uk.throughcare.designing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** One decision table, as drawn. */
record DecisionTable(String file, DmnModelInstance model) {

    /**
     * @throws UnreadableFile if it is no DMN, or holds no decision
     */
    static DecisionTable read(String file, String source) {
        try {
            var table = new DecisionTable(
                    file, Dmn.readModelFromStream(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))));
            if (table.all(Decision.class).isEmpty()) {
                throw new UnreadableFile(file, "it holds no decision");
            }
            if (Diagram.isBlank(table.decision().getId())) {
                throw new UnreadableFile(file, "its decision has no id");
            }
            return table;
        } catch (ModelException unreadable) {
            throw UnreadableFile.because(file, "it is not DMN", unreadable);
        }
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    Decision decision() {
        return all(Decision.class).iterator().next();
    }

    String id() {
        return decision().getId();
    }

    List<String> inputs() {
        return all(Input.class).stream()
                .map(Input::getInputExpression)
                .filter(Objects::nonNull)
                .map(InputExpression::getText)
                .map(DecisionTable::written)
                .toList();
    }

    Set<String> outputs() {
        return all(Output.class).stream().map(Output::getName).collect(Collectors.toSet());
    }

    /** What the first input names in the rows that give a value for the output. */
    Stream<String> rowsThatSet(String output) {
        int position = all(Output.class).stream().map(Output::getName).toList().indexOf(output);
        return all(Rule.class).stream()
                .filter(rule -> position >= 0 && gives(rule, position))
                .map(DecisionTable::firstOf);
    }

    /** The number that the row gives for the output whose first input names this, or else the one that names nothing. */
    OptionalDouble number(String first, String output) {
        int position = all(Output.class).stream().map(Output::getName).toList().indexOf(output);
        return Stream.of(first, "")
                .flatMap(named ->
                        all(Rule.class).stream().filter(rule -> firstOf(rule).equals(named)))
                .findFirst()
                .filter(rule -> position >= 0 && gives(rule, position))
                .map(rule -> written(
                        List.copyOf(rule.getOutputEntries()).get(position).getText()))
                .filter(value -> value.matches("\\d+"))
                .map(value -> OptionalDouble.of(Double.parseDouble(value)))
                .orElse(OptionalDouble.empty());
    }

    /** What the first input of the row names; empty if it names nothing. */
    static String firstOf(Rule rule) {
        return rule.getInputEntries().stream()
                .findFirst()
                .map(entry -> written(entry.getText()).replace("\"", ""))
                .orElse("");
    }

    static String written(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static boolean gives(Rule rule, int position) {
        String value = rule.getOutputEntries().stream()
                .skip(position)
                .findFirst()
                .map(entry -> written(entry.getText()))
                .orElse("");
        return !value.isEmpty() && !value.equals("null");
    }

    Finding finding(String problem) {
        return new Finding(file, decision().getName() + " (" + id() + ")", problem);
    }
}
