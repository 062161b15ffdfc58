package uk.throughcare.reporting;

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

    /** @param teams whose cases are counted: those of the reader */
    public List<Figure> of(List<String> teams) {
        return List.of(
                open.byStageAndTeam(teams),
                open.waitingLongest(teams),
                overdue.byStage(teams),
                open.withoutLinkWorker(teams),
                leaving.withoutAcceptedHandover(teams),
                toLookInto.openConcerns(teams),
                toLookInto.failed(teams));
    }
}
