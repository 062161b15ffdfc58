package uk.throughcare.closure;

import static uk.throughcare.journey.Journey.CLOSURE_REASON;
import static uk.throughcare.journey.Journey.CONCERN_OPEN;
import static uk.throughcare.journey.Journey.NEXT_STEP;
import static uk.throughcare.journey.Journey.OUTCOME;
import static uk.throughcare.journey.Journey.SUMMARY_OWED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.cases.Concerns;
import uk.throughcare.forms.Choice;
import uk.throughcare.forms.FormContext;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.language.Words;

/** What the diagram asks of closure; each bean is named as its service task names it. */
@Configuration(proxyBeanMethods = false)
class ClosureTasks {

    private static final String LOST_CONTACT = "LOST_CONTACT";

    private static final Map<Outcome, String> IN_WORDS = Map.of(
            Outcome.COMPLETED, "Completed: support was given and the goals were reviewed",
            Outcome.ENDED_EARLY, "Ended early: support had begun",
            Outcome.NOT_STARTED, "Not started: the person was never reached");

    @Bean
    JavaDelegate deriveOutcome(CaseClosure closure) {
        return execution -> {
            Ending ending = ending(execution, closure);
            OUTCOME.set(execution, ending.outcome().name());
            CLOSURE_REASON.set(execution, ending.reason());
            SUMMARY_OWED.set(execution, closure.owesSummary(reference(execution), ending));
        };
    }

    private static Ending ending(DelegateExecution execution, CaseClosure closure) {
        CaseReference reference = reference(execution);
        return CLOSURE_REASON
                .find(execution)
                .map(reason -> closure.because(reference, reason))
                .or(() -> NEXT_STEP
                        .find(execution)
                        .filter(LOST_CONTACT::equals)
                        .map(lost -> closure.lostContact(reference)))
                .orElseGet(() -> closure.finished(reference));
    }

    @Bean
    JavaDelegate closeCase(CaseClosure closure) {
        return execution -> closure.close(
                reference(execution), Outcome.valueOf(OUTCOME.in(execution)), CLOSURE_REASON.in(execution));
    }

    /** Whether somebody still has to answer a concern about the person. */
    @Bean
    JavaDelegate lookForConcerns(Concerns concerns) {
        return execution -> CONCERN_OPEN.set(execution, concerns.open(reference(execution)));
    }

    @Bean
    FormFacts writeClosingSummaryFacts(SupportGiven support) {
        return FormFacts.of("write-closing-summary", context -> facts(context, support));
    }

    private static Map<String, Object> facts(FormContext context, SupportGiven support) {
        Outcome outcome = Outcome.valueOf(context.in(OUTCOME));
        Support given = support.to(context.theCase());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("outcomeShown", Words.say(String.valueOf(IN_WORDS.get(outcome))));
        shown.put("contactsShown", given.contacts());
        shown.put("sessionsShown", given.sessions());
        shown.put("goalsShown", given.goals());
        shown.put("goalsReviewedShown", given.goalsReviewed());
        shown.put("closureReason", context.in(CLOSURE_REASON));
        shown.put("closureReasons", choices(support.reasons(outcome, context.in(CLOSURE_REASON))));
        return shown;
    }

    private static List<Choice> choices(List<SupportGiven.Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Choice(reason.code(), reason.label()))
                .toList();
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
