package uk.throughcare.reporting;

import java.util.List;
import org.springframework.stereotype.Service;

/** What is missing in the directory, and how what is there is used. */
@Service
public class CommissioningFigures {

    private final CaseChoice choice;
    private final UnmetNeeds unmet;
    private final DirectoryUse directory;
    private final CaseFacts facts;

    CommissioningFigures(CaseChoice choice, UnmetNeeds unmet, DirectoryUse directory, CaseFacts facts) {
        this.choice = choice;
        this.unmet = unmet;
        this.directory = directory;
        this.facts = facts;
    }

    /**
     * @param asked which cases to count
     * @param teams whose cases may be counted: those of the reader
     * @throws uk.throughcare.journey.Refused if what is asked for cannot be understood
     */
    public View of(Asked asked, List<String> teams) {
        ChosenCases chosen = choice.of(asked, teams);
        return new View(
                choice.questions(chosen, teams),
                facts.moment(),
                List.of(
                        unmet.byPathwayAndPlace(chosen),
                        unmet.byNeedAndPlace(chosen),
                        directory.chosenMost(chosen),
                        directory.neverChosen(chosen),
                        directory.full(chosen),
                        directory.slowToAnswer(chosen)));
    }
}
