package uk.throughcare.custody;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.custody.CustodyChange.What;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.journey.Refused;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** Takes up what changed about a person's custody, keeps it, and tells the journey. */
@Service
class CustodyRecord {

    private final CustodyChanges changes;
    private final KnownWhereabouts whereabouts;
    private final ReportCheck possible;
    private final Cases cases;
    private final Teams teams;
    private final Timeline timeline;
    private final ReferralJourney journey;
    private final WorkCalendar calendar;

    CustodyRecord(
            CustodyChanges changes,
            KnownWhereabouts whereabouts,
            ReportCheck possible,
            Cases cases,
            Teams teams,
            Timeline timeline,
            ReferralJourney journey,
            WorkCalendar calendar) {
        this.changes = changes;
        this.whereabouts = whereabouts;
        this.possible = possible;
        this.cases = cases;
        this.teams = teams;
        this.timeline = timeline;
        this.journey = journey;
        this.calendar = calendar;
    }

    /**
     * Keeps what staff reported.
     *
     * @return its number, to pass it on by
     * @throws Refused if it cannot be true of the case as it stands
     */
    @Transactional
    public int report(CaseReference reference, CustodyChange change) {
        Case known = cases.get(reference);
        Whereabouts were = whereabouts.of(known);
        possible.check(known, were, change);
        Whereabouts now = change.after(were, calendar.startOf(change.on()).toInstant());
        whereabouts.are(reference, now);
        comeBackFirst(known, change, steps(known, were, now, change.on()));
        return keep(reference, change);
    }

    /**
     * Takes up where a custody system says that the person is, unless something newer is known.
     *
     * @return whether anything changed for the case
     */
    @Transactional
    public boolean personIs(Case known, Whereabouts told) {
        Whereabouts were = whereabouts.of(known);
        Whereabouts now = were.and(told);
        whereabouts.are(known.reference(), now);
        List<CustodyChange> steps = steps(known, were, now, calendar.dayOf(Date.from(now.since())));
        steps.forEach(step -> takeUp(known.reference(), step));
        return !steps.isEmpty();
    }

    /**
     * Takes up what a custody system says of the release date; one that has passed tells nothing new: the release will be told.
     *
     * @return whether anything changed for the case
     */
    @Transactional
    public boolean releaseDateIs(Case known, @Nullable LocalDate date) {
        boolean tells = date == null || !date.isBefore(calendar.today());
        boolean changes = tells && whereabouts.of(known).inCustody() && !Objects.equals(known.releaseDate(), date);
        if (changes) {
            takeUp(known.reference(), CustodyChange.releaseDate(calendar.today(), date));
        }
        return changes;
    }

    /** Makes it so: in the case, and in the journey. */
    @Transactional
    public void passOn(CaseReference reference, int id) {
        passOn(reference, changes.get(id));
    }

    private void takeUp(CaseReference reference, CustodyChange change) {
        keep(reference, change);
        passOn(reference, change);
    }

    private int keep(CaseReference reference, CustodyChange change) {
        timeline.record(reference, change.what().name(), change.detail());
        return changes.keep(reference, change);
    }

    private void passOn(CaseReference reference, CustodyChange change) {
        switch (change.what()) {
            case MOVED_PRISON -> whereItHasATeam(reference, change, prison -> journey.caseMoves(reference, prison));
            case RELEASE_DATE_CHANGED -> releaseDateChanged(reference, change.releaseDate());
            case RELEASED -> {
                cases.releaseDateIs(reference, change.on());
                journey.released(reference, calendar.startOf(change.on()));
            }
            case RECEIVED_INTO_CUSTODY -> {
                cases.releaseDateIs(reference, null);
                whereItHasATeam(reference, change, prison -> journey.receivedIntoCustody(reference, prison));
            }
            case DIED -> journey.died(reference);
            case TEMPORARILY_AWAY -> journey.temporarilyAway(reference);
            case BACK -> journey.back(reference);
        }
    }

    private void whereItHasATeam(CaseReference reference, CustodyChange change, Consumer<String> move) {
        String prison = Objects.requireNonNull(change.toPrison(), "a move names the prison");
        if (teams.find(prison).filter(Team::inService).isPresent()) {
            move.accept(prison);
        } else {
            timeline.record(reference, "NO_TEAM_THERE", Map.of("prison", prison));
            journey.noTeamThere(reference, prison);
            noDateFromBefore(reference, change);
        }
    }

    private void noDateFromBefore(CaseReference reference, CustodyChange change) {
        if (change.what() == What.RECEIVED_INTO_CUSTODY) {
            journey.releaseDateChanged(reference, null);
        }
    }

    private void releaseDateChanged(CaseReference reference, @Nullable LocalDate date) {
        cases.releaseDateIs(reference, date);
        journey.releaseDateChanged(reference, date == null ? null : calendar.startOf(date));
    }

    /** Who is elsewhere now is not away from where they were. */
    private void comeBackFirst(Case known, CustodyChange change, List<CustodyChange> steps) {
        steps.stream()
                .filter(step -> step.what() == What.BACK && change.what() != What.BACK)
                .forEach(step -> takeUp(known.reference(), step));
    }

    private List<CustodyChange> steps(Case known, Whereabouts were, Whereabouts now, LocalDate on) {
        return new CustodySteps(were, now, known.inCustody(), on).list();
    }
}
