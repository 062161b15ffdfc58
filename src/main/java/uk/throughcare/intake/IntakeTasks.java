package uk.throughcare.intake;

import static uk.throughcare.journey.Journey.ACCEPTED;
import static uk.throughcare.journey.Journey.AGE;
import static uk.throughcare.journey.Journey.ATTEMPTS_LEFT;
import static uk.throughcare.journey.Journey.DAYS_TO_RELEASE;
import static uk.throughcare.journey.Journey.DECLINE_REASON;
import static uk.throughcare.journey.Journey.DUPLICATE_OF;
import static uk.throughcare.journey.Journey.FACTS_GIVEN;
import static uk.throughcare.journey.Journey.FACTS_MISSING;
import static uk.throughcare.journey.Journey.IN_CUSTODY;
import static uk.throughcare.journey.Journey.NEED_COUNT;
import static uk.throughcare.journey.Journey.PRIORITY;
import static uk.throughcare.journey.Journey.REFERRER_TEAM;
import static uk.throughcare.journey.Journey.RISK_TO_STAFF;
import static uk.throughcare.journey.Journey.SUPPORT_MODEL;
import static uk.throughcare.journey.Journey.WELLBEING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.calendar.ReminderAddress;
import uk.throughcare.forms.AnswersHandler;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Journey;

/** What the process asks of intake; each bean is named as its service task or its form names it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeTasks {

    private static final String GIVE_MISSING_FACTS = "give-missing-facts";

    @Bean
    StartHandler<Referral> referAPersonStart(ReferralIntake intake) {
        return StartHandler.of(Journey.REFERRAL_FORM, Referral.class, (context, referral) -> {
            ReferralIntake.Opened opened = intake.receive(referral);
            context.set(IN_CUSTODY, opened.inCustody());
            return opened.reference();
        });
    }

    @Bean
    FormFacts referAPersonFacts(IntakeFormFacts facts) {
        return FormFacts.of(Journey.REFERRAL_FORM, context -> facts.referAPerson());
    }

    @Bean
    JavaDelegate acknowledgeReferral(ReferralIntake intake) {
        return execution -> intake.acknowledge(theCase(execution));
    }

    @Bean
    AnswersHandler<ConsentAnswer> askForConsentAnswers(AskingForConsent asking) {
        return AnswersHandler.of("ask-for-consent", ConsentAnswer.class, (context, answer) -> {
            AskingForConsent.Result result = asking.answered(context.theCase(), answer);
            context.set(ATTEMPTS_LEFT, result.attemptsLeft());
            context.set(DECLINE_REASON, result.declineReason());
        });
    }

    @Bean
    JavaDelegate consentNotObtained(AskingForConsent asking) {
        return execution -> DECLINE_REASON.set(execution, asking.notObtained(theCase(execution)));
    }

    @Bean
    FormFacts askForConsentFacts(IntakeFormFacts facts) {
        return FormFacts.of("ask-for-consent", context -> facts.askForConsent(context.theCase()));
    }

    @Bean
    JavaDelegate lookForOpenCase(DuplicateReferrals duplicates) {
        return execution -> DUPLICATE_OF.set(
                execution,
                duplicates
                        .openCaseBefore(theCase(execution))
                        .map(CaseReference::value)
                        .orElse(null));
    }

    @Bean
    AnswersHandler<DuplicateAnswer> decideAboutTheDuplicateAnswers(DuplicateReferrals duplicates) {
        return AnswersHandler.of(
                DuplicateReferrals.DECISION_FORM,
                DuplicateAnswer.class,
                (context, answer) ->
                        duplicates.decided(context.theCase(), CaseReference.of(context.in(DUPLICATE_OF)), answer));
    }

    @Bean
    FormFacts decideAboutTheDuplicateFacts(DuplicateFormFacts facts) {
        return FormFacts.of(
                DuplicateReferrals.DECISION_FORM,
                context -> facts.decide(context.theCase(), CaseReference.of(context.in(DUPLICATE_OF))));
    }

    @Bean
    JavaDelegate joinToOpenCase(DuplicateReferrals duplicates) {
        return execution -> duplicates.join(theCase(execution), CaseReference.of(DUPLICATE_OF.in(execution)));
    }

    @Bean
    JavaDelegate gatherFacts(ReferralIntake intake) {
        return execution -> {
            IntakeFacts facts = intake.facts(theCase(execution));
            AGE.set(execution, facts.age());
            NEED_COUNT.set(execution, facts.needCount());
            WELLBEING.set(execution, facts.wellbeing());
            DAYS_TO_RELEASE.set(execution, facts.daysToRelease());
            RISK_TO_STAFF.set(execution, facts.riskToStaff());
            FACTS_MISSING.set(execution, !facts.missing().isEmpty());
        };
    }

    @Bean
    ExecutionListener findReferrerTeam(AskingTheReferrer asking) {
        return execution -> REFERRER_TEAM.set(execution, asking.teamOfTheReferrer(theCase(execution)));
    }

    @Bean
    JavaDelegate askReferrer(AskingTheReferrer asking) {
        return execution -> {
            asking.ask(theCase(execution));
            FACTS_GIVEN.set(execution, false);
        };
    }

    @Bean
    AnswersHandler<MissingFacts> giveMissingFactsAnswers(AskingTheReferrer asking) {
        return AnswersHandler.of(GIVE_MISSING_FACTS, MissingFacts.class, (context, facts) -> {
            asking.told(context.theCase(), facts);
            context.set(FACTS_GIVEN, true);
        });
    }

    @Bean
    FormFacts giveMissingFactsFacts(IntakeFormFacts facts) {
        return FormFacts.of(GIVE_MISSING_FACTS, context -> facts.giveMissingFacts(context.theCase()));
    }

    /** The referrer alone is reminded, not all who could answer instead. */
    @Bean
    ReminderAddress giveMissingFactsReminders(AskingTheReferrer asking) {
        return new ReminderAddress(GIVE_MISSING_FACTS, asking::addressOfTheReferrer);
    }

    @Bean
    AnswersHandler<EligibilityDecision> decideEligibilityAnswers() {
        return AnswersHandler.of(
                "decide-eligibility",
                EligibilityDecision.class,
                (context, decision) -> context.set(ACCEPTED, decision.accepted()));
    }

    @Bean
    FormFacts decideEligibilityFacts(IntakeFormFacts facts) {
        return FormFacts.of("decide-eligibility", context -> facts.decideEligibility(context.theCase()));
    }

    @Bean
    JavaDelegate tellReferrerAccepted(ReferralIntake intake) {
        return execution -> {
            intake.accept(theCase(execution), SUPPORT_MODEL.in(execution), PRIORITY.in(execution));
            ACCEPTED.set(execution, true);
        };
    }

    @Bean
    JavaDelegate tellReferrerDeclined(ReferralIntake intake) {
        return execution -> {
            intake.decline(theCase(execution), DECLINE_REASON.in(execution));
            ACCEPTED.set(execution, false);
        };
    }

    private static CaseReference theCase(DelegateExecution execution) {
        return CaseReference.of(execution.getProcessBusinessKey());
    }
}
