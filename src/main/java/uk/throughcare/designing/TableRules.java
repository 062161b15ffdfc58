package uk.throughcare.designing;

import static uk.throughcare.designing.Diagram.isBlank;
import static uk.throughcare.designing.NamingRules.problem;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** A table answers one question, with the source of each of its rules. */
final class TableRules {

    private static final String DEADLINES = "deadlines";

    private TableRules() {}

    static Stream<Finding> findings(uk.throughcare.designing.DecisionTable table, Models models) {
        Decision decision = table.decision();
        return Stream.of(
                        problem(
                                !table.id().equals(Models.fileName(table.file())),
                                "has another id than its file has a name; diagrams name the table by its id, so rename the file"),
                        problem(
                                table.all(Decision.class).size() > 1,
                                "shares its file; give each table a file of its own"),
                        problem(isBlank(decision.getName()), "has no name; name the table as people call it"),
                        problem(decision.getDescription() == null, "has no description; say which question it answers"),
                        problem(
                                isBlank(decision.getVersionTag()),
                                "has no version tag; raise it with each released change"),
                        problem(
                                decision.getCamundaHistoryTimeToLiveString() == null,
                                "does not say how long history is kept; set the time to live in days, like P2557D"),
                        table.all(DecisionTable.class).stream()
                                .filter(rules -> !Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST)
                                        .contains(rules.getHitPolicy()))
                                .map(rules -> "its hit policy is " + rules.getHitPolicy() + "; use UNIQUE or FIRST"),
                        table.all(Rule.class).stream()
                                .filter(rule -> rule.getDescription() == null
                                        || isBlank(rule.getDescription().getTextContent()))
                                .map(rule ->
                                        "its rule " + rule.getId() + " names no source; write it into the annotation"),
                        languages(table),
                        inputs(table, models),
                        deadlines(table, models))
                .flatMap(problems -> problems)
                .map(table::finding);
    }

    private static Stream<String> languages(uk.throughcare.designing.DecisionTable table) {
        return Stream.concat(
                        table.all(LiteralExpression.class).stream().map(LiteralExpression::getExpressionLanguage),
                        table.all(UnaryTests.class).stream().map(UnaryTests::getExpressionLanguage))
                .filter(Objects::nonNull)
                .filter(language -> !language.equalsIgnoreCase("feel"))
                .map(language -> "is written in " + language + "; write it in FEEL");
    }

    /** A table that a diagram asks gets its inputs from the diagram's variables. */
    private static Stream<String> inputs(uk.throughcare.designing.DecisionTable table, Models models) {
        return models.diagrams().stream()
                .filter(diagram -> diagram.all(BusinessRuleTask.class).stream()
                        .anyMatch(task -> table.id().equals(task.getCamundaDecisionRef())))
                .flatMap(diagram -> table.inputs().stream()
                        .filter(input -> !models.isVariable(diagram, input))
                        .map(input -> "asks for '" + input + "', which is no variable of " + diagram.processId()
                                + "; check the spelling"));
    }

    /** The table of deadlines names user tasks, and timers that wait for a deadline, by what follows the type in their ids. */
    private static Stream<String> deadlines(uk.throughcare.designing.DecisionTable table, Models models) {
        if (!table.id().equals(DEADLINES)) {
            return Stream.empty();
        }
        Set<String> tasks = models.diagrams().stream()
                .flatMap(diagram -> diagram.nodes().stream())
                .filter(node -> node instanceof UserTask
                        || node instanceof IntermediateCatchEvent
                        || node instanceof BoundaryEvent)
                .map(node -> TaskRules.kebab(node.getId()))
                .collect(Collectors.toSet());
        return table.all(Rule.class).stream()
                .map(uk.throughcare.designing.DecisionTable::firstOf)
                .filter(task -> !task.isEmpty() && !tasks.contains(task))
                .map(task ->
                        "sets a deadline for '" + task + "', and there is no such task or timer; check the spelling");
    }
}
