package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.listing.Listed.aService;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.listing.Listed;
import uk.throughcare.listing.ProvidersAndEditors;
import uk.throughcare.teams.Role;

/** The table gives "review listing" 10 working days, a reminder 2 before, and tells the managers when it is missed. */
@JourneyTest
class TasksOfNoTeamTest {

    @Autowired
    DeadlineWatch watch;

    @Autowired
    ProvidersAndEditors field;

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    private Listed hedges;
    private String editor;
    private String manager;

    @BeforeEach
    void aListingToReview() {
        editor = journeys.staff(Role.DIRECTORY_EDITOR, "MDI") + "@staff.example";
        manager = journeys.staff(Role.MANAGER, "MDI") + "@staff.example";
        journeys.timeIs(Instant.parse("2032-03-03T10:00:00Z"));
        hedges = field.offers(aService(field.anAddress()));
    }

    @AfterEach
    void tidyUp() {
        journeys.timeIsNowAgain();
        field.forgetAll();
    }

    @Test
    void theEditorsOfAllTeamsAreRemindedAndTheManagersAreToldWhenItIsMissed() {
        lookAt("2032-03-15T08:59:00Z");
        assertThat(mails("TASK_REMINDER")).isEmpty();
        lookAt("2032-03-15T09:00:00Z");
        lookAt("2032-03-15T09:01:00Z");
        assertThat(mails("TASK_REMINDER"))
                .contains(editor)
                .doesNotContain(manager)
                .doesNotHaveDuplicates();

        lookAt("2032-03-17T17:00:00Z");
        lookAt("2032-03-17T17:01:00Z");
        assertThat(mails("DEADLINE_MISSED"))
                .contains(manager)
                .doesNotContain(editor)
                .doesNotHaveDuplicates();
        lookAt("2032-03-24T17:00:00Z");
        assertThat(mails("DEADLINE_MISSED_AGAIN")).contains(manager).doesNotHaveDuplicates();
    }

    @Test
    void whatIsReviewedInTimeIsNoMatterForAnybody() {
        hedges.isReviewed();
        lookAt("2032-03-17T17:00:00Z");
        assertThat(mails("DEADLINE_MISSED")).isEmpty();
    }

    private void lookAt(String instant) {
        journeys.timeIs(Instant.parse(instant));
        watch.look();
    }

    private List<String> mails(String template) {
        return jdbc.sql("select recipient from care.notification where about = :about and template = :template")
                .param("about", hedges.id().toString())
                .param("template", template)
                .query(String.class)
                .list();
    }
}
