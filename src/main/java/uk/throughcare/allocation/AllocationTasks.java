package uk.throughcare.allocation;

import static uk.throughcare.journey.Journey.LINK_WORKER;
import static uk.throughcare.journey.Journey.PROPOSAL_STANDS;
import static uk.throughcare.journey.Journey.PROPOSED_LINK_WORKER;
import static uk.throughcare.journey.Journey.ROOM_FOUND;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.forms.AnswersHandler;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.MailInOwnWords;
import uk.throughcare.journey.OwnWords;

/** What the process asks of allocation; each bean is named as its service task or its form names it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllocationSettings.class)
class AllocationTasks {

    private static final String ALLOCATE_LINK_WORKER = "allocate-link-worker";

    @Bean
    JavaDelegate proposeLinkWorker(LinkWorkerProposals proposals) {
        return execution -> {
            Optional<String> proposed = proposals.propose(theCase(execution));
            PROPOSED_LINK_WORKER.set(execution, proposed.orElse(null));
            ROOM_FOUND.set(execution, proposed.isPresent());
        };
    }

    @Bean
    AnswersHandler<AllocationChoice> allocateLinkWorkerAnswers(LinkWorkerAllocation allocation) {
        return AnswersHandler.of(
                ALLOCATE_LINK_WORKER,
                AllocationChoice.class,
                (context, choice) -> allocation.check(
                        choice, context.find(PROPOSED_LINK_WORKER).orElse(null)));
    }

    @Bean
    FormFacts allocateLinkWorkerFacts(AllocationFormFacts facts) {
        return FormFacts.of(
                ALLOCATE_LINK_WORKER,
                context -> facts.of(
                        context.theCase(), context.find(PROPOSED_LINK_WORKER).orElse(null)));
    }

    @Bean
    JavaDelegate recordAllocation(LinkWorkerAllocation allocation) {
        return execution -> allocation.allocate(
                theCase(execution),
                LINK_WORKER.in(execution),
                PROPOSED_LINK_WORKER.find(execution).orElse(null));
    }

    @Bean
    JavaDelegate seeWhetherProposalStands(StandingProposals standing) {
        return execution -> PROPOSAL_STANDS.set(
                execution,
                standing.stands(
                        theCase(execution), PROPOSED_LINK_WORKER.find(execution).orElse(null)));
    }

    @Bean
    JavaDelegate allocateAsProposed(LinkWorkerAllocation allocation) {
        return execution -> {
            String proposed = PROPOSED_LINK_WORKER.in(execution);
            LINK_WORKER.set(execution, proposed);
            allocation.allocateAsProposed(theCase(execution), proposed);
        };
    }

    @Bean
    JavaDelegate queueForRoom(RoomQueue queue) {
        return execution -> queue.join(theCase(execution));
    }

    @Bean
    MailInOwnWords mailLinkWorker(TellingStaff telling) {
        return execution -> telling.linkWorker(theCase(execution), OwnWords.at(execution));
    }

    @Bean
    MailInOwnWords mailSeniorLinkWorkers(TellingStaff telling) {
        return execution -> telling.seniorLinkWorkers(theCase(execution), OwnWords.at(execution));
    }

    private static CaseReference theCase(DelegateExecution execution) {
        return CaseReference.of(execution.getProcessBusinessKey());
    }
}
