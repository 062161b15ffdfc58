package uk.throughcare.tasklist;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.cases.EqualityMonitoring;
import uk.throughcare.cases.NamedCases;
import uk.throughcare.cases.StorySection;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.Refused;
import uk.throughcare.language.Words;

/** What is to be done when the person has told what equality monitoring asks; each bean is named as its form names it. */
@Configuration(proxyBeanMethods = false)
class EqualityTasks {

    /** It tells no case, so that the answers are kept about the person alone and never beside what a case's team reads. */
    @Bean
    StartHandler<EqualityAnswers> recordEqualityMonitoringAnswers(NamedCases cases, EqualityMonitoring monitoring) {
        return StartHandler.of("record-equality-monitoring", EqualityAnswers.class, (context, answers) -> {
            Map<String, String> given = answers.given();
            if (given.isEmpty()) {
                throw Refused.because(
                        "ethnicity", "answer one question at least; “Prefer not to say” is an answer to each");
            }
            monitoring.record(cases.namedAndOpen(answers.reference()).reference(), given);
            return null;
        });
    }

    /** That they were asked, and not what they said. */
    @Bean
    StorySection equalityMonitoringOfThePerson(EqualityMonitoring monitoring) {
        return StorySection.of(
                "Equality monitoring",
                reference -> monitoring
                        .recordedOn(reference)
                        .map(day -> List.of(new StorySection.Line(Words.say("Recorded on"), DatesInWords.day(day))))
                        .orElse(List.of()));
    }
}
