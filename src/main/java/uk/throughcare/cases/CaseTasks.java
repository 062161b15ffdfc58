package uk.throughcare.cases;

import static uk.throughcare.journey.Journey.IN_CUSTODY;
import static uk.throughcare.journey.Journey.LINK_WORKER;
import static uk.throughcare.journey.Journey.NEW_TEAM;
import static uk.throughcare.journey.Journey.RESUME_AT;
import static uk.throughcare.journey.Journey.STAGE;
import static uk.throughcare.journey.Journey.TEAM;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.journey.CaseReference;

/** What the map asks of the case record; each bean is named as the map names it. */
@Configuration(proxyBeanMethods = false)
class CaseTasks {

    private static final String ALLOCATION = "allocation";
    private static final String CLOSURE = "closure";

    /** Which stage an activity of the map is; first contact after release runs beside the stage at which support goes on. */
    private static final Map<String, String> STAGES = Map.of(
            "callActivity_intake", "intake",
            "callActivity_allocation", ALLOCATION,
            "callActivity_assessment", "assessment",
            "callActivity_connection", "connection",
            "callActivity_followUp", "follow-up",
            "callActivity_prepareHandover", "handover",
            "callActivity_acceptHandover", "handover",
            "callActivity_closure", CLOSURE,
            "callActivity_closureWithoutConsent", CLOSURE,
            "callActivity_closureAfterDeath", CLOSURE);

    private static final Set<String> STAGES_OF_SUPPORT = Set.of("assessment", "connection", "follow-up");

    @Bean
    ExecutionListener enterStage(CaseProgress progress) {
        return execution -> Optional.ofNullable(STAGES.get(execution.getCurrentActivityId()))
                .ifPresent(stage -> enter(execution, stage, progress));
    }

    @Bean
    JavaDelegate moveCase(CaseProgress progress) {
        return execution -> move(execution, progress);
    }

    private static void enter(DelegateExecution execution, String stage, CaseProgress progress) {
        STAGE.set(execution, stage);
        if (STAGES_OF_SUPPORT.contains(stage)) {
            // handover runs beside support, so the last stage of the case does not tell where support stands
            RESUME_AT.set(execution, stage);
        }
        if (ALLOCATION.equals(stage)) {
            move(execution, progress);
        }
        progress.enter(reference(execution), stage);
    }

    /** A move that came before support began, or while it was between two teams, has only left the new team's name. */
    private static void move(DelegateExecution execution, CaseProgress progress) {
        NEW_TEAM.find(execution).ifPresent(team -> {
            progress.move(reference(execution), team, IN_CUSTODY.in(execution));
            TEAM.set(execution, team);
            LINK_WORKER.set(execution, null);
            NEW_TEAM.set(execution, null);
        });
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
