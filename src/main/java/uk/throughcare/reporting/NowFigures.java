package uk.throughcare.reporting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** How the cases of some teams stand at this moment. */
@Service
public class NowFigures {

    private final OpenCases open;
    private final OverdueTasks overdue;
    private final Leaving leaving;
    private final ToLookInto toLookInto;

    NowFigures(OpenCases open, OverdueTasks overdue, Leaving leaving, ToLookInto toLookInto) {
        this.open = open;
        this.overdue = overdue;
        this.leaving = leaving;
        this.toLookInto = toLookInto;
    }

    /**
     * With the cases that wait longest, unless there are none that may be named.
     *
     * @param teams whose cases are counted: those of the reader
     * @param named whose cases may be named
     */
    public List<Figure> of(List<String> teams, List<String> named) {
        List<Figure> figures = new ArrayList<>(counted(teams));
        if (!named.isEmpty()) {
            figures.add(1, open.waitingLongest(named));
        }
        return figures;
    }

    /** Without any that names a case. */
    List<Figure> counted(List<String> teams) {
        return List.of(
                open.byStageAndTeam(teams),
                overdue.byStage(teams),
                open.withoutLinkWorker(teams),
                leaving.withoutAcceptedHandover(teams),
                toLookInto.openConcerns(teams),
                toLookInto.failed(teams));
    }
}
