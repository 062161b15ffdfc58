package uk.throughcare.designing;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What differs between two versions of a decision table, rule by rule. */
final class TableChanges {

    private TableChanges() {}

    static Stream<String> between(DecisionTable before, DecisionTable after) {
        Map<String, Rule> old = rules(before);
        Map<String, Rule> changed = rules(after);
        return Stream.of(
                        changed.values().stream()
                                .filter(rule -> !old.containsKey(rule.getId()))
                                .map(rule -> described(rule) + " added"),
                        old.values().stream()
                                .filter(rule -> !changed.containsKey(rule.getId()))
                                .map(rule -> described(rule) + " removed"),
                        old.values().stream()
                                .filter(rule -> changed.containsKey(rule.getId()))
                                .flatMap(rule -> DiagramChanges.differences(
                                        facts(before, rule),
                                        facts(after, Objects.requireNonNull(changed.get(rule.getId()))),
                                        described(rule))))
                .flatMap(changes -> changes);
    }

    private static Map<String, Rule> rules(DecisionTable table) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        table.all(Rule.class).forEach(rule -> rules.put(rule.getId(), rule));
        return rules;
    }

    /** By its conditions, as "Rule "make-first-contact", "URGENT"". */
    private static String described(Rule rule) {
        return "Rule "
                + rule.getInputEntries().stream()
                        .map(entry -> DecisionTable.written(entry.getText()))
                        .map(text -> text.isEmpty() ? "-" : text)
                        .collect(Collectors.joining(", "));
    }

    private static Map<String, String> facts(DecisionTable table, Rule rule) {
        Map<String, String> facts = new TreeMap<>();
        Iterator<Input> inputs = table.all(Input.class).iterator();
        for (InputEntry entry : rule.getInputEntries()) {
            facts.put(inputs.hasNext() ? name(inputs.next()) : "input", DecisionTable.written(entry.getText()));
        }
        Iterator<Output> outputs = table.all(Output.class).iterator();
        for (OutputEntry entry : rule.getOutputEntries()) {
            facts.put(outputs.hasNext() ? name(outputs.next()) : "output", DecisionTable.written(entry.getText()));
        }
        facts.put(
                "source",
                rule.getDescription() == null
                        ? ""
                        : rule.getDescription().getTextContent().strip());
        return facts;
    }

    private static String name(Input input) {
        return input.getLabel() == null ? input.getId() : input.getLabel();
    }

    private static String name(Output output) {
        return output.getLabel() == null ? output.getName() : output.getLabel();
    }
}
