package uk.throughcare.tasklist;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.cases.Attempts;
import uk.throughcare.cases.NamedCases;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.journey.CaseReference;

/** What is to be done when staff tell something that no task had asked for. */
@Configuration(proxyBeanMethods = false)
class CaseworkTasks {

    @Bean
    StartHandler<ContactInBetween> recordContactAnswers(NamedCases cases, Attempts attempts) {
        return StartHandler.of("record-contact", ContactInBetween.class, (context, contact) -> {
            CaseReference reference = cases.namedAndOpen(contact.reference()).reference();
            attempts.record(reference, contact.attempt());
            return reference;
        });
    }
}
