package uk.throughcare.custody;

import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.Case;
import uk.throughcare.custody.CustodyChange.What;
import uk.throughcare.custody.Whereabouts.Place;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.Refused;

/** Refuses a report of staff that cannot be true of the case as it stands. */
@Component
class ReportCheck {

    private final WorkCalendar calendar;

    ReportCheck(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    void check(Case known, Whereabouts were, CustodyChange change) {
        if (known.status() != Case.Status.OPEN) {
            throw Refused.because("reference", "this case is not open any longer");
        }
        checkDay(were, change);
        if (change.what() != What.DIED) {
            checkPlace(were, change);
        }
        checkReleaseDate(known, change);
    }

    private void checkDay(Whereabouts were, CustodyChange change) {
        if (change.on().isAfter(calendar.today())) {
            throw Refused.because("on", "it must be today or in the past");
        }
        LocalDate since = calendar.dayOf(Date.from(were.since()));
        if (moves(change) && change.on().isBefore(since)) {
            throw Refused.because("on", "we know already where the person was later, on {}", DatesInWords.day(since));
        }
    }

    private static void checkPlace(Whereabouts were, CustodyChange change) {
        if (were.inCustody() && change.what() == What.RECEIVED_INTO_CUSTODY) {
            throw Refused.because("what", "the person is in custody already; for another prison choose the move");
        }
        if (!were.inCustody() && change.what() != What.RECEIVED_INTO_CUSTODY) {
            throw Refused.because("what", "as far as this case knows, the person is not in custody");
        }
        if (change.what() == What.MOVED_PRISON && Objects.equals(were.prison(), change.toPrison())) {
            throw Refused.because("toPrison", "the case is with this prison's team already");
        }
        if (change.what() == What.TEMPORARILY_AWAY && were.place() == Place.AWAY) {
            throw Refused.because("what", "as far as this case knows, the person is away already");
        }
        if (change.what() == What.BACK && were.place() != Place.AWAY) {
            throw Refused.because("what", "as far as this case knows, the person is not away");
        }
    }

    private void checkReleaseDate(Case known, CustodyChange change) {
        @Nullable LocalDate date = change.releaseDate();
        if (date != null && date.isBefore(calendar.today())) {
            throw Refused.because(
                    "releaseDate", "it must be today or later; if the person has left, choose that they were released");
        }
        if (change.what() == What.RELEASE_DATE_CHANGED && Objects.equals(known.releaseDate(), date)) {
            throw Refused.because("releaseDate", "this is the release date that the case has already");
        }
    }

    private static boolean moves(CustodyChange change) {
        return change.what() != What.RELEASE_DATE_CHANGED;
    }
}
