package uk.throughcare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.journey.MissedDeadlines;
import uk.throughcare.listing.ProvidersAndEditors;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** Each form of the system is opened in Tasklist by somebody whose work it is, read, filled and taken. */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFormInTheBrowserTest {

    private static final String ADMINISTRATOR = "forms.admin";

    @Autowired
    Journeys journeys;

    @Autowired
    MissedDeadlines missed;

    @Autowired
    ProvidersAndEditors listings;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final Map<String, Tasklist> signedIn = new HashMap<>();
    private Playwright playwright;
    private Browser browser;
    private WaysToForms ways;

    @BeforeAll
    void openBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        ways = new WaysToForms(journeys, missed, listings);
        thereIsAnAdministrator();
    }

    /** Without one the web apps show nothing but the way to make one. */
    private void thereIsAnAdministrator() {
        accounts.create(
                new Account(ADMINISTRATOR, "Test", "Administrator", null, Set.of(Role.ADMINISTRATOR), Set.of()),
                RunningThroughcare.PASSWORD);
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @AfterAll
    void closeBrowser() {
        playwright.close();
        listings.forgetAll();
        identity.deleteUser(ADMINISTRATOR);
    }

    static Stream<String> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".form"))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** A form that nobody has opened in a browser may never let itself be completed there. */
    @Test
    void noFormIsLeftOut() throws IOException {
        assertThat(ways.forms())
                .as("say in WaysToForms how somebody comes to each form")
                .containsExactlyInAnyOrderElementsOf(forms().toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsReadFilledAndTaken(String form) {
        WaysToForms.Way way = ways.to(form);
        Set<String> before = submissions(form);
        Tasklist tasklist = tasklist(way.user());

        FormOnScreen shown = way.open(tasklist, journeys.today());
        shown.reads(way.reads());
        shown.hasNoChoiceMade();
        tasklist.picture(form);
        Set<String> asked = shown.fill(way.answers());
        shown.reads(List.of());
        tasklist.picture(form + "-filled");
        way.send(tasklist);

        assertThat(tasks.createTaskQuery().taskId(way.task()).count()).isZero();
        if (way.ofACase()) {
            assertThat(kept(form, before)).containsOnlyKeys(asked).doesNotContainValue(null);
        }
    }

    @Test
    void whyAnAppointmentIsLateIsAskedOnlyWhenItIs() {
        WaysToForms.Way way = ways.to("arrange-first-appointment");
        FormOnScreen form = way.open(tasklist(way.user()), journeys.today());

        assertThat(form.fill(Map.of("appointmentOn", journeys.today().plusDays(61))))
                .doesNotContain("whyLater");
        assertThat(form.fill(Map.of("appointmentOn", journeys.today().plusDays(90))))
                .contains("whyLater");
    }

    private Tasklist tasklist(String user) {
        return signedIn.computeIfAbsent(
                user, name -> new Tasklist(browser, path -> "http://localhost:" + port + path).signIn(name));
    }

    private Set<String> submissions(String form) {
        return jdbc.sql("select id::text from care.answers where form = :form")
                .param("form", form)
                .query(String.class)
                .set();
    }

    /** The answers of the one submission that has come in since. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> kept(String form, Set<String> before) {
        Set<String> since =
                submissions(form).stream().filter(id -> !before.contains(id)).collect(Collectors.toSet());
        assertThat(since).hasSize(1);
        String content = jdbc.sql("select content from care.answers where id = cast(:id as uuid)")
                .param("id", since.iterator().next())
                .query(String.class)
                .single();
        try {
            return new ObjectMapper().readValue(content, Map.class);
        } catch (IOException broken) {
            throw new AssertionError(content, broken);
        }
    }
}
