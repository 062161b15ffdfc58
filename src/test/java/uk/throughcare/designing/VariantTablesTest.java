package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.teams.Role;

/** A team's own variant of a table: of one that a stage asks, and of the deadlines, which code asks for whoever holds the case. */
class VariantTablesTest extends TeamsOwn {

    private static final String DEADLINES = "deadlines.dmn";
    private static final String SCHEDULE = "follow-up-schedule.dmn";
    private static final String CONTACT = "userTask_makeFirstContact";
    private static final String FOLLOW_UP = "catchEvent_followUpDateReached";

    @Autowired
    Journeys journeys;

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void deadlinesAreThoseOfTheTeamThatHoldsTheCase() {
        Date common = contactDue(journeys.refer(aPersonIn("LEI")).isAllocated());
        String deployment = released("LEI", Map.of(DEADLINES, deadlines()));

        assertThat(repository.getDeploymentResourceNames(deployment)).containsExactly(DEADLINES);
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        assertThat(contactDue(robin)).isAfter(common);
        assertThat(contactDue(journeys.refer(aPersonIn("MDI")).isAllocated())).isEqualTo(common);

        designer.does("/designer/teams/LEI/back-to-common?why=Too late");
        assertThat(contactDue(journeys.refer(aPersonIn("LEI")).isAllocated())).isEqualTo(common);
    }

    @Test
    void aCircleHasTheDeadlinesOfItsTeam() {
        Date common = contactDue(journeys.refer(aPersonIn("LEI")).isAllocated());
        released("LEI", Map.of(DEADLINES, deadlines()));
        TheCase robin = journeys.refer(aPersonIn("LEI"));

        robin.isRestrictedTo(journeys.staff(Role.LINK_WORKER, "LEI")).isAllocated();

        assertThat(contactDue(robin)).isAfter(common);
    }

    @Test
    void timersWaitAsLongAsTheTeamSays() {
        Date common = reminded(journeys.refer(aPersonIn("LEI")));
        released("LEI", Map.of(DEADLINES, deadlines()));

        assertThat(reminded(journeys.refer(aPersonIn("LEI")))).isAfter(common);
    }

    @Test
    void aStageAsksTheTableOfTheTeam() {
        Date common = followedUp(journeys.refer(aPersonIn("LEI")));
        String deployment = released("LEI", Map.of(SCHEDULE, schedule()));

        assertThat(repository.getDeploymentResourceNames(deployment))
                .contains(SCHEDULE, "follow-up.bpmn", "review-progress.form")
                .doesNotContain(DIAGRAM);
        assertThat(followedUp(journeys.refer(aPersonIn("LEI")))).isAfter(common);
        assertThat(followedUp(journeys.refer(aPersonIn("MDI")))).isEqualTo(common);
    }

    @Test
    void aTableThatCodeAsksOfTheDeploymentOfAStageComesAlong() {
        String stage = "release-handover.bpmn";
        String deployment = released(
                "LEI",
                Map.of(
                        stage,
                        shipped.get(stage)
                                .replace("name=\"Choose the community team\"", "name=\"Choose who goes on\"")));
        assertThat(repository.getDeploymentResourceNames(deployment)).contains("handover-timing.dmn");

        TheCase robin = journeys.refer(
                        aPersonIn("LEI").leavingOn(journeys.today().plusDays(20)))
                .isAllocated();

        robin.timeReaches("catchEvent_handoverDateReached")
                .handoverIsPreparedFor("PDU-LEEDS")
                .waitsFor("userTask_makeFirstContact", "userTask_acceptHandover");
    }

    @Test
    void whatIsAskedAgainLeavesOutWhatTheTableOfATeamDecided() {
        released("LEI", Map.of(SCHEDULE, schedule()));
        long before = decisions();

        followedUp(journeys.refer(aPersonIn("LEI")));
        assertThat(decisions()).isEqualTo(before);

        followedUp(journeys.refer(aPersonIn("MDI")));
        assertThat(decisions()).isGreaterThan(before);
    }

    private long decisions() {
        return designer.replays(Map.of(SCHEDULE, schedule()))
                .getBody()
                .path("decisions")
                .asLong();
    }

    private static Date contactDue(TheCase robin) {
        return robin.open(CONTACT).getDueDate();
    }

    private static Date reminded(TheCase robin) {
        return atConnection(robin).dueOf("boundaryEvent_timeToRemind");
    }

    private static Date followedUp(TheCase robin) {
        return atConnection(robin).isIntroduced().attends().dueOf(FOLLOW_UP);
    }

    private static TheCase atConnection(TheCase robin) {
        return robin.isAllocated().isMet().saysWhatMatters().agreesThePlan().choosesActivities();
    }

    private String deadlines() {
        return shipped.get(DEADLINES)
                .replaceAll(
                        "(id=\"entry_(?:makeFirstContact|timeToRemind)[A-Za-z]*_dueWorkingDays\">\\s*<text>)\\d+",
                        "$19");
    }

    private String schedule() {
        return shipped.get(SCHEDULE).replaceAll("(First_weeks\">\\s*<text>)2", "$13");
    }
}
