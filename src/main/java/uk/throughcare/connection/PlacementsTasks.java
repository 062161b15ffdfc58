package uk.throughcare.connection;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ForDiagrams;

/** What the diagram goes through one by one. */
@ForDiagrams
@Component("placements")
public class PlacementsTasks {

    private final Connecting connecting;

    PlacementsTasks(Connecting connecting) {
        this.connecting = connecting;
    }

    /** The ids of the open placements of the case, each of which gets a path of its own. */
    public Collection<Integer> chosen(DelegateExecution execution) {
        return connecting.chosen(new CaseReference(execution.getProcessBusinessKey())).stream()
                .map(Placement::id)
                .toList();
    }
}
