package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.throughcare.Referred.aPersonIn;
import static uk.throughcare.browser.Accessibility.everybodyCanUse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.teams.Accounts;

/** Tasklist with what we add to it, and our pages beside it, for those who hear, enlarge or do not point. */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasklistForEveryoneTest {

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
    private AnAdministrator administrator;
    private TheCase robin;

    @BeforeAll
    void aTaskWaits() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        administrator = new AnAdministrator(accounts, identity);
        robin = journeys.refer(aPersonIn("LEI")).isAllocated().isMet().isNoted("note", "Likes to be called Rob");
    }

    @AfterAll
    void closeBrowser() {
        playwright.close();
        administrator.leaves();
    }

    @Test
    void axeFindsNothingInTheListTheFormTheCaseAndWhatStartsFromIt() {
        try (Tasklist tasklist = signIn()) {
            Page page = tasklist.page();
            page.getByText("My tasks").first().click();
            assertThat(page.locator(".case-card").first()).isVisible();
            everybodyCanUse(page, "the list of tasks");

            page.navigate(address("/camunda/app/tasklist/default/#/?task="
                    + robin.openTasks().get(0).getId()));
            assertThat(page.locator(".fjs-form")).containsText("Robin Example");
            everybodyCanUse(page, "the form of a task");

            page.getByText("Case", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".case-story")).containsText("Likes to be called Rob");
            everybodyCanUse(page, "the tab Case");

            page.locator(".case-story-acts").getByText("Record a contact").click();
            assertThat(page.getByLabel("Which case?"))
                    .hasValue(robin.reference().value());
            everybodyCanUse(page, "a start form");
        }
    }

    @Test
    void axeFindsNothingInThePagesBesideTasklist() {
        try (Tasklist tasklist = signIn()) {
            Page page = tasklist.page();
            for (String path : new String[] {
                "/casework/caseload",
                "/casework/find",
                "/casework/cases/" + robin.reference().value(),
                "/bulk"
            }) {
                page.navigate(address(path));
                everybodyCanUse(page, path);
            }
        }
    }

    @Test
    void theTabCaseIsReachedAndFilteredByKeyboard() {
        try (Tasklist tasklist = signIn()) {
            Page page = tasklist.page();
            page.navigate(address("/camunda/app/tasklist/default/#/?task="
                    + robin.openTasks().get(0).getId()));
            Locator tab = page.getByText("Case", new Page.GetByTextOptions().setExact(true));
            assertThat(tab).isVisible();

            tab.focus();
            page.keyboard().press("Enter");
            Locator story = page.locator(".case-story");
            assertThat(story).containsText("Likes to be called Rob");
            story.getByLabel("everything").focus();
            page.keyboard().press("ArrowRight");

            assertThat(story.getByLabel("notes and answers")).isChecked();
            assertThat(story.getByText("Referral received")).isHidden();
            assertThat(story.getByText("Likes to be called Rob")).isVisible();
        }
    }

    @Test
    void aDocumentIsOpenedFromTheTabCase() {
        TheCase closedOnce = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isClosedEarly("NEEDS_MET_ELSEWHERE")
                .isOpenedAgain()
                .isAllocated();
        try (Tasklist tasklist = signIn()) {
            Page page = tasklist.page();
            page.navigate(address("/camunda/app/tasklist/default/#/?task="
                    + closedOnce.openTasks().get(0).getId() + "&detailsTab=throughcare-case"));
            Locator link = page.locator(".case-story-documents a").first();
            assertThat(link).hasText("letter for the referrer (English, PDF, opens in a new tab)");
            everybodyCanUse(page, "the tab Case with a document");

            List<Response> opened = new ArrayList<>();
            page.context().onResponse(response -> {
                if (response.url().contains("/casework/documents/")) {
                    opened.add(response);
                }
            });
            link.click();
            page.context().waitForCondition(() -> !opened.isEmpty());

            assertEquals(200, opened.get(0).status());
            assertEquals("application/pdf", opened.get(0).headers().get("content-type"));
            assertEquals(
                    "inline; filename=\"" + closedOnce.reference() + "-referrer-letter.pdf\"",
                    opened.get(0).headers().get("content-disposition"));
            assertEquals("no-store", opened.get(0).headers().get("cache-control"));
        }
    }

    @Test
    void theRecordIsTakenAwayFromTheTabCaseInBothShapes() throws IOException {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        try (Tasklist tasklist = signIn()) {
            Page page = tasklist.page();
            page.navigate(address("/camunda/app/tasklist/default/#/?task="
                    + robin.openTasks().get(0).getId() + "&detailsTab=throughcare-case"));
            Locator papers = page.locator(".case-story-documents");
            assertThat(papers).containsText("The record as FHIR (JSON, a file)");
            papers.scrollIntoViewIfNeeded();
            tasklist.picture("case-tab-record");

            Download fhir = page.waitForDownload(
                    () -> papers.getByText("The record as FHIR").click());
            Download record = page.waitForDownload(
                    () -> papers.getByText("The record for other systems").click());

            assertEquals(robin.reference() + "-fhir.json", fhir.suggestedFilename());
            assertEquals(robin.reference() + "-record.json", record.suggestedFilename());
            assertTrue(Files.readString(fhir.path()).contains("\"resourceType\": \"Bundle\""));
            assertTrue(Files.readString(record.path()).contains("personDemographics"));
        }
    }

    @Test
    void enlargedTwiceNothingOfTheCaseIsCutOff() {
        try (Tasklist tasklist = signIn()) {
            Page page = tasklist.page();
            // what a window of 1280 by 1000 shows at 200 %
            page.setViewportSize(640, 500);
            page.navigate(address("/camunda/app/tasklist/default/#/?task="
                    + robin.openTasks().get(0).getId() + "&detailsTab=throughcare-case"));
            Locator story = page.locator(".case-story");
            assertThat(story).containsText("Robin Example");

            // Tasklist puts its columns below one another in its own time
            page.waitForCondition(
                    () -> (Boolean) story.evaluate("story => [...story.querySelectorAll('*')].every(part =>"
                            + " part.getBoundingClientRect().right <= window.innerWidth)"));
        }
    }

    private Tasklist signIn() {
        return new Tasklist(browser, this::address).signIn(robin.record().linkWorker());
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
