package uk.throughcare.designing;

import static uk.throughcare.designing.Diagram.isBlank;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Names speak to people, ids to the code and to running cases. */
final class NamingRules {

    private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.ofEntries(
            Map.entry(StartEvent.class, "startEvent"),
            Map.entry(EndEvent.class, "endEvent"),
            Map.entry(BoundaryEvent.class, "boundaryEvent"),
            Map.entry(IntermediateCatchEvent.class, "catchEvent"),
            Map.entry(IntermediateThrowEvent.class, "throwEvent"),
            Map.entry(UserTask.class, "userTask"),
            Map.entry(ServiceTask.class, "serviceTask"),
            Map.entry(ReceiveTask.class, "receiveTask"),
            Map.entry(BusinessRuleTask.class, "businessRuleTask"),
            Map.entry(CallActivity.class, "callActivity"),
            Map.entry(SubProcess.class, "subProcess"),
            Map.entry(Gateway.class, "gateway"),
            Map.entry(SequenceFlow.class, "flow"));

    private static final Set<String> SAYING_NOTHING = Set.of("end", "start", "done", "finished", "processed");
    private static final Pattern ISO_DAYS = Pattern.compile("P\\d+D");

    private NamingRules() {}

    static Stream<Finding> findings(Diagram diagram) {
        return Stream.of(
                        process(diagram),
                        diagram.all(FlowElement.class).stream().flatMap(element -> id(diagram, element)),
                        diagram.nodes().stream().flatMap(node -> name(diagram, node)),
                        diagram.all(Gateway.class).stream().flatMap(gateway -> question(diagram, gateway)))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> process(Diagram diagram) {
        Process process = diagram.process();
        return Stream.of(
                        problem(
                                diagram.all(Process.class).size() > 1,
                                "shares its file; give each process a file of its own"),
                        problem(
                                !diagram.processId().equals(Models.fileName(diagram.file())),
                                "has another id than its file has a name; the id is the key of running cases, so rename the file"),
                        problem(isBlank(process.getName()), "has no name; name the process as people call it"),
                        problem(!process.isExecutable(), "is not executable; tick Executable"),
                        problem(
                                isBlank(process.getCamundaVersionTag()),
                                "has no version tag; raise it with each released change"),
                        problem(
                                !matches(ISO_DAYS, process.getCamundaHistoryTimeToLiveString()),
                                "does not say how long history is kept; set the time to live in days, like P2557D"),
                        problem(
                                process.getDocumentations().isEmpty(),
                                "has no documentation; say what the process is for"))
                .flatMap(problems -> problems)
                .map(diagram::finding);
    }

    private static Stream<Finding> id(Diagram diagram, FlowElement element) {
        String prefix = PREFIXES.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return prefix.isEmpty() || element.getId().matches(prefix + "_[a-z][a-zA-Z0-9]*")
                ? Stream.empty()
                : Stream.of(diagram.finding(
                        element, "its id does not say what it is; call it " + prefix + "_whatTheNameSays"));
    }

    private static Stream<Finding> name(Diagram diagram, FlowNode node) {
        if (isBlank(node.getName())) {
            return mayBeUnnamed(node)
                    ? Stream.empty()
                    : Stream.of(diagram.finding(node, "has no name; name it for the people who read the diagram"));
        }
        return Stream.of(
                        problem(
                                !isSentenceCase(node.getName()),
                                "is not written as a sentence; begin with a capital and go on in small letters"),
                        problem(
                                SAYING_NOTHING.contains(node.getName().toLowerCase(java.util.Locale.ROOT)),
                                "its name says nothing; name what happened, like \"Referral declined\""))
                .flatMap(problems -> problems)
                .map(problem -> diagram.finding(node, problem));
    }

    private static boolean mayBeUnnamed(FlowNode node) {
        return node instanceof ParallelGateway
                || node instanceof Gateway && node.getOutgoing().size() < 2;
    }

    private static boolean isSentenceCase(String name) {
        List<String> words = Arrays.asList(name.strip().split("\\s+"));
        boolean begins = !Character.isLowerCase(words.get(0).charAt(0));
        List<String> others = words.subList(1, words.size());
        return begins && (others.isEmpty() || others.stream().anyMatch(word -> !Character.isUpperCase(word.charAt(0))));
    }

    private static Stream<Finding> question(Diagram diagram, Gateway gateway) {
        if (gateway.getOutgoing().size() < 2
                || gateway instanceof ParallelGateway
                || gateway instanceof EventBasedGateway
                || isBlank(gateway.getName())) {
            return Stream.empty();
        }
        Stream<Finding> itself = gateway.getName().strip().endsWith("?")
                ? Stream.empty()
                : Stream.of(diagram.finding(gateway, "is not a question; ask one, like \"Eligible?\""));
        return Stream.concat(
                itself,
                gateway.getOutgoing().stream()
                        .filter(flow -> isBlank(flow.getName()))
                        .map(flow -> diagram.finding(
                                flow,
                                "does not answer \"" + gateway.getName().strip()
                                        + "\"; name the flow with the answer")));
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }

    static Stream<String> problem(boolean found, String problem) {
        return found ? Stream.of(problem) : Stream.empty();
    }
}
