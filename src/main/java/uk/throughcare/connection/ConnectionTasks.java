package uk.throughcare.connection;

import static uk.throughcare.journey.Journey.CLOSURE_REASON;
import static uk.throughcare.journey.Journey.MISSED_TOO_OFTEN;
import static uk.throughcare.journey.Journey.PLACEMENT;
import static uk.throughcare.journey.Journey.PLACEMENT_STATE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.cases.Reasons;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.directory.ServiceListing;
import uk.throughcare.forms.AnswersHandler;
import uk.throughcare.forms.Choice;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.MailInOwnWords;
import uk.throughcare.journey.OwnWords;

/** What the process asks of connecting; each delegate is named as its service task names it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class ConnectionTasks {

    @Bean
    JavaDelegate startPlacements(Connecting connecting) {
        return execution -> connecting.start(new CaseReference(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate askProvider(AskingProviders asking) {
        return execution -> asking.ask(new CaseReference(execution.getProcessBusinessKey()), PLACEMENT.in(execution));
    }

    @Bean
    MailInOwnWords mailProvider(AskingProviders asking) {
        return execution -> asking.tell(
                new CaseReference(execution.getProcessBusinessKey()), PLACEMENT.in(execution), OwnWords.at(execution));
    }

    @Bean
    JavaDelegate remindProvider(SilentProviders silent) {
        return execution ->
                silent.remind(new CaseReference(execution.getProcessBusinessKey()), PLACEMENT.in(execution));
    }

    @Bean
    JavaDelegate treatAsNoAnswer(SilentProviders silent) {
        return execution ->
                silent.goOnWithout(new CaseReference(execution.getProcessBusinessKey()), PLACEMENT.in(execution));
    }

    @Bean
    JavaDelegate endActivities(InterruptedActivities activities, Reasons reasons) {
        return execution -> activities.endAll(
                new CaseReference(execution.getProcessBusinessKey()),
                CLOSURE_REASON.find(execution).map(reasons::othersTold).orElse(true));
    }

    @Bean
    AnswersHandler<ActivityChoice> chooseActivitiesAnswers(Connecting connecting) {
        return AnswersHandler.of(
                "choose-activities",
                ActivityChoice.class,
                (context, choice) -> connecting.choose(context.theCase(), choice));
    }

    @Bean
    AnswersHandler<AnotherActivity> chooseAnotherActivityAnswers(Connecting connecting) {
        return AnswersHandler.of(
                "choose-another-activity",
                AnotherActivity.class,
                (context, choice) -> connecting
                        .chooseAnother(context.theCase(), context.in(PLACEMENT), choice)
                        .ifPresent(chosen -> {
                            context.set(PLACEMENT, chosen.id());
                            context.set(PLACEMENT_STATE, Placement.State.ASKED.name());
                        }));
    }

    @Bean
    AnswersHandler<Introduction> introduceToActivityAnswers(Connecting connecting) {
        return AnswersHandler.of(
                "introduce-to-activity",
                Introduction.class,
                (context, introduction) -> context.set(
                        PLACEMENT_STATE,
                        connecting
                                .answered(context.theCase(), context.in(PLACEMENT), introduction)
                                .name()));
    }

    @Bean
    AnswersHandler<Attendance> recordAttendanceAnswers(Connecting connecting, MissedSessions missed) {
        return AnswersHandler.of("record-attendance", Attendance.class, (context, session) -> {
            Integer placement = context.in(PLACEMENT);
            context.set(
                    PLACEMENT_STATE,
                    connecting.attended(context.theCase(), placement, session).name());
            context.set(MISSED_TOO_OFTEN, missed.tooOften(placement, session));
        });
    }

    @Bean
    AnswersHandler<MissedSessionsAnswer> lookIntoMissedSessionsAnswers(MissedSessions missed) {
        return AnswersHandler.of("look-into-missed-sessions", MissedSessionsAnswer.class, (context, answer) -> {
            context.set(
                    PLACEMENT_STATE,
                    missed.lookedInto(context.theCase(), context.in(PLACEMENT), answer)
                            .name());
            context.set(MISSED_TOO_OFTEN, false);
        });
    }

    @Bean
    FormFacts lookIntoMissedSessionsFacts(ConnectionFacts facts, MissedSessions missed) {
        return FormFacts.of("look-into-missed-sessions", context -> {
            Map<String, Object> shown =
                    new LinkedHashMap<>(facts.ofPlacement(context.theCase(), context.in(PLACEMENT)));
            shown.put("missedSessions", missed.inARow(context.in(PLACEMENT)));
            return shown;
        });
    }

    @Bean
    FormFacts chooseActivitiesFacts(ConnectionFacts facts, SupportNeeds needs) {
        return FormFacts.of("choose-activities", context -> {
            Map<String, Object> shown = new LinkedHashMap<>(facts.ofChoice(context.theCase()));
            shown.putAll(offered(facts, facts.matches(context.theCase()), needs));
            return shown;
        });
    }

    @Bean
    FormFacts chooseAnotherActivityFacts(ConnectionFacts facts, SupportNeeds needs) {
        return FormFacts.of("choose-another-activity", context -> {
            Map<String, Object> shown = new LinkedHashMap<>(facts.ofChoice(context.theCase()));
            shown.putAll(facts.ofPlacement(context.theCase(), context.in(PLACEMENT)));
            shown.putAll(offered(facts, facts.matchesInstead(context.theCase(), context.in(PLACEMENT)), needs));
            return shown;
        });
    }

    private static Map<String, Object> offered(
            ConnectionFacts facts, List<ServiceListing.Match> matches, SupportNeeds needs) {
        return Map.of(
                "matches",
                matches.stream().map(facts::row).toList(),
                "activityChoices",
                matches.stream()
                        .map(ServiceListing.Match::service)
                        .map(service ->
                                new Choice(String.valueOf(service.id()), service.name() + ", " + service.provider()))
                        .toList(),
                "pathways",
                needs.pathways().stream()
                        .map(pathway -> new Choice(pathway.code(), pathway.title()))
                        .toList());
    }

    @Bean
    FormFacts introduceToActivityFacts(ConnectionFacts facts) {
        return FormFacts.of(
                "introduce-to-activity", context -> facts.ofPlacement(context.theCase(), context.in(PLACEMENT)));
    }

    @Bean
    FormFacts recordAttendanceFacts(ConnectionFacts facts) {
        return FormFacts.of(
                "record-attendance", context -> facts.ofPlacement(context.theCase(), context.in(PLACEMENT)));
    }
}
