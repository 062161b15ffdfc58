package uk.throughcare.journey;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Shows operators in Cockpit what went wrong beside a journey; the journey goes on. */
@Component
public class CaseIncidents {

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    CaseIncidents(RuntimeService runtime, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    /**
     * Reports an incident on the case's map.
     *
     * @param about what it is about, by its id: at most one incident is open about it
     * @return whether the map still runs and shows it
     */
    public boolean report(CaseReference reference, String type, String about, String message) {
        Optional<String> place = map(reference).flatMap(this::activeExecution);
        place.ifPresent(execution -> report(execution, type, about, message));
        return place.isPresent();
    }

    /**
     * Reports an incident on the process that is about something else than a case.
     *
     * @param businessKey what it is about
     * @return whether it still runs and shows it
     */
    public boolean reportOn(String businessKey, String type, String about, String message) {
        Optional<String> place = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .list()
                .stream()
                .findFirst()
                .flatMap(instance -> activeExecution(instance.getId()));
        place.ifPresent(execution -> report(execution, type, about, message));
        return place.isPresent();
    }

    /** Reports an incident where a task waits; a task that is gone needs none. */
    public void reportOnTask(String execution, String type, String about, String message) {
        if (runtime.createExecutionQuery().executionId(execution).count() > 0) {
            report(execution, type, about, message);
        }
    }

    /** What the incident was about is mended. */
    public void resolve(String type, String about) {
        // a report is copied to the calling instances; resolving the cause resolves the copies
        unrestricted.run(() -> open(type, about).stream()
                .filter(incident -> incident.getId().equals(incident.getCauseIncidentId()))
                .forEach(incident -> runtime.resolveIncident(incident.getId())));
    }

    private void report(String execution, String type, String about, String message) {
        if (open(type, about).isEmpty()) {
            runtime.createIncident(type, execution, about, message);
        }
    }

    private List<Incident> open(String type, String about) {
        return runtime.createIncidentQuery()
                .incidentType(type)
                .configuration(about)
                .list();
    }

    private Optional<String> map(CaseReference reference) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(Journey.PROCESS)
                .processInstanceBusinessKey(reference.value())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .findFirst();
    }

    /** An incident hangs on an activity, which the instance's own execution lacks while its strands run. */
    private Optional<String> activeExecution(String instance) {
        return runtime.createExecutionQuery().processInstanceId(instance).active().list().stream()
                .filter(execution -> Objects.nonNull(((ExecutionEntity) execution).getActivityId()))
                .map(Execution::getId)
                .sorted()
                .findFirst();
    }
}
