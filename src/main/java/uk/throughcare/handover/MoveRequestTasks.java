package uk.throughcare.handover;

import static uk.throughcare.journey.Journey.NEW_TEAM;
import static uk.throughcare.journey.Journey.TEAM;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.cases.Case;
import uk.throughcare.forms.Choice;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** What the diagrams and forms ask where a case is to move to another community team. */
@Configuration(proxyBeanMethods = false)
class MoveRequestTasks {

    @Bean
    StartHandler<MoveRequest> askToMoveAnswers(MoveRequests requests) {
        return StartHandler.of(MoveRequests.ASK, MoveRequest.class, (context, request) -> {
            Case named = requests.caseToMove(request);
            context.set(TEAM, named.team());
            return named.reference();
        });
    }

    @Bean
    FormFacts askToMoveFacts(Teams teams) {
        return FormFacts.of(MoveRequests.ASK, context -> Map.of("communityTeams", choices(teams.communityTeams())));
    }

    @Bean
    FormFacts decideAboutMoveRequestFacts(MoveRequests requests) {
        return FormFacts.of(
                "decide-about-move-request", context -> requests.asked(context.theCase(), context.in(NEW_TEAM)));
    }

    @Bean
    JavaDelegate moveCaseAsAsked(ReferralJourney journey) {
        return execution ->
                journey.caseMoves(new CaseReference(execution.getProcessBusinessKey()), NEW_TEAM.in(execution));
    }

    private static List<Choice> choices(List<Team> teams) {
        return teams.stream().map(team -> new Choice(team.id(), team.name())).toList();
    }
}
