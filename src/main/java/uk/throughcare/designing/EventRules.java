package uk.throughcare.designing;

import static uk.throughcare.designing.NamingRules.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Messages are those that the code sends, and no escalation goes unheard. */
final class EventRules {

    private EventRules() {}

    static Stream<Finding> findings(Diagram diagram, Models models) {
        return Stream.of(
                        diagram.all(Message.class).stream().flatMap(message -> message(diagram, message, models)),
                        diagram.all(MessageEventDefinition.class).stream()
                                .filter(definition -> definition.getMessage() == null)
                                .map(definition -> diagram.finding(
                                        (Event) definition.getParentElement(),
                                        "waits for no message; choose one of Journey's")),
                        diagram.all(ReceiveTask.class).stream()
                                .filter(task -> task.getMessage() == null)
                                .map(task -> diagram.finding(task, "waits for no message; choose one of Journey's")),
                        diagram.all(Escalation.class).stream()
                                .flatMap(escalation -> escalation(diagram, escalation, models)),
                        thrown(diagram, models),
                        overdue(diagram, models))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> message(Diagram diagram, Message message, Models models) {
        return problem(
                        message.getName() == null || !models.words().messages().contains(message.getName()),
                        "waits for the message '" + message.getName() + "', which nothing sends; choose among "
                                + sorted(models.words().messages()))
                .map(diagram::finding);
    }

    private static Stream<Finding> escalation(Diagram diagram, Escalation escalation, Models models) {
        return problem(
                        escalation.getEscalationCode() == null
                                || !models.words().escalations().contains(escalation.getEscalationCode()),
                        "knows the escalation '" + escalation.getEscalationCode()
                                + "', which is none of Journey's; choose among "
                                + sorted(models.words().escalations()))
                .map(diagram::finding);
    }

    private static Stream<Finding> thrown(Diagram diagram, Models models) {
        return diagram.all(EscalationEventDefinition.class).stream()
                .filter(definition -> !isCaught(definition)
                        && definition.getEscalation() != null
                        && definition.getEscalation().getEscalationCode() != null)
                .filter(definition ->
                        !isHeard(diagram, definition.getEscalation().getEscalationCode(), models, new HashSet<>()))
                .map(definition -> diagram.finding(
                        (Event) definition.getParentElement(),
                        "throws '" + definition.getEscalation().getEscalationCode()
                                + "', which nothing catches; catch it here or in each diagram that calls this one"));
    }

    /**
     * The code throws these from any staff task, so each diagram with such a task has a catcher above it; not from one that
     * the table of deadlines has told to the managers.
     */
    private static Stream<Finding> overdue(Diagram diagram, Models models) {
        return diagram.all(UserTask.class).stream().allMatch(task -> isToldToManagers(task, models))
                ? Stream.empty()
                : models.words().escalations().stream()
                        .filter(code -> !isHeard(diagram, code, models, new HashSet<>()))
                        .map(code -> diagram.finding("has user tasks, and nothing catches '" + code
                                + "' when one is overdue; catch it here or in each diagram that calls this one"));
    }

    private static boolean isHeard(Diagram diagram, String code, Models models, Set<String> asked) {
        if (ModelRules.catches(diagram, code) || !asked.add(diagram.processId())) {
            return true;
        }
        List<Diagram> callers = models.callersOf(diagram).toList();
        return !callers.isEmpty() && callers.stream().allMatch(caller -> isHeard(caller, code, models, asked));
    }

    private static boolean isToldToManagers(UserTask task, Models models) {
        return models.table("deadlines").stream()
                .flatMap(table -> table.rowsThatSet("managerAfterHours"))
                .anyMatch(TaskRules.kebab(task.getId())::equals);
    }

    static boolean isCaught(EscalationEventDefinition definition) {
        return definition.getParentElement() instanceof CatchEvent;
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
