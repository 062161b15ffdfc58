package uk.throughcare.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.NamedCases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;
import uk.throughcare.journey.StageSteps;
import uk.throughcare.journey.StageSteps.Step;

/** Has a case go on at another step of its stage, where what really happened differs from what the diagram expects. */
@Service
class StepMoves {

    private final NamedCases cases;
    private final StageSteps steps;
    private final Timeline timeline;

    StepMoves(NamedCases cases, StageSteps steps, Timeline timeline) {
        this.cases = cases;
        this.steps = steps;
        this.timeline = timeline;
    }

    List<Step> all() {
        return steps.all();
    }

    /**
     * @throws Refused if it is not an open case of the team, or not at the stage of the step, or the step is open already
     */
    CaseReference caseToMove(MovedToStep moved) {
        CaseReference reference = cases.namedAndOpen(moved.reference()).reference();
        Step step = step(moved.step());
        List<String> open = steps.openTasks(reference, step)
                .orElseThrow(() -> Refused.because(
                        "step", "the case is at another stage; only steps of the stage where it stands can be chosen"));
        if (open.contains(step.task())) {
            throw Refused.because("step", "the case waits for this step already");
        }
        timeline.record(
                reference,
                "MOVED_TO_STEP",
                Map.of("from", open.stream().map(StepMoves::inTimeline).toList(), "to", inTimeline(step.task())));
        return reference;
    }

    void move(CaseReference reference, String code) {
        steps.move(reference, step(code));
    }

    private Step step(String code) {
        return steps.all().stream()
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.because("step", "there is no such step"));
    }

    /** As timelines name tasks: in words that hyphens join. */
    private static String inTimeline(String activity) {
        return activity.replaceFirst("^[a-zA-Z]+_", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
