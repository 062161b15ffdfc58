package uk.throughcare.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.OwnWords;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;

/** Whom a mail in a designer's own words reaches that goes to staff. */
@JourneyTest
class TellingStaffTest {

    private static final OwnWords WORDS = new OwnWords("Look ahead", "Somebody should look at this case again.");

    @Autowired
    TellingStaff telling;

    @Autowired
    Journeys journeys;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Autowired
    ExampleCases examples;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLinkWorkerOfTheCaseIsTold() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        telling.linkWorker(robin.reference(), WORDS);

        assertThat(told(robin)).containsExactly(addressOfTheLinkWorker(robin));
        robin.timelineTells("STAFF_TOLD");
    }

    @Test
    void theSeniorLinkWorkersOfItsTeamAreToldWhileItHasNone() {
        journeys.staff(Role.SENIOR_LINK_WORKER, "LEI");
        TheCase robin = journeys.refer(aPersonIn("LEI"));
        telling.linkWorker(robin.reference(), WORDS);

        assertThat(told(robin)).isNotEmpty().isEqualTo(addressesOfSeniors());
    }

    @Test
    void theSeniorLinkWorkersOfItsTeamAreTold() {
        journeys.staff(Role.SENIOR_LINK_WORKER, "LEI");
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        telling.seniorLinkWorkers(robin.reference(), WORDS);

        assertThat(told(robin)).isNotEmpty().isEqualTo(addressesOfSeniors());
    }

    @Test
    @Transactional
    void whereNobodyCanBeToldTheTimelineSaysNothingElse() {
        CaseReference alone = examples.openedDaysAgo(3, "TOLD-NOBODY");
        telling.seniorLinkWorkers(alone, WORDS);

        assertThat(timeline.of(alone)).extracting(Timeline.Entry::what).doesNotContain("STAFF_TOLD");
    }

    private List<String> addressesOfSeniors() {
        return staff.addressesOf(Role.SENIOR_LINK_WORKER.group(), "LEI").stream()
                .sorted()
                .toList();
    }

    private String addressOfTheLinkWorker(TheCase of) {
        return staff.find(String.valueOf(cases.get(of.reference()).linkWorker()))
                .orElseThrow()
                .email();
    }

    private List<String> told(TheCase about) {
        return jdbc.sql("""
                        select recipient from care.notification
                        where case_reference = :reference and template = 'IN_OWN_WORDS' order by recipient collate "C"
                        """)
                .param("reference", about.reference().value())
                .query(String.class)
                .list();
    }
}
