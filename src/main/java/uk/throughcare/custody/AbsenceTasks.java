package uk.throughcare.custody;

import static uk.throughcare.journey.Journey.PRISON_WITHOUT_TEAM;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** What the map asks when somebody is away, or where no team is. */
@Configuration(proxyBeanMethods = false)
class AbsenceTasks {

    @Bean
    JavaDelegate pauseCase(TemporaryAbsence absence) {
        return execution -> absence.begins(reference(execution));
    }

    @Bean
    JavaDelegate resumeCase(TemporaryAbsence absence) {
        return execution -> absence.ends(reference(execution));
    }

    @Bean
    FormFacts decideAboutAbsenceFacts(TemporaryAbsence absence) {
        return FormFacts.of(
                "decide-about-absence",
                context -> Map.of(
                        "awaySince", DatesInWords.day(absence.since(context.theCase())),
                        "awayWhy", absence.inWords(context.theCase())));
    }

    @Bean
    FormFacts decideAboutMoveFacts(Teams teams) {
        return FormFacts.of("decide-about-move", context -> {
            String prison = context.in(PRISON_WITHOUT_TEAM);
            Optional<Team> known = teams.find(prison);
            return Map.of("prisonName", known.map(Team::name).orElseGet(() -> Words.say("the prison {}", prison)));
        });
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
