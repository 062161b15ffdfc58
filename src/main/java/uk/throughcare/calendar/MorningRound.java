package uk.throughcare.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;
import uk.throughcare.teams.StaffMember;

/** Tells each member of staff, once on each working morning, what is due or overdue; who has nothing gets no mail. */
@Service
public class MorningRound {

    private static final String ABOUT = "morning-summary";

    private final MorningLines lines;
    private final MorningWords words;
    private final MorningsTold told;
    private final Notifications notifications;
    private final WorkCalendar calendar;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MorningRound(
            MorningLines lines,
            MorningWords words,
            MorningsTold told,
            Notifications notifications,
            WorkCalendar calendar,
            TransactionTemplate transaction,
            Clock clock) {
        this.lines = lines;
        this.words = words;
        this.told = told;
        this.notifications = notifications;
        this.calendar = calendar;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Begun anew after it broke off, it goes on where it stopped. */
    public void tellEverybody() {
        LocalDate today = calendar.today();
        if (calendar.isWorkingDay(today)) {
            lines.byPerson(clock.instant())
                    .forEach((person, theirs) ->
                            transaction.executeWithoutResult(status -> tell(person, theirs, today)));
        }
    }

    private void tell(StaffMember person, List<MorningLine> theirs, LocalDate today) {
        @Nullable String address = person.email();
        if (address != null && told.wants(person.id()) && told.take(person.id(), today)) {
            notifications.send(ABOUT, Template.MORNING_SUMMARY, address, words.of(theirs, today));
        }
    }
}
