package uk.throughcare.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.calendar.MorningsTold;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.documents.PdfPages;
import uk.throughcare.notification.Notifications;
import uk.throughcare.reporting.CaseFactRound;
import uk.throughcare.reporting.MonthlyFigures;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** Each team and region has one report for each month; its managers are told of it once, by a mail that tells nothing. */
@JourneyTest
@ExtendWith(OutputCaptureExtension.class)
class MonthlyRoundTest {

    private static final String REGION = "Yorkshire and the Humber";

    /** Each test has a month of its own: reports stay. */
    private static int year = 2040;

    @Autowired
    MonthlyRound round;

    @Autowired
    MonthlyReports reports;

    @Autowired
    CaseFactRound facts;

    @Autowired
    Subjects subjects;

    @Autowired
    Notifications notifications;

    @Autowired
    MorningsTold wishes;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    MonthlyFigures figures;

    @Autowired
    PdfPages pages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Accounts accounts;

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private YearMonth month;
    private String manager;
    private String regional;

    @BeforeEach
    void theFirstOfAMonth() {
        month = YearMonth.of(++year, 5);
        itIsThe(1);
        manager = somebody(Role.MANAGER, "WEI");
        regional = somebody(Role.REGIONAL_MANAGER, "WEI");
    }

    @AfterEach
    void timeGoesOn() {
        journeys.timeIsNowAgain();
        jdbc.sql("delete from care.reminder_choice where user_id in (:manager, :regional)")
                .param("manager", manager)
                .param("regional", regional)
                .update();
    }

    @Test
    void eachTeamInServiceAndItsRegionHasAReportOfTheMonthThatIsOver() {
        round.look();

        assertThat(made(month))
                .contains("LEI", "MDI", "WEI", "PDU-LEEDS", "PDU-WAKEFIELD", REGION)
                .doesNotContain("PDU-CARDIFF", "Wales");
        assertThat(made(month.plusMonths(1))).isEmpty();
    }

    @Test
    void aSecondRoundMakesNothingAndTellsNobody() {
        round.look();
        List<String> before = made(month);

        itIsThe(2);
        round.look();

        assertThat(made(month)).isEqualTo(before).doesNotHaveDuplicates();
        assertThat(mailed(manager)).isOne();
        assertThat(mailed(regional)).isOne();
    }

    @Test
    void beforeTheDayThatIsSetNothingIsMade() {
        MonthlyRound later = round(new ReportPages(figures, pages, clock), 4);

        later.look();
        assertThat(made(month)).isEmpty();
        itIsThe(4);
        later.look();
        assertThat(made(month)).isNotEmpty();
    }

    @Test
    void aTeamWhoseReportFailsStopsNoOtherAndIsMadeTheNextTime(CapturedOutput output) {
        String moorland = somebody(Role.MANAGER, "MDI");
        MonthlyRound failing = round(
                new ReportPages(figures, pages, clock) {
                    @Override
                    byte[] of(Subject subject, YearMonth of) {
                        if ("MDI".equals(subject.team())) {
                            throw new IllegalStateException("Robin Redbreast");
                        }
                        return super.of(subject, of);
                    }
                },
                1);

        failing.look();
        assertThat(made(month)).contains("LEI", "WEI", REGION).doesNotContain("MDI");
        assertThat(mailed(moorland)).isZero();
        assertThat(output).contains("IllegalStateException").doesNotContain("Robin Redbreast");
        round.look();

        assertThat(made(month)).contains("MDI");
        assertThat(mailed(moorland)).isOne();
    }

    @Test
    void whoeverSwitchedOffMailsHasNoAddressOrAnotherRoleIsNotTold() {
        jdbc.sql("insert into care.reminder_choice (user_id, every_morning, chosen_at) values (:user, false, now())")
                .param("user", manager)
                .update();
        String worker = somebody(Role.LINK_WORKER, "WEI");
        String analyst = somebody(Role.NATIONAL_ANALYST, "WEI");

        round.look();

        assertThat(mailed(manager)).isZero();
        assertThat(mailed(worker)).isZero();
        assertThat(mailed(analyst)).isZero();
        assertThat(mailed(regional)).isOne();
    }

    @Test
    void theMailHoldsNeitherFigureNorNameNorTheReport() {
        round.look();

        assertThat(jdbc.sql("select codes::text from care.notification where recipient = :to")
                        .param("to", address(manager))
                        .query(String.class)
                        .single())
                .isEqualTo("{\"month\": \"%s\"}".formatted(month.atDay(1)));
    }

    private MonthlyRound round(ReportPages written, int day) {
        return new MonthlyRound(
                facts,
                subjects,
                written,
                reports,
                notifications,
                wishes,
                calendar,
                new ReportProperties("-", day),
                transaction);
    }

    private void itIsThe(int day) {
        journeys.timeIs(Instant.parse(month.plusMonths(1).atDay(day) + "T05:30:00Z"));
    }

    private List<String> made(YearMonth of) {
        return jdbc.sql("select coalesce(team, region) from care.monthly_report where month = :month")
                .param("month", of.atDay(1))
                .query(String.class)
                .list();
    }

    private long mailed(String user) {
        return jdbc.sql("""
                        select count(*) from care.notification
                        where recipient = :to and template = 'MONTHLY_REPORT' and codes ->> 'month' = :month
                        """)
                .param("to", address(user))
                .param("month", month.atDay(1).toString())
                .query(Long.class)
                .single();
    }

    private String somebody(Role role, String team) {
        String id = role.group() + "." + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new Account(id, "Some", "Body", address(id), Set.of(role), Set.of(team)), "throughcare");
        return id;
    }

    private static String address(String user) {
        return user + "@staff.example";
    }
}
