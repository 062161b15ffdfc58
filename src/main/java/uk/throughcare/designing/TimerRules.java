package uk.throughcare.designing;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** A timer takes its time from a deadline or a date of the case: a time on the clock does not know what a working day is. */
final class TimerRules {

    private TimerRules() {}

    static Stream<Finding> findings(Diagram diagram) {
        return diagram.all(TimerEventDefinition.class).stream()
                .flatMap(
                        timer -> times(timer)
                                .filter(time -> !time.contains("${") && !time.contains("#{"))
                                .map(
                                        time -> diagram.finding(
                                                (Event) timer.getParentElement(),
                                                "waits for '" + time
                                                        + "' on the clock, which counts nights and weekends; name a deadline, like ${deadlines.queueReview()}, or a date of the case")));
    }

    private static Stream<String> times(TimerEventDefinition timer) {
        return Stream.<Expression>of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                .filter(Objects::nonNull)
                .map(time -> time.getTextContent().strip());
    }
}
