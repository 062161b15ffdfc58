package uk.throughcare.designing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;

/** All rules over a tree of models. */
final class ModelRules {

    private ModelRules() {}

    static List<Finding> findings(Models models) {
        return Stream.of(
                        models.diagrams().stream().flatMap(diagram -> of(diagram, models)),
                        models.tables().stream().flatMap(table -> TableRules.findings(table, models)),
                        models.forms().stream().flatMap(form -> FormRules.findings(form, models)),
                        unheardMessages(models))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Stream<Finding> of(Diagram diagram, Models models) {
        return Stream.of(
                        NamingRules.findings(diagram),
                        FlowRules.findings(diagram),
                        TaskRules.findings(diagram, models),
                        MailRules.findings(diagram, models),
                        CallRules.findings(diagram, models),
                        EventRules.findings(diagram, models),
                        TimerRules.findings(diagram),
                        ExpressionRules.findings(diagram, models),
                        LayoutRules.findings(diagram))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> unheardMessages(Models models) {
        List<String> heard = models.diagrams().stream()
                .flatMap(diagram -> Stream.concat(
                        diagram.all(MessageEventDefinition.class).stream().map(MessageEventDefinition::getMessage),
                        diagram.all(ReceiveTask.class).stream().map(ReceiveTask::getMessage)))
                .filter(Objects::nonNull)
                .map(message -> message.getName())
                .toList();
        return models.words().messages().stream()
                .filter(message -> !heard.contains(message))
                .map(message -> new Finding(
                        "processes",
                        message,
                        "the code sends this message and no diagram waits for it; catch it or drop it from Journey"));
    }

    static boolean catches(Diagram diagram, String code) {
        return diagram.all(EscalationEventDefinition.class).stream()
                .filter(EventRules::isCaught)
                .map(EscalationEventDefinition::getEscalation)
                .anyMatch(escalation -> escalation == null || code.equals(escalation.getEscalationCode()));
    }
}
