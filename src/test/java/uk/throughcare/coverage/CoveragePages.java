package uk.throughcare.coverage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventSource;
import org.camunda.community.process_test_coverage.core.model.EventType;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import uk.throughcare.coverage.Walks.Step;

/** Draws what each class of tests walked into the diagrams, as pages for a browser. */
final class CoveragePages {

    private static final String ALL = "all";
    private static final long NO_TIME = 0;

    private final Map<String, DrawnProcess> drawn;
    private final DefaultCollector collector;

    private CoveragePages(List<DrawnProcess> drawn) {
        this.drawn = drawn.stream().collect(Collectors.toMap(DrawnProcess::key, Function.identity()));
        this.collector = new DefaultCollector(key -> model(this.drawn.get(key)));
    }

    static void write(List<DrawnProcess> drawn) {
        CoveragePages pages = new CoveragePages(drawn);
        pages.collector.createSuite(new Suite(ALL, "All tests"));
        pages.collector.activateSuite(ALL);
        Walks.byClass().forEach(pages::add);
        CoverageReportUtil.createReport(pages.collector, CoverageReportUtil.TARGET_DIR_ROOT);
    }

    private void add(String tests, Set<Step> steps) {
        collector.createRun(new Run(tests, tests), ALL);
        collector.activateRun(tests);
        drawn.values()
                .forEach(process -> process.elements()
                        .filter(element -> process.has(element, steps))
                        .map(element -> event(process, element))
                        .forEach(collector::addEvent));
    }

    private static Event event(DrawnProcess process, FlowElement element) {
        boolean flow = element instanceof SequenceFlow;
        return new Event(
                flow ? EventSource.SEQUENCE_FLOW : EventSource.FLOW_NODE,
                flow ? EventType.TAKE : EventType.START,
                element.getId(),
                element.getElementType().getTypeName(),
                process.key(),
                NO_TIME);
    }

    private static Model model(DrawnProcess process) {
        return new Model(
                process.key(),
                (int) process.elements().count(),
                process.process().getCamundaVersionTag(),
                Bpmn.convertToString(process.model()));
    }
}
