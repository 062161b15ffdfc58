package uk.throughcare.journey;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the application tells the journeys; each method is named after what happened. */
@Component
public class ReferralJourney {

    private final NewestDefinitions newest;
    private final FormService forms;
    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    ReferralJourney(NewestDefinitions newest, FormService forms, RuntimeService runtime, Unrestricted unrestricted) {
        this.newest = newest;
        this.forms = forms;
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    /**
     * A person was referred: starts the journey through its start form, as whoever is signed in.
     *
     * @param answers by the keys of the form
     * @throws Refused if an answer is not as the form or intake wants it; nothing is changed then
     * @throws AccessDeniedException if whoever is signed in may not refer
     */
    public CaseReference refer(Map<String, ? extends @Nullable Object> answers) {
        try {
            return new CaseReference(forms.submitStartForm(newest.process(Journey.PROCESS), new HashMap<>(answers))
                    .getBusinessKey());
        } catch (FormFieldValidationException refused) {
            throw refused.getCause() instanceof Refused reason ? reason : refused;
        } catch (AuthorizationException denied) {
            throw new AccessDeniedException("This account may not refer people", denied);
        }
    }

    /**
     * A link worker of the team that the case waits for has room again.
     *
     * @return whether the case still waited for that
     */
    public boolean roomMade(CaseReference reference) {
        return unrestricted.call(() -> !runtime.createMessageCorrelation(Journey.ROOM_MADE)
                .processInstanceBusinessKey(reference.value())
                .correlateAllWithResult()
                .isEmpty());
    }

    /**
     * Another prison's team is to hold the case. A handover that is being prepared starts again there. Where support has not
     * begun yet, it will begin with the new team; a case that is being closed stays where it is.
     */
    @Transactional
    public void caseMoves(CaseReference reference, String newTeam) {
        map(reference).filter(map -> !newTeam.equals(team(map))).ifPresent(map -> {
            set(map, Journey.NEW_TEAM, newTeam);
            if (tell(map, Journey.CASE_MOVES)) {
                unrestricted.run(() -> runtime.createMessageCorrelation(Journey.TEAM_CHANGED)
                        .processInstanceId(map)
                        .setVariable(Journey.TEAM.name(), newTeam)
                        .setVariable(Journey.LINK_WORKER.name(), null)
                        .correlateAllWithResult());
            }
        });
    }

    /** The earliest release date is another now, or not known any longer. Who waits for none reads it when it looks next. */
    @Transactional
    public void releaseDateChanged(CaseReference reference, @Nullable Date releaseDate) {
        everywhere(reference, Journey.RELEASE_DATE, releaseDate);
        map(reference).ifPresent(map -> tell(map, Journey.RELEASE_DATE_CHANGED));
    }

    /** The person left prison on the day. Before the custody strand has begun, it begins by reading this. */
    @Transactional
    public void released(CaseReference reference, Date day) {
        everywhere(reference, Journey.RELEASE_DATE, day);
        map(reference).ifPresent(map -> {
            set(map, Journey.RELEASED, true);
            tell(map, Journey.PERSON_RELEASED);
        });
    }

    /**
     * The person is in prison, again or for the first time since the referral; no release date counts that was known before.
     * Where the custody strand is not waiting for it (it has not begun, or was still handing over), it goes on by reading this.
     */
    @Transactional
    public void receivedIntoCustody(CaseReference reference, String prison) {
        everywhere(reference, Journey.RELEASE_DATE, null);
        map(reference).ifPresent(map -> {
            set(map, Journey.NEW_TEAM, prison);
            set(map, Journey.IN_CUSTODY, true);
            set(map, Journey.RELEASED, false);
            if (!tell(map, Journey.RECEIVED_INTO_CUSTODY)) {
                caseMoves(reference, prison);
            }
        });
    }

    /** The person was not reached after release: support ends. */
    @Transactional
    public void contactLost(CaseReference reference) {
        map(reference).ifPresent(map -> tell(map, Journey.CONTACT_LOST));
    }

    /** The person died: everything stops. */
    @Transactional
    public void died(CaseReference reference) {
        map(reference).ifPresent(map -> tell(map, Journey.PERSON_DIED));
    }

    /** The person is at court, in hospital or on temporary release, and is expected back. */
    @Transactional
    public void temporarilyAway(CaseReference reference) {
        map(reference).ifPresent(map -> tell(map, Journey.TEMPORARILY_AWAY));
    }

    /** The person is not away any longer. */
    @Transactional
    public void back(CaseReference reference) {
        map(reference).ifPresent(map -> tell(map, Journey.BACK));
    }

    /**
     * The person is in a prison that does not use the service: the case stays with the team that holds it. Whoever was released
     * before is not any longer: a handover that goes on does not end outside.
     */
    @Transactional
    public void noTeamThere(CaseReference reference, String prison) {
        map(reference).ifPresent(map -> {
            set(map, Journey.RELEASED, false);
            tell(map, Journey.NO_TEAM_THERE, Map.of(Journey.PRISON_WITHOUT_TEAM.name(), prison));
        });
    }

    /** The person of the newer case turned out to be that of another open case. */
    @Transactional
    public void identityMerged(CaseReference newerCase, CaseReference otherCase) {
        map(newerCase)
                .ifPresent(map ->
                        tell(map, Journey.IDENTITY_MERGED, Map.of(Journey.DUPLICATE_OF.name(), otherCase.value())));
    }

    /**
     * A senior link worker or manager ends the case.
     *
     * @param reason a reason code
     * @return false if the case is being closed already
     */
    @Transactional
    public boolean closedEarly(CaseReference reference, String reason) {
        return map(reference)
                .filter(map -> tell(map, Journey.CLOSED_EARLY, Map.of(Journey.CLOSURE_REASON.name(), reason)))
                .isPresent();
    }

    /** The person does not want it any longer: everything stops. */
    @Transactional
    public void consentWithdrawn(CaseReference reference) {
        map(reference).ifPresent(map -> tell(map, Journey.CONSENT_WITHDRAWN));
    }

    /**
     * A closed case goes on: support begins again.
     *
     * @param known what the map has to know
     */
    @Transactional
    public void openedAgain(CaseReference reference, Map<String, @Nullable Object> known) {
        unrestricted.run(() -> runtime.createMessageCorrelation(Journey.CASE_OPENED_AGAIN)
                .processInstanceBusinessKey(reference.value())
                .setVariables(new HashMap<>(known))
                .correlateStartMessage());
    }

    /** Somebody is worried: the duty officer of the team is asked to answer, beside the journey, which goes on. */
    @Transactional
    public void concernRaised(CaseReference reference, int concern, String team) {
        unrestricted.run(() -> runtime.createProcessInstanceByKey(Journey.SAFEGUARDING)
                .processDefinitionWithoutTenantId()
                .businessKey(reference.value())
                .setVariable(Journey.REFERENCE.name(), reference.value())
                .setVariable(Journey.CONCERN.name(), concern)
                .setVariable(Journey.TEAM.name(), team)
                .execute());
    }

    /** Another team holds the case: its duty officer answers what is open. */
    @Transactional
    public void concernsFollow(CaseReference reference, String newTeam) {
        running(reference, Journey.SAFEGUARDING).forEach(concern -> {
            set(concern, Journey.TEAM, newTeam);
            tell(concern, Journey.TEAM_CHANGED);
        });
    }

    /** Nobody needs to answer the case's concerns any longer. */
    @Transactional
    public void concernsEnd(CaseReference reference) {
        running(reference, Journey.SAFEGUARDING).forEach(concern -> tell(concern, Journey.CONCERN_NOT_NEEDED));
    }

    /** A concern is settled; a case that is being closed may wait for that. */
    @Transactional
    public void concernAnswered(CaseReference reference) {
        running(reference, Journey.CLOSURE).forEach(closure -> tell(closure, Journey.CONCERN_ANSWERED));
    }

    /**
     * The team that held the case does so no longer: what it is asked about other cases stands by another of them, and that
     * the case should move needs no answer.
     */
    @Transactional
    public void caseLeftTeam(CaseReference reference) {
        Stream.of(Journey.CASES_NOT_MOVED, Journey.ASK_TO_MOVE)
                .flatMap(process -> running(reference, process).stream())
                .forEach(waiting -> tell(waiting, Journey.CASE_LEFT_TEAM));
    }

    /**
     * It is known whether there is a place, without the link worker.
     *
     * @param state the placement's state now, a code
     * @return whether somebody waited for it
     */
    @Transactional
    public boolean providerAnswered(CaseReference reference, int placement, String state) {
        return tell(reference, placement, Journey.PROVIDER_ANSWERED, Map.of(Journey.PLACEMENT_STATE.name(), state));
    }

    /**
     * A provider recorded how a session was.
     *
     * @param state the placement's state now, a code
     * @param missedTooOften whether it is one too many that was missed in a row
     * @return whether somebody waited for it
     */
    @Transactional
    public boolean sessionRecorded(CaseReference reference, int placement, String state, boolean missedTooOften) {
        return tell(
                reference,
                placement,
                Journey.SESSION_RECORDED,
                Map.of(Journey.PLACEMENT_STATE.name(), state, Journey.MISSED_TOO_OFTEN.name(), missedTooOften));
    }

    private Optional<String> map(CaseReference reference) {
        return running(reference, Journey.PROCESS).stream().findFirst();
    }

    private List<String> running(CaseReference reference, String process) {
        return unrestricted.call(() -> runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey(process)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList());
    }

    private @Nullable Object team(String map) {
        return unrestricted
                .call(() -> Optional.ofNullable(runtime.getVariable(map, Journey.TEAM.name())))
                .orElse(null);
    }

    private <T> void set(String instance, ProcessVariable<T> variable, T value) {
        unrestricted.run(() -> runtime.setVariable(instance, variable.name(), value));
    }

    /** In the map and in every stage that is open, where forms and task lists read it. */
    private <T> void everywhere(CaseReference reference, ProcessVariable<T> variable, @Nullable T value) {
        unrestricted.run(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .list()
                .forEach(instance -> runtime.setVariable(instance.getId(), variable.name(), value)));
    }

    /** Placements run side by side in one process; each is known by its number. Returns whether it was waiting. */
    private boolean tell(CaseReference reference, int placement, String message, Map<String, Object> saying) {
        return unrestricted.call(() -> {
            List<String> waiting = runtime
                    .createExecutionQuery()
                    .processInstanceBusinessKey(reference.value())
                    .messageEventSubscriptionName(message)
                    .list()
                    .stream()
                    .map(Execution::getId)
                    .filter(path ->
                            Integer.valueOf(placement).equals(runtime.getVariable(path, Journey.PLACEMENT.name())))
                    .toList();
            waiting.forEach(path -> runtime.messageEventReceived(message, path, saying));
            return !waiting.isEmpty();
        });
    }

    private boolean tell(String instance, String message) {
        return tell(instance, message, Map.of());
    }

    /** All processes of a case share its business key, so one is named by its id. Returns whether it was waiting. */
    private boolean tell(String instance, String message, Map<String, Object> saying) {
        return unrestricted.call(() -> !runtime.createMessageCorrelation(message)
                .processInstanceId(instance)
                .setVariables(saying)
                .correlateAllWithResult()
                .isEmpty());
    }
}
