package uk.throughcare.models;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
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
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One decision table, as drawn. */
record DecisionTable(String file, DmnModelInstance model) {

    static DecisionTable read(String file, String source) {
        return new DecisionTable(
                file, Dmn.readModelFromStream(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))));
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
                .map(InputExpression::getText)
                .map(text -> text.getTextContent().strip())
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
                .map(rule -> rule.getInputEntries().iterator().next())
                .map(named -> named.getText().getTextContent().strip().replace("\"", ""));
    }

    private static boolean gives(Rule rule, int position) {
        String value = rule.getOutputEntries().stream()
                .skip(position)
                .findFirst()
                .map(entry -> entry.getText().getTextContent().strip())
                .orElse("");
        return !value.isEmpty() && !value.equals("null");
    }

    Finding finding(String problem) {
        return new Finding(file, decision().getName() + " (" + id() + ")", problem);
    }
}
