package uk.throughcare.closure;

import static uk.throughcare.journey.Journey.CLOSURE_REASON;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.cases.Reasons;
import uk.throughcare.forms.Choice;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ReferralJourney;

/** What ends a case before its time, and what opens it again, as staff report it and as the map asks for it. */
@Configuration(proxyBeanMethods = false)
class EndingTasks {

    private static final String CLOSE_EARLY = "close-case-early";
    private static final String OPEN_AGAIN = "open-case-again";

    @Bean
    StartHandler<EarlyEnd> closeCaseEarlyAnswers(EarlyEndings endings) {
        return StartHandler.of(CLOSE_EARLY, EarlyEnd.class, (context, end) -> {
            context.set(CLOSURE_REASON, end.closureReason());
            return endings.caseToEnd(end);
        });
    }

    @Bean
    FormFacts closeCaseEarlyFacts(Reasons reasons) {
        return FormFacts.of(CLOSE_EARLY, context -> Map.of("closureReasons", choices(reasons.toCloseEarly())));
    }

    /** What staff asked for. */
    @Bean
    JavaDelegate passOnEarlyEnd(EarlyEndings endings) {
        return execution -> endings.endNow(reference(execution), CLOSURE_REASON.in(execution));
    }

    /** What a decision about the person brings about; a case that is ending anyway needs no more. */
    @Bean
    JavaDelegate closeCaseEarly(ReferralJourney journey) {
        return execution -> journey.closedEarly(reference(execution), CLOSURE_REASON.in(execution));
    }

    @Bean
    StartHandler<Withdrawal> withdrawConsentAnswers(EarlyEndings endings) {
        return StartHandler.of(
                "withdraw-consent", Withdrawal.class, (context, withdrawal) -> endings.caseOf(withdrawal));
    }

    @Bean
    JavaDelegate passOnWithdrawal(ReferralJourney journey) {
        return execution -> journey.consentWithdrawn(reference(execution));
    }

    @Bean
    JavaDelegate tellOfDeath(DeathNotice notice) {
        return execution -> notice.give(reference(execution));
    }

    @Bean
    StartHandler<OpeningAgain> openCaseAgainAnswers(OpenedAgain again) {
        return StartHandler.of(OPEN_AGAIN, OpeningAgain.class, (context, asked) -> again.caseToOpen(asked));
    }

    @Bean
    FormFacts openCaseAgainFacts(OpenedAgain again) {
        return FormFacts.of(OPEN_AGAIN, context -> Map.of("openAgainDays", again.days()));
    }

    @Bean
    JavaDelegate openCaseAgain(OpenedAgain again) {
        return execution -> again.open(reference(execution));
    }

    private static List<Choice> choices(List<Reasons.Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Choice(reason.code(), reason.label()))
                .toList();
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
