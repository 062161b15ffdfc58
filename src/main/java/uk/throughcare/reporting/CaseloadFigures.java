package uk.throughcare.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.throughcare.allocation.WorkersCaseloads;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Picture;
import uk.throughcare.reporting.Figure.Row;

/** What the link workers of some teams carry, against what they can carry. */
@Service
public class CaseloadFigures {

    private final WorkersCaseloads caseloads;
    private final TeamNames names;

    CaseloadFigures(WorkersCaseloads caseloads, TeamNames names) {
        this.caseloads = caseloads;
        this.names = names;
    }

    /** @param teams whose link workers are shown: those of the reader */
    public List<Figure> of(List<String> teams) {
        return List.of(new Figure(
                        "Points carried, by link worker",
                        new Explained(
                                "What the open cases of each link worker weigh, by their support model, and those that the link worker is proposed for; the outline is what they can carry by their working days.",
                                Explained.NOW,
                                "Cases without a link worker. Somebody who has cases and is no link worker of the team any more can carry nothing."),
                        List.of("Link worker", "Team"),
                        List.of("Points carried", "Points they can carry", "Cases"),
                        teams.stream().sorted().flatMap(this::rows).toList(),
                        Picture.OUT_OF)
                .in(Figure.Unit.POINTS, Figure.Unit.POINTS, Figure.Unit.CASES));
    }

    private Stream<Row> rows(String team) {
        String name = String.join("", names.of(List.of(team)));
        return caseloads.in(team).stream()
                .map(one -> new Row(
                        List.of(one.worker(), name),
                        List.of(
                                BigDecimal.valueOf(one.points()),
                                BigDecimal.valueOf(one.capacity()),
                                BigDecimal.valueOf(one.cases()))));
    }
}
