package uk.throughcare.followup;

import static uk.throughcare.journey.Journey.ATTEMPTS_LEFT;
import static uk.throughcare.journey.Journey.CONTACT_MADE;
import static uk.throughcare.journey.Journey.FOLLOW_UP_NUMBER;
import static uk.throughcare.journey.Journey.NEXT_STEP;
import static uk.throughcare.journey.Journey.SUPPORT_STARTED_ON;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.Attempts;
import uk.throughcare.forms.AnswersHandler;
import uk.throughcare.forms.FormContext;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.NextStep;

/** What the process asks of follow-up; the delegate is named as its service task names it. */
@Configuration(proxyBeanMethods = false)
class FollowUpTasks {

    /** What was chosen in an earlier round does not count any more: when no follow-up is left, support is finished. */
    @Bean
    JavaDelegate nextFollowUp(FollowingUp followingUp, WorkCalendar calendar) {
        return execution -> {
            CaseReference reference = new CaseReference(execution.getProcessBusinessKey());
            FOLLOW_UP_NUMBER.set(execution, followingUp.next(reference));
            SUPPORT_STARTED_ON.set(execution, calendar.startOf(followingUp.startedOn(reference)));
            NEXT_STEP.set(execution, NextStep.GO_ON.name());
        };
    }

    @Bean
    AnswersHandler<FollowUpContact> makeFollowUpContactAnswers(FollowingUp followingUp) {
        return AnswersHandler.of(
                "make-follow-up-contact",
                FollowUpContact.class,
                (context, contact) ->
                        tell(context, followingUp.contacted(context.theCase(), context.in(FOLLOW_UP_NUMBER), contact)));
    }

    @Bean
    AnswersHandler<ProgressReview> reviewProgressAnswers(FollowingUp followingUp) {
        return AnswersHandler.of(
                "review-progress",
                ProgressReview.class,
                (context, review) ->
                        tell(context, followingUp.reviewed(context.theCase(), context.in(FOLLOW_UP_NUMBER), review)));
    }

    @Bean
    FormFacts makeFollowUpContactFacts(FollowUpFacts facts) {
        return FormFacts.of("make-follow-up-contact", context -> facts.ofContact(context.theCase()));
    }

    @Bean
    FormFacts reviewProgressFacts(FollowUpFacts facts) {
        return FormFacts.of("review-progress", context -> facts.ofReview(context.theCase()));
    }

    private static void tell(FormContext context, Attempts.Result result) {
        context.set(CONTACT_MADE, result.contactMade());
        context.set(ATTEMPTS_LEFT, result.attemptsLeft());
    }
}
