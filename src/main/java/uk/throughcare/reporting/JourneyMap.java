package uk.throughcare.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.reporting.TimesTaken.Key;

/** What is told at each step of a diagram, for one part of the work or for two, to be compared. */
@Service
public class JourneyMap {

    private final TimesTaken times;
    private final TimesCounting counting;

    JourneyMap(TimesTaken times, TimesCounting counting) {
        this.times = times;
        this.counting = counting;
    }

    /** @param lines what stands at the step of the picture */
    public record AtStep(String id, String name, List<StepLine> lines) {

        public AtStep {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param parts what is compared, in words
     * @param counted how old the counted times are, in words
     * @param table the same as the picture tells
     */
    public record Told(List<String> parts, String counted, List<AtStep> steps, Figure table) {

        public Told {
            parts = List.copyOf(parts);
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param process the diagram's key
     * @param title what it is called
     * @param compared with what the first part is compared; may be nothing
     */
    public Told of(String process, String title, List<MapStep> steps, Slice first, @Nullable Slice compared) {
        List<Slice> slices = Stream.of(first, compared).filter(Objects::nonNull).toList();
        List<String> processes = steps.stream().map(MapStep::process).distinct().toList();
        List<Map<Key, StepTimes>> all = slices.stream()
                .map(slice -> times.of(process, processes, slice))
                .toList();
        List<AtStep> at = steps.stream()
                .map(step -> new AtStep(
                        step.id(),
                        step.name(),
                        StepLine.all(
                                all.stream().map(known -> timesOf(step, known)).toList())))
                .toList();
        List<String> parts = slices.stream().map(Slice::words).toList();
        return new Told(parts, counted(), at, MapWords.table(title, parts, at));
    }

    private String counted() {
        return counting.until().getEpochSecond() == 0
                ? "Finished steps are not counted yet."
                : "Finished steps are counted up to " + DatesInWords.moment(counting.until()) + ".";
    }

    /** A stage waits, and is late, where one of its tasks is. */
    private static StepTimes timesOf(MapStep step, Map<Key, StepTimes> known) {
        StepTimes own = known.getOrDefault(new Key(step.process(), step.task()), StepTimes.NONE);
        if (!step.isStage()) {
            return own;
        }
        StepTimes tasks = known.entrySet().stream()
                .filter(one -> one.getKey().process().equals(step.process()))
                .filter(one -> !one.getKey().task().isEmpty())
                .map(Map.Entry::getValue)
                .reduce(StepTimes.NONE, StepTimes::and);
        return own.waiting(tasks.waiting()).late(tasks);
    }
}
