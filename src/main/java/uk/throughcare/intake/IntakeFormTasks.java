package uk.throughcare.intake;

import static uk.throughcare.journey.Journey.ACCEPTED;
import static uk.throughcare.journey.Journey.ATTEMPTS_LEFT;
import static uk.throughcare.journey.Journey.DECLINE_REASON;
import static uk.throughcare.journey.Journey.DUPLICATE_OF;
import static uk.throughcare.journey.Journey.FACTS_GIVEN;
import static uk.throughcare.journey.Journey.IN_CUSTODY;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.calendar.ReminderAddress;
import uk.throughcare.forms.AnswersHandler;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Journey;

/** What the forms of intake show, and what their answers do; each bean is named as its form. */
@Configuration(proxyBeanMethods = false)
class IntakeFormTasks {

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
    AnswersHandler<ConsentAnswer> askForConsentAnswers(AskingForConsent asking) {
        return AnswersHandler.of("ask-for-consent", ConsentAnswer.class, (context, answer) -> {
            AskingForConsent.Result result = asking.answered(context.theCase(), answer);
            context.set(ATTEMPTS_LEFT, result.attemptsLeft());
            context.set(DECLINE_REASON, result.declineReason());
        });
    }

    @Bean
    FormFacts askForConsentFacts(IntakeFormFacts facts) {
        return FormFacts.of("ask-for-consent", context -> facts.askForConsent(context.theCase()));
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
}
