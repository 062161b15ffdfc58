package uk.throughcare.handover;

import static uk.throughcare.journey.Journey.ACCEPT_BY;
import static uk.throughcare.journey.Journey.CLOSURE_REASON;
import static uk.throughcare.journey.Journey.COMMUNITY_TEAM;
import static uk.throughcare.journey.Journey.HANDOVER_ANSWER;
import static uk.throughcare.journey.Journey.HANDOVER_ROUND;
import static uk.throughcare.journey.Journey.RELEASED;
import static uk.throughcare.journey.Journey.RELEASE_DATE;
import static uk.throughcare.journey.Journey.RELEASE_DAY;
import static uk.throughcare.journey.Journey.SUPPORT_MODEL;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ReferralJourney;

/** What the diagrams ask of handover; each bean is named as its service task names it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HandoverSettings.class)
class HandoverTasks {

    private static final String TIMING = "handover-timing";

    @Bean
    JavaDelegate makeSummaryLetter(SummaryLetters letters) {
        return execution -> letters.make(reference(execution), COMMUNITY_TEAM.in(execution));
    }

    @Bean
    JavaDelegate workOutHandoverDates(HandoverPreparation preparation, WorkCalendar calendar) {
        return execution -> {
            Offer offer =
                    preparation.offer(reference(execution), COMMUNITY_TEAM.in(execution), acceptDaysBefore(execution));
            HANDOVER_ROUND.set(execution, offer.round());
            ACCEPT_BY.set(execution, calendar.startOf(offer.acceptBy()));
            RELEASE_DAY.set(execution, calendar.startOf(offer.releaseDay()));
        };
    }

    @Bean
    JavaDelegate completeHandover(HandoverAcceptance acceptance) {
        return execution -> acceptance.complete(reference(execution));
    }

    @Bean
    JavaDelegate holdWithoutAcceptance(HandoverAcceptance acceptance) {
        return execution -> {
            acceptance.holdWithout(reference(execution));
            HANDOVER_ANSWER.set(execution, Offer.Answer.NOT_ACCEPTED.name());
        };
    }

    @Bean
    JavaDelegate recordRelease(HandoverPreparation preparation, WorkCalendar calendar) {
        return execution -> {
            Date day = RELEASE_DATE.find(execution).orElseGet(() -> calendar.startOf(calendar.today()));
            RELEASED.set(execution, true);
            RELEASE_DATE.set(execution, day);
            preparation.released(reference(execution), calendar.dayOf(day));
        };
    }

    @Bean
    JavaDelegate moveHandoverDeadlines(HandoverPreparation preparation) {
        return execution -> preparation.releaseDateMoved(reference(execution), acceptDaysBefore(execution));
    }

    /** The date itself is in the case and in the process already when the message arrives; after handover nothing hangs on it. */
    @Bean
    JavaDelegate noteReleaseDate() {
        return execution -> {};
    }

    @Bean
    JavaDelegate reportContactLost(ReferralJourney journey) {
        return execution -> {
            CLOSURE_REASON.set(execution, "LOST_CONTACT_AFTER_RELEASE");
            journey.contactLost(reference(execution));
        };
    }

    /** Asked of the table that was deployed with the diagram, so that a case keeps the policy that it began with. */
    private static int acceptDaysBefore(DelegateExecution execution) {
        ProcessEngineServices engine = execution.getProcessEngineServices();
        String deployment = engine.getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getDeploymentId();
        DecisionDefinition timing = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(TIMING)
                .singleResult();
        Map<String, Object> facts = Map.of(SUPPORT_MODEL.name(), SUPPORT_MODEL.in(execution));
        return engine.getDecisionService()
                .evaluateDecisionTableById(timing.getId(), facts)
                .getSingleResult()
                .<Integer>getEntry("acceptDaysBefore");
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
