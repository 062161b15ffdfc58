package uk.throughcare.safeguarding;

import static uk.throughcare.journey.Journey.CONCERN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.NamedCases;
import uk.throughcare.forms.AnswersHandler;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ReferralJourney;

/** What the processes ask of safeguarding; each bean is named as its service task or form names it. */
@Configuration(proxyBeanMethods = false)
class SafeguardingTasks {

    private static final String RAISE = "raise-concern";
    private static final String RESPOND = "respond-to-concern";

    @Bean
    JavaDelegate passOnConcern(Safeguarding safeguarding) {
        return execution -> safeguarding.passOn(reference(execution), CONCERN.in(execution));
    }

    @Bean
    JavaDelegate endConcern(Safeguarding safeguarding) {
        return execution -> safeguarding.end(reference(execution), CONCERN.in(execution));
    }

    @Bean
    JavaDelegate tellClosure(ReferralJourney journey) {
        return execution -> journey.concernAnswered(reference(execution));
    }

    @Bean
    StartHandler<RaisedConcern> raiseConcernAnswers(Safeguarding safeguarding, NamedCases cases) {
        return StartHandler.of(RAISE, RaisedConcern.class, (context, raised) -> {
            Case named = cases.named(raised.reference());
            context.set(CONCERN, safeguarding.keep(named, raised.concern()));
            return named.reference();
        });
    }

    @Bean
    AnswersHandler<ConcernResponse> respondToConcernAnswers(Safeguarding safeguarding) {
        return AnswersHandler.of(
                RESPOND,
                ConcernResponse.class,
                (context, response) -> safeguarding.answer(context.theCase(), context.in(CONCERN), response.answer()));
    }

    @Bean
    FormFacts respondToConcernFacts(ConcernFormFacts facts) {
        return FormFacts.of(RESPOND, context -> facts.of(context.in(CONCERN)));
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
