package uk.throughcare.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.reports.MonthlyRound;
import uk.throughcare.teams.Role;

/** A monthly report is read by who oversees all that it tells of, and by nobody else. */
@JourneyTest
class MonthlyReportPagesTest {

    private static final String REGION = "Yorkshire and the Humber";

    @Autowired
    MonthlyReportPages pages;

    @Autowired
    MonthlyRound round;

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void reportsAreMade() {
        journeys.timeIs(Instant.parse("2039-04-01T05:30:00Z"));
        try {
            round.look();
        } finally {
            journeys.timeIsNowAgain();
        }
    }

    @Test
    void aManagerOpensTheReportsOfOwnTeams() {
        String manager = journeys.staff(Role.MANAGER, "LEI");

        assertThat(names(manager)).containsOnly("Leeds (HMP)");
        ResponseEntity<byte[]> opened = journeys.as(manager, () -> pages.open(report("LEI")));
        assertThat(opened.getBody()).startsWith("%PDF".getBytes());
        assertThat(opened.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .contains("monthly-report-2039-03-lei.pdf");
        assertThat(opened.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertClosed(manager, "MDI");
        assertClosed(manager, REGION);
    }

    @Test
    void aRegionalManagerOpensThoseOfTheRegionAndOfItsTeams() {
        String regional = journeys.staff(Role.REGIONAL_MANAGER, "LEI");

        assertThat(names(regional)).contains(REGION, "Leeds (HMP)", "Moorland (HMP & YOI)");
        assertThat(journeys.as(regional, () -> pages.open(report(REGION))).getBody())
                .startsWith("%PDF".getBytes());
        assertThat(journeys.as(regional, () -> pages.open(report("MDI"))).getBody())
                .isNotEmpty();
    }

    @Test
    void whoeverReadsFiguresOnlyOrWorksOnCasesOpensNone() {
        for (Role role : List.of(Role.NATIONAL_ANALYST, Role.LINK_WORKER, Role.ADMINISTRATOR)) {
            String reader = journeys.staff(role, "LEI");
            assertThat(names(reader)).as(role.group()).isEmpty();
            assertClosed(reader, "LEI");
            assertClosed(reader, REGION);
        }
    }

    @Test
    void anUnknownReportIsClosedLikeAnother() {
        String manager = journeys.staff(Role.MANAGER, "LEI");

        assertThatThrownBy(() -> journeys.as(manager, () -> pages.open(UUID.randomUUID())))
                .isInstanceOf(MonthlyReportPages.NoSuchReport.class);
    }

    @Test
    void aQueryThatForgetsItsReaderFindsNoOtherReports() {
        assertThat(behindTheLock("LEI")).containsOnly("LEI");
        assertThat(behindTheLock("LEI,MDI,WEI,PDU-LEEDS,PDU-WAKEFIELD")).contains("LEI", REGION);
        assertThat(behindTheLock("")).isEmpty();
    }

    private void assertClosed(String reader, String about) {
        assertThatThrownBy(() -> journeys.as(reader, () -> pages.open(report(about))))
                .isInstanceOf(MonthlyReportPages.NoSuchReport.class);
    }

    private List<String> names(String reader) {
        return journeys.as(reader, pages::list).stream()
                .map(MonthlyReportPages.Listed::name)
                .toList();
    }

    private UUID report(String about) {
        return jdbc.sql("""
                        select id from care.monthly_report
                        where month = '2039-03-01' and (team = :about or region = :about)
                        """).param("about", about).query(UUID.class).single();
    }

    private List<String> behindTheLock(String teams) {
        return transaction.execute(begun -> {
            jdbc.sql(
                            "select set_config('throughcare.teams', :teams, true), set_config('role', 'throughcare_reader', true)")
                    .param("teams", teams)
                    .query((row, number) -> true)
                    .single();
            return jdbc.sql("select coalesce(team, region) from care.monthly_report")
                    .query(String.class)
                    .list();
        });
    }
}
