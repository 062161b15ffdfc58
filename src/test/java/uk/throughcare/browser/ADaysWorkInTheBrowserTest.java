package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.listing.Listed;
import uk.throughcare.listing.ProvidersAndEditors;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** In Wealstun each does what the day brings, in the browser alone. */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ADaysWorkInTheBrowserTest {

    private static final String WEALSTUN = "WEI";

    @Autowired
    Journeys journeys;

    @Autowired
    ProvidersAndEditors listings;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @LocalServerPort
    int port;

    private Playwright playwright;
    private Browser browser;
    private AnAdministrator administrator;

    @BeforeAll
    void openBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        administrator = new AnAdministrator(accounts, identity);
    }

    @AfterAll
    void closeBrowser() {
        playwright.close();
        listings.forgetAll();
        administrator.leaves();
    }

    @Test
    void aReferrerRefersAndTellsWhatWasMissing() {
        try (Tasklist tasklist = signIn(Role.REFERRER)) {
            tasklist.startProcess("Referral journey")
                    .fill(Map.of(
                            "team",
                            "Wealstun (HMP)",
                            "prisonNumber",
                            "A8801BC",
                            "crn",
                            "X880188",
                            "dateOfBirth",
                            LocalDate.of(1988, 5, 17),
                            "needs",
                            List.of("Health"),
                            "riskToStaff",
                            "Yes",
                            "releaseDate",
                            journeys.today().plusDays(300)))
                    .start();

            TheCase sparse =
                    journeys.refer(aPersonIn(WEALSTUN).with("needs", List.of()).with("wellbeing", null));
            tasklist.openTask("Give missing facts", sparse.reference().value())
                    .fill(Map.of("nothingMore", false))
                    .complete();

            assertThat(tasklist.task("Give missing facts", sparse.reference().value()))
                    .hasCount(0);
        }
    }

    @Test
    void aLinkWorkerLooksAtTheCaseloadMeetsSomebodyAndKeepsWhatHappenedInBetween() {
        TheCase robin = journeys.refer(aPersonIn(WEALSTUN)).isAllocated();
        String reference = robin.reference().value();
        try (Tasklist tasklist = signIn(Role.LINK_WORKER)) {
            Page page = tasklist.page();
            assertThat(tasklist.taskUnder("My tasks", "Make first contact", reference)
                            .locator(".case-card"))
                    .containsText("Robin Example");

            page.getByText("My caseload").click();
            page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(reference))
                    .getByText("Make first contact")
                    .click();
            tasklist.fill(Map.of()).complete();

            tasklist.openTask("Record what matters", reference);
            page.getByText("Case", new Page.GetByTextOptions().setExact(true)).click();
            Locator story = page.locator(".case-story");
            assertThat(story).containsText("First contact attempted");
            story.locator(".case-story-acts").getByText("Record a contact").click();
            tasklist.fill(Map.of("reference", reference)).start();

            page.getByText("Find a case").click();
            page.getByLabel("Who are you looking for?").fill("Robbin Exampel");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find"))
                    .click();
            page.getByText(reference).click();
            assertThat(page.locator("main")).containsText("As talked about together");
        }
    }

    @Test
    void aSeniorLinkWorkerGivesACaseToSomebodyAndEndsAnother() {
        TheCase robin = journeys.refer(aPersonIn(WEALSTUN));
        TheCase other = journeys.refer(aPersonIn(WEALSTUN)).isAllocated();
        String reference = robin.reference().value();
        try (Tasklist tasklist = signIn(Role.SENIOR_LINK_WORKER)) {
            Locator waiting = tasklist.taskUnder("Waiting for allocation", "Allocate link worker", reference);
            waiting.click();
            tasklist.claimed().fill(Map.of()).complete();
            assertThat(waiting).hasCount(0);

            tasklist.openTask("Make first contact", other.reference().value());
            Page page = tasklist.page();
            page.getByText("Case", new Page.GetByTextOptions().setExact(true)).click();
            page.locator(".case-story-acts").getByText("Close a case early").click();
            tasklist.fill(Map.of("reference", other.reference().value())).start();
        }
        robin.isHeldBy(WEALSTUN);
        other.endsAt("endEvent_caseClosed");
    }

    @Test
    void aDutyOfficerAnswersAConcern() {
        TheCase robin = journeys.refer(aPersonIn(WEALSTUN)).isAllocated().isWorriedAboutBy(Role.LINK_WORKER);
        try (Tasklist tasklist = signIn(Role.SAFEGUARDING_DUTY)) {
            Locator concern = tasklist.taskUnder(
                    "Safeguarding concerns",
                    "Respond to concern",
                    robin.reference().value());
            concern.click();
            tasklist.claimed()
                    .fill(Map.of("concernAnswer", "Yes: everything that must be done now is done"))
                    .complete();
            assertThat(concern).hasCount(0);
        }
    }

    @Test
    void aManagerWatchesInCockpitWithoutANameAndEndsACase() {
        TheCase robin = journeys.refer(aPersonIn(WEALSTUN)).isAllocated();
        try (Tasklist tasklist = signIn(Role.MANAGER)) {
            Page page = tasklist.page();
            tasklist.startProcess("Close a case early")
                    .fill(Map.of("reference", robin.reference().value()))
                    .start();

            page.navigate(address("/camunda/app/cockpit/default/#/processes"));
            assertThat(page.getByText("Assessment").first()).isVisible();
            Assertions.assertFalse(page.locator("body").innerText().contains("Robin Example"));
        }
        robin.endsAt("endEvent_caseClosed");
    }

    @Test
    void anEditorReviewsWhatWasOffered() {
        Listed hedges = listings.offers(Listed.aService(listings.anAddress(), "prisons", List.of("WEI")));
        String editor = journeys.staff(Role.DIRECTORY_EDITOR, WEALSTUN);
        try (Tasklist tasklist = new Tasklist(browser, this::address).signIn(editor)) {
            tasklist.openTaskOf(hedges.review().getId(), journeys.today());
            tasklist.fill(Map.of("listingDecision", "Publish it")).complete();
        }
        hedges.stands("LISTED", "PUBLISHED");
    }

    private Tasklist signIn(Role role) {
        return new Tasklist(browser, this::address).signIn(journeys.staff(role, WEALSTUN));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
