package uk.throughcare.custody;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

/** Takes up what changed about a person's custody, keeps it, and tells the journey. */
@Service
class CustodyRecord {

    private final CustodyChanges changes;
    private final Cases cases;
    private final Timeline timeline;
    private final ReferralJourney journey;
    private final WorkCalendar calendar;

    CustodyRecord(
            CustodyChanges changes, Cases cases, Timeline timeline, ReferralJourney journey, WorkCalendar calendar) {
        this.changes = changes;
        this.cases = cases;
        this.timeline = timeline;
        this.journey = journey;
        this.calendar = calendar;
    }

    /**
     * Keeps what was reported.
     *
     * @return its number, to pass it on by
     * @throws Refused if it cannot be true of the case as it stands
     */
    @Transactional
    public int report(CaseReference reference, CustodyChange change) {
        refuseImpossible(cases.get(reference), change);
        int id = changes.keep(reference, change);
        timeline.record(reference, change.what().name(), detail(change));
        return id;
    }

    /** Makes it so: in the case, and in the journey. */
    @Transactional
    public void passOn(CaseReference reference, int id) {
        CustodyChange change = changes.get(id);
        switch (change.what()) {
            case MOVED_PRISON -> journey.caseMoves(reference, prison(change));
            case RELEASE_DATE_CHANGED -> releaseDateChanged(reference, change);
            case RELEASED -> {
                cases.releaseDateIs(reference, change.on());
                journey.released(reference, calendar.startOf(change.on()));
            }
            case RECEIVED_INTO_CUSTODY -> {
                cases.releaseDateIs(reference, null);
                journey.receivedIntoCustody(reference, prison(change));
            }
        }
    }

    private void releaseDateChanged(CaseReference reference, CustodyChange change) {
        cases.releaseDateIs(reference, change.releaseDate());
        journey.releaseDateChanged(
                reference, change.releaseDate() == null ? null : calendar.startOf(change.releaseDate()));
    }

    private void refuseImpossible(Case known, CustodyChange change) {
        if (known.status() != Case.Status.OPEN) {
            throw Refused.because("reference", "this case is not open any longer");
        }
        if (change.on().isAfter(calendar.today())) {
            throw Refused.because("on", "it must be today or in the past");
        }
        boolean inside = known.inCustody() && !changes.released(known.reference());
        if (inside && change.what() == What.RECEIVED_INTO_CUSTODY) {
            throw Refused.because("what", "the person is in custody already; for another prison choose the move");
        }
        if (!inside && change.what() != What.RECEIVED_INTO_CUSTODY) {
            throw Refused.because("what", "as far as this case knows, the person is not in custody");
        }
        if (change.what() == What.MOVED_PRISON && known.team().equals(change.toPrison())) {
            throw Refused.because("toPrison", "the case is with this prison's team already");
        }
        refuseImpossibleDate(known, change);
    }

    private void refuseImpossibleDate(Case known, CustodyChange change) {
        @Nullable LocalDate date = change.releaseDate();
        if (date != null && date.isBefore(calendar.today())) {
            throw Refused.because(
                    "releaseDate", "it must be today or later; if the person has left, choose that they were released");
        }
        if (change.what() == What.RELEASE_DATE_CHANGED && Objects.equals(known.releaseDate(), date)) {
            throw Refused.because("releaseDate", "this is the release date that the case has already");
        }
    }

    private static String prison(CustodyChange change) {
        return Objects.requireNonNull(change.toPrison(), "a move names the prison");
    }

    private static Map<String, String> detail(CustodyChange change) {
        Map<String, String> detail = new HashMap<>();
        put(detail, "on", change.on());
        put(detail, "to", change.toPrison());
        put(detail, "releaseDate", change.releaseDate());
        return detail;
    }

    private static void put(Map<String, String> detail, String name, @Nullable Object value) {
        if (value != null) {
            detail.put(name, value.toString());
        }
    }
}
