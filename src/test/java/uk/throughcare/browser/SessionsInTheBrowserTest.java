package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** How long staff stay signed in, and what they see when a team is taken from them. */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsInTheBrowserTest {

    private static final Instant MONDAY = Instant.parse("2028-05-15T09:30:00Z");
    private static final String ADMINISTRATOR = "sessions.admin";
    private static final String WORKER = "sessions.worker";
    private static final String LEAVER = "sessions.leaver";

    @Autowired
    Journeys journeys;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @LocalServerPort
    int port;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void thereAreAccounts() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        account(ADMINISTRATOR, Role.ADMINISTRATOR);
        account(WORKER, Role.SENIOR_LINK_WORKER, "LEI");
        account(LEAVER, Role.SENIOR_LINK_WORKER, "LEI");
        journeys.refer(aPersonIn("LEI"));
    }

    private void account(String id, Role role, String... teams) {
        accounts.create(
                new Account(id, "Test", role.title(), null, Set.of(role), Set.of(teams)), RunningThroughcare.PASSWORD);
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @AfterAll
    void closeBrowser() {
        playwright.close();
        identity.deleteUser(ADMINISTRATOR);
        identity.deleteUser(WORKER);
        identity.deleteUser(LEAVER);
    }

    @Test
    void whoHasLeftThePageAloneIsSignedOutThoughItAsksForNewsByItself() {
        try (Tasklist tasklist = new Tasklist(browser, this::address)) {
            Page page = tasklist.page();
            page.clock().install();
            tasklist.signIn(WORKER);

            page.clock().fastForward("19:00");
            page.keyboard().press("Shift");
            page.clock().fastForward("19:00");
            assertThat(page.getByText("My tasks").first()).isVisible();
            page.clock().fastForward("02:00");

            assertThat(page.getByText("You are signed out")).isVisible();
            page.navigate(address("/camunda/app/tasklist/default/"));
            assertThat(page.getByPlaceholder("Username")).isVisible();
        }
    }

    @Test
    void aTeamThatIsTakenAwayIsGoneWithinAMinute() {
        journeys.timeIs(MONDAY);
        try (Tasklist tasklist = new Tasklist(browser, this::address).signIn(LEAVER)) {
            Page page = tasklist.page();
            page.getByText("My team's tasks").first().click();
            assertThat(page.locator(".tasks-list > .task").first()).isVisible();

            identity.deleteTenantUserMembership("LEI", LEAVER);
            journeys.timeIs(MONDAY.plus(Duration.ofSeconds(59)));
            page.reload();

            tasklist.seesNoTask();
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
