package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;
import static uk.throughcare.browser.Accessibility.everybodyCanUse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.language.ChosenLanguages;
import uk.throughcare.language.Language;
import uk.throughcare.teams.Accounts;

/** Somebody chooses Welsh, and Tasklist, the forms and what we add to it speak it from then on. */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WelshInTheBrowserTest {

    @Autowired
    Journeys journeys;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    ChosenLanguages chosen;

    @LocalServerPort
    int port;

    private Playwright playwright;
    private Browser browser;
    private AnAdministrator administrator;
    private TheCase robin;

    @BeforeAll
    void aTaskWaits() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        administrator = new AnAdministrator(accounts, identity);
        robin = journeys.refer(aPersonIn("LEI")).isAllocated().isMet().isNoted("note", "Likes to be called Rob");
    }

    @BeforeEach
    void theyWorkInEnglish() {
        chosen.choose(robin.record().linkWorker(), Language.EN);
    }

    @AfterAll
    void closeBrowser() {
        playwright.close();
        administrator.leaves();
        theyWorkInEnglish();
    }

    @Test
    void whoeverChoosesWelshFindsTasklistTheFormAndTheTaskInWelsh() {
        try (Tasklist tasklist =
                new Tasklist(browser, this::address).signIn(robin.record().linkWorker())) {
            Page page = tasklist.page();
            tasklist.startProcess("Set language");
            page.getByLabel("Cymraeg (Welsh)").click();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Start").setExact(true))
                    .click();

            assertThat(page.getByText("Cychwyn proses")).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", "cy");
            assertThat(page.getByText("Fy nhasgau")).isVisible();
            assertThat(page.getByText("Dod o hyd i achos")).isVisible();

            page.navigate(address("/camunda/app/tasklist/default/#/?task="
                    + robin.openTasks().get(0).getId()));
            Locator task = page.locator(".task-card");
            assertThat(task.locator("h2.task")).hasText("Cofnodi’r hyn sy’n bwysig");
            assertThat(page.locator(".fjs-form")).containsText("Beth sy’n bwysig i chi?");
            assertThat(task.getByText("Ffurflen", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            everybodyCanUse(page, "the form of a task in Welsh");
            tasklist.picture("welsh-form");

            page.getByLabel("Beth sy’n bwysig i chi?").fill("x");
            page.getByLabel("Beth sy’n bwysig i chi?").fill("");
            page.getByLabel("Beth sy’n bwysig i chi?").blur();
            assertThat(page.locator(".fjs-form-field-error").first()).hasText("Rhaid ateb hwn.");
        }
    }

    @Test
    void whoeverHasChosenWelshFindsItAfterSigningInInAnEnglishBrowser() {
        chosen.choose(robin.record().linkWorker(), Language.CY);
        try (Tasklist tasklist = new Tasklist(browser, this::address)) {
            Page page = tasklist.page();
            page.navigate(
                    address("/camunda/app/tasklist/default/"),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            page.getByPlaceholder("Username").fill(robin.record().linkWorker());
            page.getByPlaceholder("Password").fill(RunningThroughcare.PASSWORD);
            page.getByPlaceholder("Password").press("Enter");
            assertThat(page.getByText("Fy nhasgau")).isVisible();
            assertThat(page.getByPlaceholder("Hidlo tasgau")).isVisible();

            page.navigate(address("/camunda/app/tasklist/default/#/?task="
                    + robin.openTasks().get(0).getId() + "&detailsTab=throughcare-case"));
            Locator story = page.locator(".case-story");
            assertThat(story).containsText("Ychwanegu nodyn");
            assertThat(story).containsText("Derbyniwyd atgyfeiriad");
            assertThat(story).containsText("Likes to be called Rob");
            assertThat(story).hasAttribute("lang", "cy");
            assertThat(page.locator(".case-card").first()).containsText("diwrnod gwaith ar ôl");
            everybodyCanUse(page, "the tab Case in Welsh");
            tasklist.picture("welsh-case");

            for (String path : new String[] {"/casework/caseload", "/casework/find", "/bulk"}) {
                page.navigate(address(path));
                assertThat(page.locator("html")).hasAttribute("lang", "cy");
                assertThat(page.locator(".other-language")).hasCount(0);
                everybodyCanUse(page, path + " in Welsh");
                tasklist.picture("welsh" + path.replace('/', '-'));
            }
        }
    }

    @Test
    void whoeverHasNoAccountFollowsALinkToWelshAndBack() {
        try (Tasklist tasklist = new Tasklist(browser, this::address)) {
            Page page = tasklist.page();
            page.navigate(address("/offer-a-service"));
            assertThat(page.locator("html")).hasAttribute("lang", "en");

            page.getByText("Cymraeg").click();
            assertThat(page.locator("h1")).hasText("Cynnig gwasanaeth");
            assertThat(page.locator("html")).hasAttribute("lang", "cy");
            assertThat(page.getByLabel("Beth yw enw’r sefydliad?")).isVisible();
            everybodyCanUse(page, "the offer in Welsh");
            tasklist.picture("welsh-offer");

            page.navigate(address("/signed-out"));
            assertThat(page.locator("h1")).hasText("Rydych wedi allgofnodi");
            page.getByText("English").click();
            assertThat(page.locator("h1")).hasText("You are signed out");
            page.navigate(address("/offer-a-service"));
            assertThat(page.locator("h1")).hasText("Offer a service");
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
