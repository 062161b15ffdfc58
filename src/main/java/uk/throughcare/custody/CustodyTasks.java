package uk.throughcare.custody;

import static uk.throughcare.journey.Journey.COMMUNITY_TEAM;
import static uk.throughcare.journey.Journey.CUSTODY_CHANGE;
import static uk.throughcare.journey.Journey.IN_CUSTODY;
import static uk.throughcare.journey.Journey.NEW_TEAM;
import static uk.throughcare.journey.Journey.RELEASED;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.cases.NamedCases;
import uk.throughcare.forms.Choice;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** What the processes ask of custody; each bean is named as its service task or form names it. */
@Configuration(proxyBeanMethods = false)
class CustodyTasks {

    private static final String REPORT = "report-custody-change";

    @Bean
    JavaDelegate passOnCustodyChange(CustodyRecord record) {
        return execution -> record.passOn(reference(execution), CUSTODY_CHANGE.in(execution));
    }

    @Bean
    JavaDelegate moveToCommunityTeam(ReferralJourney journey) {
        return execution -> move(execution, COMMUNITY_TEAM.in(execution), false, journey);
    }

    @Bean
    JavaDelegate moveToPrisonTeam(ReferralJourney journey) {
        return execution -> move(execution, NEW_TEAM.in(execution), true, journey);
    }

    private static void move(DelegateExecution execution, String team, boolean inCustody, ReferralJourney journey) {
        IN_CUSTODY.set(execution, inCustody);
        RELEASED.set(execution, !inCustody);
        journey.caseMoves(reference(execution), team);
    }

    @Bean
    StartHandler<CustodyReport> reportCustodyChangeAnswers(CustodyRecord record, NamedCases cases) {
        return StartHandler.of(REPORT, CustodyReport.class, (context, report) -> {
            CaseReference reference = cases.named(report.reference()).reference();
            context.set(CUSTODY_CHANGE, record.report(reference, report.change()));
            return reference;
        });
    }

    @Bean
    FormFacts reportCustodyChangeFacts(Teams teams) {
        return FormFacts.of(REPORT, context -> Map.of("prisons", choices(teams.prisons())));
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }

    private static List<Choice> choices(List<Team> teams) {
        return teams.stream().map(team -> new Choice(team.id(), team.name())).toList();
    }
}
