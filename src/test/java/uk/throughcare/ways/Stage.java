package uk.throughcare.ways;

import static uk.throughcare.Referred.aPersonIn;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;

/** Where a case can stand when something happens, and how it gets there. */
public enum Stage {
    INTAKE(person -> person.with("consent", "NOT_ABLE"), (leeds, time) -> leeds),
    ALLOCATION(person -> person, (leeds, time) -> leeds),
    ASSESSMENT(person -> person, (leeds, time) -> leeds.isAllocated()),
    CONNECTION(
            person -> person,
            (leeds, time) -> leeds.isAllocated()
                    .isMet()
                    .saysWhatMatters()
                    .agreesThePlan()
                    .choosesActivities()
                    .isIntroduced()),
    FOLLOW_UP(person -> person, (leeds, time) -> CONNECTION.reach(leeds, time).attends()),
    REVIEW(
            person -> person,
            (leeds, time) -> FOLLOW_UP.reach(leeds, time).timeReaches("catchEvent_followUpDateReached")),
    HANDOVER(
            person -> person,
            (leeds, time) -> CONNECTION
                    .reach(leeds, time)
                    .timeReaches("catchEvent_handoverDateReached")
                    .handoverIsPreparedFor("PDU-LEEDS")),
    AFTER_RELEASE(person -> person, (leeds, time) -> {
        HANDOVER.reach(leeds, time)
                .handoverIsAccepted()
                .completes(
                        "userTask_arrangeFirstAppointment",
                        "appointmentOn",
                        time.today().plusDays(85).toString());
        time.timeIs(time.engineTime().plus(Duration.ofDays(84)));
        return leeds.isReleased();
    }),
    CLOSURE(
            person -> person,
            (leeds, time) -> ASSESSMENT.reach(leeds, time).isMet().isClosedEarly("NEEDS_MET_ELSEWHERE"));

    private final Function<Referred, Referred> person;
    private final BiFunction<TheCase, Journeys, TheCase> way;

    Stage(Function<Referred, Referred> person, BiFunction<TheCase, Journeys, TheCase> way) {
        this.person = person;
        this.way = way;
    }

    /** A case of HMP Leeds that stands here; released in four months. */
    public TheCase aCase(Journeys journeys) {
        Referred referred =
                person.apply(aPersonIn("LEI").leavingOn(journeys.today().plusDays(120)));
        return reach(journeys.refer(referred), journeys);
    }

    private TheCase reach(TheCase referred, Journeys journeys) {
        return way.apply(referred, journeys);
    }

    boolean supportHasBegun() {
        return ordinal() >= CONNECTION.ordinal();
    }

    boolean inPrison() {
        return this != AFTER_RELEASE;
    }
}
