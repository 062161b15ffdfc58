package uk.throughcare.handover;

import static uk.throughcare.journey.Journey.APPOINTMENT_ARRANGED;
import static uk.throughcare.journey.Journey.ATTEMPTS_LEFT;
import static uk.throughcare.journey.Journey.CONTACT_MADE;
import static uk.throughcare.journey.Journey.IN_TOUCH;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.cases.Attempts;
import uk.throughcare.forms.AnswersHandler;
import uk.throughcare.forms.FormContext;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.handover.HandoverAnswers.Agreement;
import uk.throughcare.handover.HandoverAnswers.Appointment;
import uk.throughcare.handover.HandoverAnswers.ChosenTeam;
import uk.throughcare.handover.HandoverAnswers.Decision;
import uk.throughcare.handover.HandoverAnswers.FirstContact;
import uk.throughcare.handover.HandoverAnswers.Preparation;
import uk.throughcare.handover.HandoverAnswers.Reply;

/** What the forms of handover show, and what becomes of their answers. */
@Configuration(proxyBeanMethods = false)
class HandoverFormTasks {

    @Bean
    AnswersHandler<ChosenTeam> chooseCommunityTeamAnswers(HandoverPreparation preparation) {
        return AnswersHandler.of(
                "choose-community-team",
                ChosenTeam.class,
                (context, chosen) -> preparation.choose(context.theCase(), chosen));
    }

    @Bean
    AnswersHandler<Preparation> prepareHandoverAnswers(HandoverPreparation preparation) {
        return AnswersHandler.of(
                "prepare-handover", Preparation.class, (context, told) -> preparation.prepare(context.theCase(), told));
    }

    @Bean
    AnswersHandler<Agreement> agreeHandoverAnswers(HandoverPreparation preparation) {
        return AnswersHandler.of(
                "agree-handover",
                Agreement.class,
                (context, agreement) -> preparation.agree(context.theCase(), agreement));
    }

    @Bean
    AnswersHandler<Reply> answerCommunityTeamAnswers(HandoverPreparation preparation) {
        return AnswersHandler.of(
                "answer-community-team", Reply.class, (context, reply) -> preparation.reply(context.theCase(), reply));
    }

    @Bean
    AnswersHandler<Decision> acceptHandoverAnswers(HandoverAcceptance acceptance) {
        return AnswersHandler.of(
                "accept-handover",
                Decision.class,
                (context, decision) -> acceptance.decide(context.theCase(), decision));
    }

    @Bean
    AnswersHandler<Appointment> arrangeFirstAppointmentAnswers(FirstContactOutside outside) {
        return AnswersHandler.of("arrange-first-appointment", Appointment.class, (context, appointment) -> {
            outside.arrange(context.theCase(), appointment);
            context.set(APPOINTMENT_ARRANGED, true);
        });
    }

    @Bean
    AnswersHandler<FirstContact> confirmFirstContactAnswers(FirstContactOutside outside) {
        return AnswersHandler.of(
                "confirm-first-contact",
                FirstContact.class,
                (context, contact) -> tell(context, outside.confirm(context.theCase(), contact)));
    }

    private static void tell(FormContext context, Attempts.Result result) {
        context.set(CONTACT_MADE, result.contactMade());
        context.set(ATTEMPTS_LEFT, result.attemptsLeft());
        context.set(IN_TOUCH, result.contactMade());
    }

    @Bean
    FormFacts chooseCommunityTeamFacts(HandoverFormFacts facts) {
        return FormFacts.of("choose-community-team", context -> facts.ofChoosing(context.theCase()));
    }

    @Bean
    FormFacts prepareHandoverFacts(HandoverFormFacts facts) {
        return FormFacts.of("prepare-handover", context -> facts.ofPreparing(context.theCase()));
    }

    @Bean
    FormFacts agreeHandoverFacts(HandoverFormFacts facts) {
        return FormFacts.of("agree-handover", context -> facts.ofHandover(context.theCase()));
    }

    @Bean
    FormFacts answerCommunityTeamFacts(HandoverFormFacts facts) {
        return FormFacts.of("answer-community-team", context -> facts.ofReplying(context.theCase()));
    }

    @Bean
    FormFacts acceptHandoverFacts(HandoverFormFacts facts) {
        return FormFacts.of("accept-handover", context -> facts.ofOffer(context.theCase()));
    }

    @Bean
    FormFacts chaseHandoverFacts(HandoverFormFacts facts) {
        return FormFacts.of("chase-handover", context -> facts.ofOffer(context.theCase()));
    }

    @Bean
    FormFacts arrangeFirstAppointmentFacts(HandoverFormFacts facts) {
        return FormFacts.of("arrange-first-appointment", context -> facts.ofArranging(context.theCase()));
    }

    @Bean
    FormFacts confirmFirstContactFacts(HandoverFormFacts facts) {
        return FormFacts.of("confirm-first-contact", context -> facts.ofFirstContact(context.theCase()));
    }
}
