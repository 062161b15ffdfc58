package uk.throughcare.closure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.NamedCases;
import uk.throughcare.cases.OtherCases;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Plans;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Journey;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.journey.Refused;
import uk.throughcare.teams.Circles;

/** Opens cases again that were closed not long ago. */
@Service
class OpenedAgain {

    private static final String REFERENCE = "reference";
    private static final Set<String> FOR_GOOD = Set.of("DIED");

    private final NamedCases inSight;
    private final Cases cases;
    private final OtherCases others;
    private final People people;
    private final Plans plans;
    private final Timeline timeline;
    private final ReferralJourney journey;
    private final Circles circles;
    private final WorkCalendar calendar;
    private final Clock clock;
    private final int days;

    OpenedAgain(
            NamedCases inSight,
            Cases cases,
            OtherCases others,
            People people,
            Plans plans,
            Timeline timeline,
            ReferralJourney journey,
            Circles circles,
            WorkCalendar calendar,
            Clock clock,
            @Value("${throughcare.closure.open-again-days}") int days) {
        this.inSight = inSight;
        this.cases = cases;
        this.others = others;
        this.people = people;
        this.plans = plans;
        this.timeline = timeline;
        this.journey = journey;
        this.circles = circles;
        this.calendar = calendar;
        this.clock = clock;
        this.days = days;
    }

    /** For so many days a case can be opened again. */
    int days() {
        return days;
    }

    /**
     * @throws Refused if it is not a case of the team that was closed not long ago, or the person is supported already
     */
    CaseReference caseToOpen(OpeningAgain asked) {
        Case known = inSight.named(asked.reference());
        if (known.status() != Case.Status.CLOSED
                || known.acceptedAt() == null
                || FOR_GOOD.contains(known.closureReason())) {
            throw Refused.because(REFERENCE, "this case is not one that can be opened again");
        }
        Instant closed = Objects.requireNonNull(known.closedAt());
        if (closed.isBefore(clock.instant().minus(Duration.ofDays(days)))) {
            throw Refused.because(
                    REFERENCE, "this case was closed more than {} days ago: refer the person again", days);
        }
        if (!others.openCasesOf(people.of(known.reference())).isEmpty()) {
            throw Refused.because(REFERENCE, "the person has another open case");
        }
        return known.reference();
    }

    void open(CaseReference reference) {
        cases.openAgain(reference);
        timeline.record(reference, "CASE_OPENED_AGAIN");
        journey.openedAgain(reference, known(cases.get(reference)));
    }

    private Map<String, @Nullable Object> known(Case known) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(Journey.REFERENCE.name(), known.reference().value());
        variables.put(Journey.TEAM.name(), circles.wholeTeam(known.team()));
        variables.put(Journey.CONSENT.name(), "GIVEN");
        variables.put(Journey.ACCEPTED.name(), true);
        variables.put(Journey.SUPPORT_MODEL.name(), known.supportModel());
        variables.put(Journey.PRIORITY.name(), known.priority());
        variables.put(Journey.IN_CUSTODY.name(), known.inCustody());
        variables.put(Journey.RELEASED.name(), false);
        variables.put(Journey.RELEASE_DATE.name(), date(known.releaseDate()));
        variables.put(Journey.RESUME_AT.name(), resumeAt(known.reference()));
        return variables;
    }

    private String resumeAt(CaseReference reference) {
        return plans.inForce(reference).isPresent() ? "connection" : "assessment";
    }

    private @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : calendar.startOf(day);
    }
}
