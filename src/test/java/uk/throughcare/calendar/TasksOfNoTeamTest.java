package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.listing.Listed.aService;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    MorningLines morning;

    @Autowired
    MorningWords words;

    @Autowired
    JdbcClient jdbc;

    private Listed hedges;
    private String editor;
    private String manager;

    @BeforeEach
    void aListingToReview() {
        editor = journeys.staff(Role.DIRECTORY_EDITOR, "MDI");
        manager = journeys.staff(Role.MANAGER, "MDI");
        journeys.timeIs(Instant.parse("2032-03-03T10:00:00Z"));
        hedges = field.offers(aService(field.anAddress()));
    }

    @AfterEach
    void tidyUp() {
        journeys.timeIsNowAgain();
        field.forgetAll();
    }

    @Test
    void theEditorsOfAllTeamsReadOfItAndTheManagersWhenItIsMissed() {
        lookAt("2032-03-12T07:30:00Z");
        assertThat(readers()).isEmpty();
        lookAt("2032-03-15T07:30:00Z");
        assertThat(readers()).contains(editor).doesNotContain(manager);

        lookAt("2032-03-17T17:00:00Z");
        assertThat(readers()).contains(editor, manager);
        lookAt("2032-03-24T17:00:00Z");
        assertThat(readers()).contains(manager);
        assertThat(mails()).as("nothing at once").isEmpty();
    }

    @Test
    void whatIsReviewedInTimeIsNoMatterForAnybody() {
        hedges.isReviewed();
        lookAt("2032-03-17T17:00:00Z");
        assertThat(readers()).isEmpty();
    }

    /** A manager finds it in Cockpit alone. */
    @Test
    void aManagersLineLeadsToNoTask() {
        lookAt("2032-03-17T17:00:00Z");
        assertThat(String.valueOf(words.of(linesOf(manager), journeys.today()))).doesNotContain("task=");
        assertThat(String.valueOf(words.of(linesOf(editor), journeys.today()))).contains("task=");
    }

    private List<String> readers() {
        return List.copyOf(linesAboutIt().keySet());
    }

    private List<MorningLine> linesOf(String user) {
        return linesAboutIt().getOrDefault(user, List.of());
    }

    private Map<String, List<MorningLine>> linesAboutIt() {
        Map<String, List<MorningLine>> about = new HashMap<>();
        morning.byPerson(journeys.engineTime()).forEach((person, lines) -> {
            List<MorningLine> some = lines.stream()
                    .filter(line -> line.task().about().equals(hedges.id().toString()))
                    .toList();
            if (!some.isEmpty()) {
                about.merge(person.id(), some, (one, other) -> {
                    throw new AssertionError(person.id() + " is told twice");
                });
            }
        });
        return about;
    }

    private void lookAt(String instant) {
        journeys.timeIs(Instant.parse(instant));
        watch.look();
    }

    private List<String> mails() {
        return jdbc.sql("select template from care.notification where about = :about and template like 'DEADLINE%'")
                .param("about", hedges.id().toString())
                .query(String.class)
                .list();
    }
}
