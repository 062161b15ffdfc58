package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people of Moorland see of a case of Leeds: nothing, in Tasklist, in Cockpit and through the REST API. */
@InTheBrowser
class TeamsApartInTheBrowserTest {

    @RegisterExtension
    static final RunningThroughcare THROUGHCARE = new RunningThroughcare("teams-apart");

    private static final String TASK = "Allocate link worker";

    private static final String REFERRAL = """
            {"team": "LEI", "personName": "Robin Example", "dateOfBirth": "1988-05-17", "prisonNumber": "A1234BC",
             "referrerName": "Pat Referrer", "referrerRole": "CHAPLAIN", "referrerEmail": "pat@referrer.example",
             "needs": ["HEALTH"], "reasons": "Spends the days alone", "wants": "To be outside", "wellbeing": 5,
             "consent": "GIVEN", "riskToStaff": "NO", "noReleaseDateReason": "REMAND"}""";

    private static final Operator OPERATOR = new Operator(THROUGHCARE);

    private static Playwright playwright;
    private static Browser browser;
    private static String reference;
    private static String task;
    private static String instance;

    @BeforeAll
    static void aCaseOfLeedsWaitsForALinkWorker() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        HttpResponse<String> referred = THROUGHCARE.post("lee.referrer", "/api/referrals", REFERRAL);
        assertThat(referred.statusCode()).as(referred.body()).isEqualTo(201);
        reference = OPERATOR.referenceInTheMail();
        Map<String, Object> waiting = OPERATOR.only("/engine-rest/task?taskDefinitionKey=userTask_allocateLinkWorker");
        task = String.valueOf(waiting.get("id"));
        instance = String.valueOf(waiting.get("processInstanceId"));
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @Test
    void leedsFindsItsTaskInTasklistAndMoorlandFindsNone() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signIn("lee.senior");
                Tasklist moorland = new Tasklist(browser, THROUGHCARE).signIn("moor.senior")) {
            leeds.openTask(TASK, reference);

            moorland.seesNoTask();
        }
    }

    @Test
    void theAddressOfATaskOfLeedsShowsMoorlandNothingOfIt() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signIn("lee.senior");
                Tasklist moorland = new Tasklist(browser, THROUGHCARE).signIn("moor.link1")) {
            String address = "/camunda/app/tasklist/default/#/?task=" + task;
            leeds.page().navigate(THROUGHCARE.address(address));
            assertThat(leeds.page().locator(".fjs-form")).containsText("Robin Example");

            moorland.page().navigate(THROUGHCARE.address(address));

            assertThat(moorland.page().locator(".notifications .alert").first()).isVisible();
            assertThat(moorland.page().locator(".fjs-form")).hasCount(0);
            assertShowsNothing(moorland.page());
        }
    }

    @Test
    void theTabCaseTellsLeedsTheStorySoFarAndMoorlandAndTheReferrerNothing() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signIn("lee.senior");
                Tasklist moorland = new Tasklist(browser, THROUGHCARE).signIn("moor.senior");
                Tasklist referrer = new Tasklist(browser, THROUGHCARE).signIn("lee.referrer")) {
            leeds.page().navigate(THROUGHCARE.address("/camunda/app/tasklist/default/#/?task=" + task));
            leeds.page()
                    .getByText("Case", new Page.GetByTextOptions().setExact(true))
                    .click();
            Locator story = leeds.page().locator(".case-story");
            assertThat(story).containsText("Robin Example");
            assertThat(story.locator("li").last()).containsText("Referral received");
            assertThat(leeds.page().locator(".ce-eol-banner")).isHidden();
            leeds.picture("case-tab");

            String address = THROUGHCARE.address("/casework/tasks/" + task);
            assertThat(moorland.page().request().get(address).status()).isEqualTo(404);
            assertThat(referrer.page().request().get(address).status()).isEqualTo(403);
            assertThat(THROUGHCARE.get("lee.senior", "/casework/tasks/" + task).statusCode())
                    .as("without a session of Tasklist")
                    .isEqualTo(401);
        }
    }

    @Test
    void theCardsOfTheListSayWhomTasksAreAboutInOneRequest() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signIn("lee.senior")) {
            List<String> asked = new ArrayList<>();
            leeds.page().onRequest(request -> {
                if (request.url().contains("/casework/cards")) {
                    asked.add(request.url());
                }
            });
            Locator card = leeds.task(TASK, reference);

            assertThat(card.locator(".case-card")).containsText("Robin Example · Leeds (HMP)");
            assertThat(card.locator(".case-card-left")).containsText("working day");
            assertThat(card.locator(".due-date")).isHidden();
            leeds.picture("cards");
            assertThat(asked).isNotEmpty().allSatisfy(url -> assertThat(url).doesNotContain("Robin"));
            assertThat(leeds.page().locator(".case-card").count())
                    .isEqualTo(leeds.page().locator(".tasks-list > .task").count());
        }
    }

    @Test
    void somethingThatHappenedIsToldFromTheTabCaseWithTheReferenceFilledIn() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signIn("lee.senior")) {
            leeds.page().navigate(THROUGHCARE.address("/camunda/app/tasklist/default/#/?task=" + task));
            leeds.page()
                    .getByText("Case", new Page.GetByTextOptions().setExact(true))
                    .click();

            leeds.page().locator(".case-story-acts").getByText("Add a note").click();

            assertThat(leeds.page().getByLabel("Which case?")).hasValue(reference);
            leeds.picture("act");
            leeds.page().getByLabel("What should be kept?").fill("Likes to be called Rob");
            assertThat(leeds.page().getByLabel("Which case?")).hasValue(reference);
            leeds.page()
                    .locator(".modal-dialog")
                    .getByText("Start", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(leeds.page().locator(".modal-dialog")).hasCount(0);
            Locator story = leeds.page().locator(".case-story");
            assertThat(story).containsText("Likes to be called Rob");
            story.getByLabel("activities").check();
            assertThat(story.getByText("Likes to be called Rob")).isHidden();
            story.getByLabel("notes and answers").check();
            leeds.picture("case-tab-written");
            assertThat(story.getByText("Likes to be called Rob")).isVisible();
        }
    }

    @Test
    void aLinkWorkerIsAStepFromTheirCaseloadAndAReferrerHasNone() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signIn("lee.link1");
                Tasklist referrer = new Tasklist(browser, THROUGHCARE).signIn("lee.referrer")) {
            assertThat(referrer.page().getByText("My caseload")).hasCount(0);
            assertThat(referrer.page()
                            .request()
                            .get(THROUGHCARE.address("/casework/caseload"))
                            .status())
                    .isEqualTo(403);

            leeds.page().getByText("My caseload").click();

            assertThat(leeds.page().locator("h1")).hasText("My caseload");
            assertThat(leeds.page().getByText("You have no open case.")).isVisible();
            leeds.page().getByText("Tasklist").click();
            leeds.page().getByText("Find a case").click();
            leeds.page().getByLabel("Who are you looking for?").fill("Robbin Exampel");
            leeds.page().keyboard().press("Enter");
            leeds.page().getByText(reference).click();
            assertThat(leeds.page().locator(".case-story")).containsText("Robin Example");
            leeds.picture("case-page");
            leeds.page().getByText("Record a contact").click();
            assertThat(leeds.page().getByText("My team's tasks").first()).isVisible();
            assertThat(leeds.page().getByLabel("Which case?")).hasValue(reference);
        }
    }

    @Test
    void cockpitCountsAndShowsTheManagerOfMoorlandNothingOfLeeds() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signIn("lee.manager");
                Tasklist moorland = new Tasklist(browser, THROUGHCARE).signIn("moor.manager")) {
            String address = "/camunda/app/cockpit/default/#/process-instance/" + instance;
            leeds.page().navigate(THROUGHCARE.address(address));
            assertThat(leeds.page().getByText(reference).first()).isVisible();

            moorland.page().navigate(THROUGHCARE.address("/camunda/app/cockpit/default/#/processes"));
            assertThat(moorland.page().getByText("Allocation").first()).isVisible();
            assertShowsNothing(moorland.page());
            moorland.page().navigate(THROUGHCARE.address(address));

            assertThat(moorland.page().locator(".alert").first()).isVisible();
            assertShowsNothing(moorland.page());
        }
    }

    @Test
    void theRestApiShowsAndGivesMoorlandNothingOfLeeds() {
        assertThat(tasks("lee.senior")).extracting(found -> found.get("id")).contains(task);
        assertThat(tasks("moor.link1")).isEmpty();
        assertThat(tasks("moor.senior")).isEmpty();
        assertThat(tasks("moor.manager")).isEmpty();

        for (String path : List.of("", "/form", "/form-variables", "/deployed-form", "/variables")) {
            assertRefused(THROUGHCARE.get("moor.link1", "/engine-rest/task/" + task + path));
        }
        assertRefused(THROUGHCARE.get("moor.manager", "/engine-rest/process-instance/" + instance));
        assertRefused(change("moor.senior", "/claim", "{\"userId\": \"moor.senior\"}"));
        assertRefused(change("moor.senior", "/complete", "{}"));
        assertRefused(change("moor.senior", "/submit-form", "{\"variables\": {}}"));
        assertThat(tasks("lee.senior"))
                .extracting(found -> found.get("assignee"))
                .containsOnlyNulls();
    }

    private static void assertShowsNothing(Page page) {
        assertThat(page.locator("body")).not().containsText(reference);
        assertThat(page.locator("body")).not().containsText("Robin Example");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s: %s", answer.uri(), answer.body())
                .isIn(403, 404);
        assertThat(answer.body()).doesNotContain(reference, "Robin Example");
    }

    private static HttpResponse<String> change(String user, String what, String json) {
        return THROUGHCARE.post(user, "/engine-rest/task/" + task + what, json);
    }

    private static List<Map<String, Object>> tasks(String user) {
        return Operator.read(THROUGHCARE.get(user, "/engine-rest/task"), new TypeReference<>() {});
    }
}
