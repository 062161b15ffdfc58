package uk.throughcare.designing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/** Files that break rules, told as the engine tells of files that it cannot read: the Modeler then shows the elements. */
class RefusedModels extends ParseException {

    private static final long serialVersionUID = 1L;

    RefusedModels(List<Finding> findings) {
        super(message(findings), findings.get(0).file(), List.of(), List.of());
        getResorceReports().clear();
        Map<String, List<Problem>> problems = findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::file,
                        LinkedHashMap::new,
                        Collectors.mapping(RefusedModels::problem, Collectors.toList())));
        problems.forEach((file, found) -> getResorceReports().add(new ResourceReportImpl(file, found, List.of())));
    }

    private static String message(List<Finding> findings) {
        return findings.stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n- ", "Nothing was deployed, there is something to mend:\n- ", ""));
    }

    private static Problem problem(Finding finding) {
        return new AtElement(finding.element() + ": " + finding.problem(), finding.elementId());
    }

    /** Rules look at elements, not at lines. */
    private record AtElement(String message, String element) implements Problem {

        @Override
        public String getMessage() {
            return message;
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return element;
        }

        @Override
        public List<String> getElementIds() {
            return List.of(element);
        }
    }
}
