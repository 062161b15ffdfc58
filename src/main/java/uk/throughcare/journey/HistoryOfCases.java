package uk.throughcare.journey;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** What the engine remembers of cases that are over. */
@Component
public class HistoryOfCases {

    private final HistoryService history;

    HistoryOfCases(HistoryService history) {
        this.history = history;
    }

    /** Forgets every process of the case, with its tasks, variables, decisions and log. */
    public void forget(String reference) {
        List<String> processes =
                history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .finished()
                        .list()
                        .stream()
                        .map(HistoricProcessInstance::getId)
                        .toList();
        if (!processes.isEmpty()) {
            history.deleteHistoricProcessInstancesIfExists(processes);
        }
    }
}
