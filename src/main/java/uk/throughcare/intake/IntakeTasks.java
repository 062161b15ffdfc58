package uk.throughcare.intake;

import static uk.throughcare.journey.Journey.ACCEPTED;
import static uk.throughcare.journey.Journey.AGE;
import static uk.throughcare.journey.Journey.DAYS_TO_RELEASE;
import static uk.throughcare.journey.Journey.DECLINE_REASON;
import static uk.throughcare.journey.Journey.DUPLICATE_OF;
import static uk.throughcare.journey.Journey.FACTS_GIVEN;
import static uk.throughcare.journey.Journey.FACTS_MISSING;
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
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.MailInOwnWords;
import uk.throughcare.journey.OwnWords;

/** What the process asks of intake; each bean is named as its service task names it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeTasks {

    @Bean
    JavaDelegate acknowledgeReferral(ReferralIntake intake) {
        return execution -> intake.acknowledge(theCase(execution));
    }

    @Bean
    JavaDelegate consentNotObtained(AskingForConsent asking) {
        return execution -> DECLINE_REASON.set(execution, asking.notObtained(theCase(execution)));
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

    @Bean
    MailInOwnWords mailReferrer(AskingTheReferrer asking) {
        return execution -> asking.tell(theCase(execution), OwnWords.at(execution));
    }

    private static CaseReference theCase(DelegateExecution execution) {
        return CaseReference.of(execution.getProcessBusinessKey());
    }
}
