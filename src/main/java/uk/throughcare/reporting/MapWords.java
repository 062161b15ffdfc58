package uk.throughcare.reporting;

import java.util.ArrayList;
import java.util.List;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Row;
import uk.throughcare.reporting.JourneyMap.AtStep;

/** The table behind the journey map, and what somebody must know to read it. */
final class MapWords {

    private static final Explained EXPLAINED = new Explained(
            "Waiting now: tasks of staff that are open and not stopped. Finished: tasks that somebody completed, and stages that"
                    + " came to their end. Median and 90th percentile: the time within which half, and nine in ten, of the"
                    + " finished ones were done, from when they began, with nights, weekends and times away; to the hour, from"
                    + " two days on to the day. Late: tasks completed after they were due, out of all completed; for a stage,"
                    + " those within it.",
            "Waiting at the moment you look. The others by the month in which they ended, in London, as far as they are counted;"
                    + " when that was stands above the picture. What was counted stays, for the team that held the case then,"
                    + " whether the case is erased or restricted later; of a restricted case that is erased nothing stays.",
            "Tasks and stages that were cut off, for example because the case moved or was closed. Tasks of teams where you do"
                    + " not work, and restricted cases for which you are not named. Steps that the drawn diagram does not have."
                    + " A stage that several places call is counted once, at the first of them.");

    private MapWords() {}

    static Figure table(String title, List<String> parts, List<AtStep> steps) {
        return parts.size() == 1 ? one(title, steps) : two(title, parts, steps);
    }

    private static Figure one(String title, List<AtStep> steps) {
        return new Figure(
                title,
                EXPLAINED,
                List.of("Step"),
                steps.stream()
                        .limit(1)
                        .flatMap(step -> step.lines().stream())
                        .map(StepLine::measure)
                        .toList(),
                steps.stream()
                        .map(step -> new Row(
                                List.of(step.name()),
                                step.lines().stream()
                                        .map(line -> line.values().get(0))
                                        .toList()))
                        .toList());
    }

    private static Figure two(String title, List<String> parts, List<AtStep> steps) {
        List<String> measures = new ArrayList<>(parts);
        measures.add("Difference");
        return new Figure(
                title,
                EXPLAINED,
                List.of("Step", "Number"),
                measures,
                steps.stream()
                        .flatMap(step -> step.lines().stream()
                                .map(line -> new Row(List.of(step.name(), line.measure()), line.compared())))
                        .toList());
    }
}
