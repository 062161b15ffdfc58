package uk.throughcare.journey;

import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The handover that lies with a community team, as a running process with timers. */
@Component
public class OfferedHandover {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Unrestricted unrestricted;

    OfferedHandover(RuntimeService runtime, ManagementService management, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.management = management;
        this.unrestricted = unrestricted;
    }

    /** Its two days are others now, and so are the timers that wait for them; nothing lies with the team: nothing moves. */
    @Transactional
    public void deadlinesMove(CaseReference reference, Date acceptBy, Date releaseDay) {
        unrestricted.run(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey(Journey.ACCEPT_HANDOVER)
                .list()
                .forEach(handover -> move(handover, acceptBy, releaseDay)));
    }

    private void move(ProcessInstance handover, Date acceptBy, Date releaseDay) {
        runtime.setVariable(handover.getId(), Journey.ACCEPT_BY.name(), acceptBy);
        runtime.setVariable(handover.getId(), Journey.RELEASE_DAY.name(), releaseDay);
        Set<String> moving = timersOfTheTwoDays(handover.getProcessDefinitionId());
        management.createJobQuery().processInstanceId(handover.getId()).timers().list().stream()
                .filter(timer -> moving.contains(timer.getJobDefinitionId()))
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    /** Reminders and escalations of its tasks have dates of their own. */
    private Set<String> timersOfTheTwoDays(String definition) {
        return management.createJobDefinitionQuery().processDefinitionId(definition).list().stream()
                .filter(timer -> names(timer, Journey.ACCEPT_BY) || names(timer, Journey.RELEASE_DAY))
                .map(JobDefinition::getId)
                .collect(Collectors.toSet());
    }

    private static boolean names(JobDefinition timer, ProcessVariable<Date> day) {
        return String.valueOf(timer.getJobConfiguration()).contains("${" + day.name() + "}");
    }
}
