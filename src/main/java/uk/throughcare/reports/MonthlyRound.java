package uk.throughcare.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.calendar.MorningsTold;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;
import uk.throughcare.reporting.CaseFactRound;
import uk.throughcare.teams.StaffMember;

/** Makes the reports of the last month that are missing, and tells managers, each once, that theirs are there. */
@Service
public class MonthlyRound {

    private static final Logger log = LoggerFactory.getLogger(MonthlyRound.class);
    private static final String ABOUT = "monthly-report";

    private final CaseFactRound facts;
    private final Subjects subjects;
    private final ReportPages pages;
    private final MonthlyReports reports;
    private final Notifications notifications;
    private final MorningsTold wishes;
    private final WorkCalendar calendar;
    private final ReportProperties properties;
    private final TransactionTemplate transaction;

    MonthlyRound(
            CaseFactRound facts,
            Subjects subjects,
            ReportPages pages,
            MonthlyReports reports,
            Notifications notifications,
            MorningsTold wishes,
            WorkCalendar calendar,
            ReportProperties properties,
            TransactionTemplate transaction) {
        this.facts = facts;
        this.subjects = subjects;
        this.pages = pages;
        this.reports = reports;
        this.notifications = notifications;
        this.wishes = wishes;
        this.calendar = calendar;
        this.properties = properties;
        this.transaction = transaction;
    }

    /** Does nothing before the day of the month that is set, and nothing twice; what failed is tried again the next time. */
    public void look() {
        LocalDate today = calendar.today();
        if (today.getDayOfMonth() >= properties.day()) {
            YearMonth month = YearMonth.from(today).minusMonths(1);
            facts.refresh();
            subjects.all().forEach(subject -> make(subject, month));
        }
    }

    // one team whose figures cannot be told must not keep the others waiting, whatever its reason
    private void make(Subject subject, YearMonth month) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!reports.isMade(subject, month)) {
                    reports.keep(subject, month, pages.of(subject, month));
                }
                subjects.readers(subject).forEach(reader -> tell(reader, month));
            });
        } catch (RuntimeException failure) {
            log.warn(
                    "The report of {} for {} could not be made; it is tried again: {}",
                    subject.name(),
                    month,
                    failure.getClass().getSimpleName());
        }
    }

    private void tell(StaffMember reader, YearMonth month) {
        @Nullable String address = reader.email();
        if (address != null && wishes.wants(reader.id()) && reports.takeTelling(reader.id(), month)) {
            notifications.send(
                    ABOUT,
                    Template.MONTHLY_REPORT,
                    address,
                    Map.of("month", month.atDay(1).toString()));
        }
    }
}
