package uk.throughcare.designing;

import static uk.throughcare.designing.Diagram.isBlank;
import static uk.throughcare.designing.NamingRules.problem;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A diagram calls stages and tables that exist, as they were when the case began, and names the case to them. */
final class CallRules {

    private static final String DEPLOYMENT = "deployment";

    private CallRules() {}

    static Stream<Finding> findings(Diagram diagram, Models models) {
        return Stream.concat(
                diagram.all(CallActivity.class).stream()
                        .flatMap(call -> call(call, models).map(problem -> diagram.finding(call, problem))),
                diagram.all(BusinessRuleTask.class).stream()
                        .flatMap(task -> decision(task, models).map(problem -> diagram.finding(task, problem))));
    }

    private static Stream<String> call(CallActivity call, Models models) {
        Collection<CamundaIn> in = extensions(call, CamundaIn.class);
        return Stream.of(
                        problem(
                                call.getCalledElement() == null
                                        || models.diagram(call.getCalledElement())
                                                .isEmpty(),
                                "calls '" + call.getCalledElement()
                                        + "', which does not exist; name the process by its id"),
                        problem(
                                !DEPLOYMENT.equals(call.getCamundaCalledElementBinding()),
                                "calls whatever version is newest; bind the called element by deployment"),
                        problem(
                                in.stream().noneMatch(given -> !isBlank(given.getCamundaBusinessKey())),
                                "does not hand on the case reference; map the business key"),
                        Stream.of("reference", "team")
                                .filter(needed ->
                                        in.stream().noneMatch(given -> needed.equals(given.getCamundaTarget())))
                                .map(needed -> "does not tell the stage its " + needed + "; map it in"),
                        problem(
                                in.stream().anyMatch(given -> given.getCamundaVariables() != null)
                                        || extensions(call, CamundaOut.class).stream()
                                                .anyMatch(given -> given.getCamundaVariables() != null),
                                "hands over all variables; name those that are needed"))
                .flatMap(problems -> problems);
    }

    private static Stream<String> decision(BusinessRuleTask task, Models models) {
        return Stream.of(
                        problem(
                                task.getCamundaDecisionRef() == null
                                        || models.table(task.getCamundaDecisionRef())
                                                .isEmpty(),
                                "asks the table '" + task.getCamundaDecisionRef()
                                        + "', which does not exist; name the table by its id"),
                        problem(
                                !DEPLOYMENT.equals(task.getCamundaDecisionRefBinding()),
                                "asks whatever table is newest; bind the decision by deployment"),
                        problem(
                                task.getCamundaResultVariable() != null,
                                "keeps the result as an object; keep single outputs as variables instead"))
                .flatMap(problems -> problems);
    }

    private static <T extends ModelElementInstance> Collection<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }
}
