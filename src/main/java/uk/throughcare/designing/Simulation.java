package uk.throughcare.designing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import uk.throughcare.calendar.TaskNames;
import uk.throughcare.designing.Simulated.Stage;
import uk.throughcare.designing.Simulated.Times;

/**
 * Says what changed diagrams would do to the time that cases take, by going through each many times as recorded cases went. A
 * staff task of which nothing is recorded takes its deadline in the proportion in which the others of its diagram took theirs.
 */
@Service
class Simulation {

    private static final double HALF = 0.5;
    private static final double NINE_IN_TEN = 0.9;
    private static final double HOURS_OF_A_DAY = 24;
    private static final double DAYS_OF_A_WORKING_DAY = 7.0 / 5;

    private final WaysTaken ways;
    private final ModelCheck check;
    private final DesigningProperties.Simulation settings;
    private final Clock clock;

    Simulation(WaysTaken ways, ModelCheck check, DesigningProperties properties, Clock clock) {
        this.ways = ways;
        this.check = check;
        this.settings = properties.simulation();
        this.clock = clock;
    }

    /**
     * @param files changed diagrams, with all that they need and is not in force
     * @throws UnreadableFile if no diagram is among them that is in force, or one breaks a rule
     */
    Simulated of(Map<String, String> files) {
        Models sent = check.read(files);
        check.findings(sent).stream().findFirst().ifPresent(finding -> {
            throw new UnreadableFile(finding.file(), finding.element() + ": " + finding.problem());
        });
        Models inForce = check.deployed();
        LocalDate since = LocalDate.now(clock).minusMonths(settings.months());
        List<Stage> stages = sent.diagrams().stream()
                .flatMap(changed -> inForce.diagram(changed.processId()).stream()
                        .map(before -> stage(before, changed, check.whole(sent), since)))
                .toList();
        if (stages.isEmpty()) {
            throw new UnreadableFile(
                    String.join(", ", files.keySet()),
                    "send a changed diagram of which an earlier version is in force");
        }
        return new Simulated(since, stages);
    }

    private Stage stage(Diagram before, Diagram changed, Models whole, LocalDate since) {
        RecordedWays recorded =
                ways.of(before, since.atStartOfDay(clock.getZone()).toInstant(), settings.mostCases());
        int cases = recorded.whole().size();
        String name = changed.process().getName();
        if (cases < settings.fewestCases()) {
            return new Stage(changed.processId(), name, cases, null, null, null, List.of());
        }
        return new Stage(
                changed.processId(),
                name,
                cases,
                times(recorded.whole()),
                times(before, recorded, check.deployed()),
                times(changed, recorded, whole),
                changed.nodes().stream()
                        .filter(node -> takesTime(node) && !recorded.knows(node.getId()))
                        .map(node -> Diagram.described(node) + ": " + assumed(node, whole))
                        .toList());
    }

    private Times times(Diagram diagram, RecordedWays recorded, Models models) {
        var dice = new SplittableRandom(settings.seed());
        ToDoubleFunction<FlowNode> whatIsNew =
                node -> node instanceof UserTask ? allowed(node, models).orElse(0) * one(recorded.ratios(), dice) : 0;
        var walk = new WalkThrough(diagram, recorded, whatIsNew, dice);
        return times(
                DoubleStream.generate(walk::days).limit(settings.runs()).boxed().toList());
    }

    private static double one(List<Double> ratios, SplittableRandom dice) {
        return ratios.isEmpty() ? 1 : ratios.get(dice.nextInt(ratios.size()));
    }

    private static Times times(List<Double> days) {
        return new Times(RecordedWays.within(HALF, days), RecordedWays.within(NINE_IN_TEN, days));
    }

    private static String assumed(FlowNode node, Models models) {
        OptionalDouble allowed = node instanceof UserTask ? allowed(node, models) : OptionalDouble.empty();
        return allowed.isPresent()
                ? "taken as long as other tasks, measured by its deadline of %.0f days".formatted(allowed.getAsDouble())
                : "taken to last no time";
    }

    /** How many days the table of deadlines gives for a task. */
    private static OptionalDouble allowed(FlowNode task, Models models) {
        String row = TaskNames.inTable(task.getId());
        return models.table(PastDecisions.DEADLINES).stream()
                .flatMapToDouble(table -> DoubleStream.concat(
                        table.number(row, "dueWorkingDays").stream().map(days -> days * DAYS_OF_A_WORKING_DAY),
                        table.number(row, "dueHours").stream().map(hours -> hours / HOURS_OF_A_DAY)))
                .findFirst();
    }

    private static boolean takesTime(FlowNode node) {
        return node instanceof Activity
                        && !(node instanceof ServiceTask
                                || node instanceof BusinessRuleTask
                                || node instanceof SubProcess)
                || node instanceof CatchEvent && !(node instanceof StartEvent);
    }
}
