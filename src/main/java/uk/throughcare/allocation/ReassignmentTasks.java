package uk.throughcare.allocation;

import static uk.throughcare.journey.Journey.ALL_MOVED;
import static uk.throughcare.journey.Journey.REASSIGNMENT;
import static uk.throughcare.journey.Journey.REFERENCE;
import static uk.throughcare.journey.Journey.TEAM;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.forms.AnswersHandler;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;

/** What giving cases to another link worker asks; each bean is named as its service task or form names it. */
@Configuration(proxyBeanMethods = false)
class ReassignmentTasks {

    private static final String REASSIGN_CASES = "reassign-cases";
    private static final String LOOK = "look-at-cases-not-moved";

    @Bean
    StartHandler<ReassignmentRequest> reassignCasesAnswers(Reassigning reassigning) {
        return StartHandler.of(REASSIGN_CASES, ReassignmentRequest.class, (context, request) -> {
            Reassigning.Asked asked = reassigning.ask(request);
            context.set(REASSIGNMENT, asked.id());
            return asked.reference();
        });
    }

    @Bean
    FormFacts reassignCasesFacts(ReassigningFormFacts facts) {
        return FormFacts.of(REASSIGN_CASES, context -> facts.toChooseFrom());
    }

    @Bean
    JavaDelegate reassignCases(Reassigning reassigning, Reassignments reassignments) {
        return execution -> {
            Reassignment asked = reassignments.get(REASSIGNMENT.in(execution));
            reassigning.move(asked);
            TEAM.set(execution, asked.team());
        };
    }

    @Bean
    JavaDelegate lookForCasesNotMoved(Reassignments reassignments) {
        return execution -> {
            List<Reassignments.NotMoved> notMoved = reassignments.notMoved(REASSIGNMENT.in(execution));
            ALL_MOVED.set(execution, notMoved.isEmpty());
            // the task that lists them needs a case to stand by
            notMoved.stream().findFirst().ifPresent(first -> REFERENCE.set(execution, first.reference()));
        };
    }

    @Bean
    FormFacts lookAtCasesNotMovedFacts(ReassigningFormFacts facts) {
        return FormFacts.of(LOOK, context -> facts.notMoved(context.in(REASSIGNMENT)));
    }

    @Bean
    AnswersHandler<CasesSeenTo> lookAtCasesNotMovedAnswers(Reassignments reassignments) {
        return AnswersHandler.of(
                LOOK, CasesSeenTo.class, (context, seenTo) -> reassignments.seen(context.in(REASSIGNMENT)));
    }

    /** What became of cases that were not moved, by the keys of the form look-at-cases-not-moved. */
    record CasesSeenTo(@NotBlank String whatWasDone) {}
}
