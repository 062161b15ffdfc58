package uk.throughcare.connection;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.connection.Attendance.More;
import uk.throughcare.connection.Placement.State;
import uk.throughcare.forms.Choice;
import uk.throughcare.forms.FormElsewhere;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.journey.Refused;
import uk.throughcare.language.Words;

/** What a provider answers in place of the link worker: by the rules of the staff's forms, and told to the process. */
@Component
class ProviderFormTasks {

    private static final String INTRODUCTION = "introduce-to-activity";
    private static final String ATTENDANCE = "record-attendance";

    private final FormElsewhere forms;
    private final Connecting connecting;
    private final MissedSessions missed;
    private final ProviderLinks links;
    private final ReferralJourney journey;
    private final CurrentActor actor;

    ProviderFormTasks(
            FormElsewhere forms,
            Connecting connecting,
            MissedSessions missed,
            ProviderLinks links,
            ReferralJourney journey,
            CurrentActor actor) {
        this.forms = forms;
        this.connecting = connecting;
        this.missed = missed;
        this.links = links;
        this.journey = journey;
        this.actor = actor;
    }

    /** What the questions about a session offer, as the form of the staff lists it; an end is told together with its reason. */
    Map<String, List<Choice>> choices() {
        return Map.of(
                "outcomes", forms.choices(ATTENDANCE, "outcome"),
                "whoseReasons", forms.choices(ATTENDANCE, "whoseReason"),
                "reasonsMissed", forms.choices(ATTENDANCE, "whyNot"),
                "goingOn",
                        Stream.concat(
                                        forms.choices(ATTENDANCE, "more").stream()
                                                .filter(choice ->
                                                        !choice.value().equals(More.ENDED.name())),
                                        forms.choices(ATTENDANCE, "endReason").stream()
                                                .map(choice -> new Choice(
                                                        choice.value(),
                                                        Words.say("No, it has ended: {}", lowered(choice.label())))))
                                .toList());
    }

    private static String lowered(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    /**
     * Whether there is a place.
     *
     * @throws Refused if it is not as the form wants it, comes too late, or nobody waits for it; nothing is changed then
     */
    @Transactional
    public State introduces(ProviderLinks.Link link, Map<String, ? extends @Nullable Object> answers) {
        return asProvider("providerAnswer", () -> {
            Introduction introduction = forms.take(
                    INTRODUCTION, link.caseReference(), "userTask_introduceToActivity", Introduction.class, answers);
            State state = connecting.answered(link.caseReference(), link.placement(), introduction);
            if (!journey.providerAnswered(link.caseReference(), link.placement(), state.name())
                    && state != State.DECLINED) {
                throw Refused.because(
                        "providerAnswer", "the person is just changing teams: the new team will ask you again");
            }
            links.goesOn(link);
            return state;
        });
    }

    /**
     * How a session was; nobody needs to wait for it.
     *
     * @throws Refused if it is not as the form wants it, or there can have been no such session; nothing is changed then
     */
    @Transactional
    public State records(ProviderLinks.Link link, Map<String, ? extends @Nullable Object> answers) {
        return asProvider("sessionOn", () -> {
            Attendance session = forms.take(
                    ATTENDANCE, link.caseReference(), "userTask_recordAttendance", Attendance.class, answers);
            State state = connecting.attended(link.caseReference(), link.placement(), session);
            journey.sessionRecorded(
                    link.caseReference(), link.placement(), state.name(), missed.tooOften(link.placement(), session));
            links.goesOn(link);
            return state;
        });
    }

    /** Whoever of provider and staff comes a moment later is told so. */
    private State asProvider(String field, Supplier<State> answer) {
        try {
            return actor.asProvider(answer);
        } catch (OptimisticLockingException atTheSameMoment) {
            throw Refused.because(field, "somebody else has answered at the same moment: look at what is known now");
        }
    }
}
