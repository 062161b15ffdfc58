package uk.throughcare.designing;

import static uk.throughcare.designing.Diagram.isBlank;
import static uk.throughcare.designing.NamingRules.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What people and the application do in a step: with which form, by when, by whom, by which bean. */
final class TaskRules {

    private static final String DUE = "${deadlines.due(execution)}";
    private static final String DEPLOYMENT = "deployment";
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private TaskRules() {}

    static Stream<Finding> findings(Diagram diagram, Models models) {
        return Stream.of(
                        diagram.all(UserTask.class).stream().flatMap(task -> userTask(diagram, task, models)),
                        diagram.all(StartEvent.class).stream().flatMap(start -> startEvent(diagram, start, models)),
                        startable(diagram),
                        diagram.all(ServiceTask.class).stream()
                                .flatMap(task -> delegate(diagram, task, task.getCamundaDelegateExpression(), models)),
                        diagram.all(SendTask.class).stream()
                                .flatMap(task -> delegate(diagram, task, task.getCamundaDelegateExpression(), models)),
                        listeners(diagram, models))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> userTask(Diagram diagram, UserTask task, Models models) {
        return Stream.of(
                        form(task.getCamundaFormRef(), task.getCamundaFormRefBinding(), models),
                        problem(
                                isBlank(task.getCamundaFormRef()),
                                "has no form; draw one and choose it under Forms, type Camunda Forms"),
                        problem(
                                task.getCamundaFormKey() != null || hasGeneratedForm(task),
                                "has a form of another kind; only Camunda Forms are checked and kept"),
                        formName(task, models),
                        problem(
                                !DUE.equals(task.getCamundaDueDate()),
                                "its due date is not a deadline; set it to " + DUE),
                        problem(
                                task.getCamundaCandidateGroupsList().isEmpty(),
                                "has no candidate groups; name the roles that may do it"),
                        task.getCamundaCandidateGroupsList().stream()
                                .filter(group -> !models.words().roles().contains(group))
                                .map(group -> "offers itself to '" + group + "', which is no role; choose among "
                                        + models.words().roles().stream()
                                                .sorted()
                                                .toList()),
                        problem(
                                !isBlank(task.getCamundaCandidateUsers()),
                                "names people; name roles as candidate groups instead"),
                        problem(
                                task.getDocumentations().stream().allMatch(text -> isBlank(text.getTextContent())),
                                "has no documentation; say what to do, why, and what happens next"))
                .flatMap(problems -> problems)
                .map(problem -> diagram.finding(task, problem));
    }

    private static boolean hasGeneratedForm(UserTask task) {
        return task.getExtensionElements() != null
                && !task.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaFormData.class)
                        .list()
                        .isEmpty();
    }

    private static Stream<String> form(String form, String binding, Models models) {
        return isBlank(form)
                ? Stream.empty()
                : Stream.concat(
                        problem(
                                models.form(form).isEmpty(),
                                "its form '" + form + "' does not exist; draw forms/<stage>/" + form + ".form"),
                        problem(
                                !DEPLOYMENT.equals(binding),
                                "takes whatever form is newest; bind the form by deployment, so that a running case keeps its own"));
    }

    /** A form is named as one of the tasks that show it. */
    private static Stream<String> formName(UserTask task, Models models) {
        String form = task.getCamundaFormRef();
        return problem(
                form != null
                        && models.form(form).isPresent()
                        && tasksShowing(form, models).noneMatch(form::equals),
                "shows '" + form + "', which is named as no task that shows it; call the form " + kebab(task.getId()));
    }

    private static Stream<String> tasksShowing(String form, Models models) {
        return models.diagrams().stream()
                .flatMap(diagram -> diagram.all(UserTask.class).stream())
                .filter(task -> form.equals(task.getCamundaFormRef()))
                .map(task -> kebab(task.getId()));
    }

    static String kebab(String id) {
        return id.substring(id.indexOf('_') + 1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Stream<Finding> startEvent(Diagram diagram, StartEvent start, Models models) {
        return form(start.getCamundaFormRef(), start.getCamundaFormRefBinding(), models)
                .map(problem -> diagram.finding(start, problem));
    }

    private static Stream<Finding> startable(Diagram diagram) {
        boolean hasStartForm =
                diagram.all(StartEvent.class).stream().anyMatch(start -> start.getCamundaFormRef() != null);
        boolean offered = !Boolean.FALSE.equals(diagram.process().isCamundaStartableInTasklist());
        return problem(
                        offered && !hasStartForm,
                        "is offered under Start process and has no start form; untick Startable in Tasklist")
                .map(diagram::finding);
    }

    private static Stream<Finding> delegate(Diagram diagram, FlowElement task, String delegate, Models models) {
        if (isBlank(delegate)) {
            return Stream.of(diagram.finding(
                    task,
                    "names no bean; choose Delegate expression and name one of the stage's, like ${recordAllocation}"));
        }
        return knownBean(delegate, models.words().delegates()).map(problem -> diagram.finding(task, problem));
    }

    private static Stream<Finding> listeners(Diagram diagram, Models models) {
        return Stream.concat(
                diagram.all(CamundaExecutionListener.class).stream()
                        .flatMap(listener ->
                                listener(diagram, listener, listener.getCamundaDelegateExpression(), models)),
                diagram.all(CamundaTaskListener.class).stream()
                        .flatMap(listener ->
                                listener(diagram, listener, listener.getCamundaDelegateExpression(), models)));
    }

    private static Stream<Finding> listener(
            Diagram diagram, ModelElementInstance listener, String bean, Models models) {
        if (bean == null) {
            return Stream.empty();
        }
        ModelElementInstance around = listener.getParentElement().getParentElement();
        return knownBean(bean, models.words().listeners())
                .map(problem -> "its listener " + problem)
                .map(problem ->
                        around instanceof FlowElement step ? diagram.finding(step, problem) : diagram.finding(problem));
    }

    private static Stream<String> knownBean(String delegate, Set<String> beans) {
        return problem(
                bean(delegate).filter(beans::contains).isEmpty(),
                "names " + delegate + ", and there is no such bean; check the spelling or ask for it");
    }

    /** The bean that a delegate expression names. */
    static Optional<String> bean(@Nullable String delegate) {
        return Optional.ofNullable(delegate)
                .map(BEAN::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
