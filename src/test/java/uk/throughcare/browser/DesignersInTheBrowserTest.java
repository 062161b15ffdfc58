package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.throughcare.following.AddedStep;

/** Process designers where a second person has to agree: what one deploys another looks at, releases, and takes back. */
@InTheBrowser
class DesignersInTheBrowserTest {

    @RegisterExtension
    static final SomeCases SOME_CASES = SomeCases.filled();

    private static final RunningThroughcare THROUGHCARE = SOME_CASES.throughcare();
    private static final String WHY = "Say it as link workers do";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Path DIAGRAM = Path.of("processes/assessment/assessment.bpmn");

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @Test
    void whatOneProposesAnotherReleasesAndTakesBack() throws IOException {
        try (BrowserContext one = signedIn("designer");
                BrowserContext other = signedIn("admin")) {
            deploy(
                    one,
                    WHY,
                    Map.of(
                            "assessment.bpmn",
                            Files.readString(DIAGRAM)
                                    .replace("name=\"Make first contact\"", "name=\"Reach the person\"")));
            Page mine = one.newPage();
            mine.navigate(THROUGHCARE.address("/designer/releases"));
            assertThat(mine.getByText("Somebody else has to release it.")).isVisible();
            assertThat(button(mine, "Release")).hasCount(0);
            assertThat(does(one, "/designer/proposals/" + proposal(one) + "/release"))
                    .contains("who proposed a change cannot release it; somebody else has to");

            Page page = other.newPage();
            page.navigate(THROUGHCARE.address("/designer/releases"));
            Accessibility.everybodyCanUse(page, "releases");
            assertThat(page.getByText("Cymraeg")).hasCount(0);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(WHY))
                    .click();
            assertThat(page.getByText("name changed from 'Make first contact' to 'Reach the person'"))
                    .isVisible();
            Locator pictures = page.locator(".two-pictures .djs-container");
            assertThat(pictures).hasCount(2);
            assertThat(pictures.first().locator(".diagram-passed")).hasText("Make first contact");
            assertThat(pictures.last().locator(".diagram-passed")).hasText("Reach the person");
            Accessibility.everybodyCanUse(page, "proposal");

            page.getByText("All releases").click();
            button(page, "Release").click();
            assertThat(release(page, 0)).containsText(WHY);
            assertThat(release(page, 0)).containsText("released by admin");
            assertThat(release(page, 0)).containsText("proposed by designer");
            assertThat(nameOfContact(page)).hasText("Staff task 'Reach the person'");

            page.navigate(THROUGHCARE.address("/designer/releases"));
            bringBack(page, release(page, 1), "Nobody understood it");
            assertThat(release(page, 0)).containsText("Nobody understood it");
            assertThat(nameOfContact(page)).hasText("Staff task 'Make first contact'");
            Accessibility.everybodyCanUse(page, "diagram");
        }
    }

    @Test
    void aNewTaskIsDoneByALinkWorkerInACaseThatBeganBefore() {
        Map<String, Object> waiting = waitingForAPlan();
        String reference = String.valueOf(waiting.get("reference"));
        String worker = String.valueOf(waiting.get("worker"));
        try (BrowserContext one = signedIn("designer");
                BrowserContext other = signedIn("admin");
                Tasklist tasklist = new Tasklist(browser, THROUGHCARE).signInElsewhere(worker)) {
            deploy(one, "Look ahead once the plan is agreed", AddedStep.sent());
            Page page = other.newPage();
            page.navigate(THROUGHCARE.address("/designer/releases"));
            button(page, "Release").click();
            assertThat(release(page, 0)).containsText("Look ahead once the plan is agreed");

            page.getByText("Have running cases follow").click();
            page.getByLabel("All, now").check();
            button(page, "Try").click();
            assertThat(page.getByText("What would come of it").first()).isVisible();
            Accessibility.everybodyCanUse(page, "following");
            page.getByLabel("Why").fill("Everybody is to look ahead");
            button(page, "Have them follow").click();
            await("cases that follow").atMost(Duration.ofMinutes(3)).until(() -> {
                page.navigate(THROUGHCARE.address("/designer/following"));
                return page.getByText("The last time").count() > 0;
            });
            assertThat(page.getByText("0 could not move")).isVisible();

            tasklist.openTaskOf(String.valueOf(waiting.get("task")), LocalDate.now(LONDON))
                    .fill(Map.of());
            tasklist.complete();
            tasklist.openTaskOf(openTask(reference, AddedStep.TASK), LocalDate.now(LONDON))
                    .fill(Map.of("hurdles", "The course is at the same time"));
            tasklist.complete();
            openTask(reference, "userTask_chooseActivities");

            page.navigate(THROUGHCARE.address("/designer/releases"));
            bringBack(page, release(page, 1), "It takes too long");
            assertThat(release(page, 0)).containsText("It takes too long");
        }
    }

    @Test
    void aProposalThatIsPutAwayIsReleasedNoMore() throws IOException {
        try (BrowserContext one = signedIn("designer");
                BrowserContext other = signedIn("admin")) {
            deploy(one, "Nothing of use", Map.of("assessment.bpmn", Files.readString(DIAGRAM)));
            String proposal = proposal(one);
            Page page = other.newPage();
            page.navigate(THROUGHCARE.address("/designer/releases"));
            button(page, "Put away").click();
            assertThat(page.getByText("Nothing of use")).hasCount(0);

            assertThat(does(other, "/designer/proposals/" + proposal + "/release"))
                    .contains("there is no such proposal that waits");
        }
    }

    /** The one that waits. */
    private static String proposal(BrowserContext designer) {
        String told = designer.request()
                .get(
                        THROUGHCARE.address("/designer/releases"),
                        RequestOptions.create().setHeader("Accept", "application/json"))
                .text();
        return JsonPath.read(told, "$.proposals[0].deployment");
    }

    /** As a program does. */
    private static String does(BrowserContext designer, String path) {
        APIResponse answer = designer.request()
                .post(THROUGHCARE.address(path), RequestOptions.create().setHeader("Accept", "application/json"));
        assertThat(answer.status()).isEqualTo(400);
        return answer.text();
    }

    private static Map<String, Object> waitingForAPlan() {
        return THROUGHCARE.database().sql("""
                        select c.reference, c.link_worker as worker, t.id_ as task
                        from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                        join care.cases c on c.reference = e.business_key_
                        where t.task_def_key_ = 'userTask_agreePlan' and c.link_worker is not null
                        order by c.reference limit 1""").query().singleRow();
    }

    /** Where the case has come to by then. */
    private static String openTask(String reference, String step) {
        return await(step)
                .until(
                        () -> THROUGHCARE
                                .database()
                                .sql("""
                                        select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                                        where e.business_key_ = :reference and t.task_def_key_ = :step""")
                                .param("reference", reference)
                                .param("step", step)
                                .query(String.class)
                                .optional(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void filesAreCheckedOnAPageBeforeTheyAreDeployed() throws IOException {
        try (BrowserContext designer = signedIn("designer")) {
            Page page = designer.newPage();
            page.navigate(THROUGHCARE.address("/designer/check"));
            page.getByLabel("Diagrams, tables and forms that changed")
                    .setInputFiles(new FilePayload(
                            "assessment.bpmn",
                            "application/xml",
                            Files.readString(DIAGRAM)
                                    .replace("name=\"Make first contact\"", "name=\"\"")
                                    .getBytes(StandardCharsets.UTF_8)));
            button(page, "Check").click();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("It would be refused whole.");
            assertThat(page.getByText("has no name")).isVisible();
            Accessibility.everybodyCanUse(page, "check");

            page.getByLabel("Diagrams, tables and forms that changed")
                    .setInputFiles(new FilePayload("notes.txt", "text/plain", new byte[] {'x'}));
            button(page, "Check").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("notes.txt: it is no diagram, table or form");
        }
    }

    @Test
    void aChangedTableDecidesAgain() throws IOException {
        try (BrowserContext designer = signedIn("designer")) {
            Page page = designer.newPage();
            page.navigate(THROUGHCARE.address("/designer/replay"));
            page.getByLabel("Changed decision table")
                    .setInputFiles(new FilePayload(
                            "support-model.dmn",
                            "application/xml",
                            Files.readString(Path.of("processes/intake/support-model.dmn"))
                                    .replace("\"HOLISTIC\"", "\"LIGHT\"")
                                    .getBytes(StandardCharsets.UTF_8)));
            button(page, "Decide again").click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("would come out otherwise");
            assertThat(page.getByText("supportModel HOLISTIC").first()).isVisible();
            Accessibility.everybodyCanUse(page, "replay");
        }
    }

    @Test
    void howLongAChangedDiagramTakesIsWorkedOut() throws IOException {
        try (BrowserContext designer = signedIn("designer")) {
            Page page = designer.newPage();
            page.navigate(THROUGHCARE.address("/designer/simulation"));
            page.getByLabel("Changed diagrams, with their new forms and tables")
                    .setInputFiles(new FilePayload("assessment.bpmn", "application/xml", Files.readAllBytes(DIAGRAM)));
            button(page, "Work it out").click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("By cases that ended since");
            assertThat(page.getByText("Assessment").first()).isVisible();
            Accessibility.everybodyCanUse(page, "simulation");
        }
    }

    private static void bringBack(Page page, Locator release, String why) {
        release.getByText("Bring it back").first().click();
        release.getByLabel("Why").fill(why);
        release.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bring it back"))
                .click();
        assertThat(page.locator(".release").first()).containsText(why);
    }

    /** As the Modeler does. */
    private static void deploy(BrowserContext designer, String why, Map<String, String> files) {
        FormData sent = FormData.create()
                .set("deployment-name", why)
                .set("deployment-source", "Camunda Modeler")
                .set("deploy-changed-only", "true");
        files.forEach((name, text) -> sent.set(
                name, new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8))));
        APIResponse answer = designer.request()
                .post(
                        THROUGHCARE.address("/engine-rest/deployment/create"),
                        RequestOptions.create().setMultipart(sent));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Locator nameOfContact(Page page) {
        page.navigate(THROUGHCARE.address("/designer/diagrams/assessment"));
        return page.locator("#userTask_makeFirstContact");
    }

    private static Locator release(Page page, int at) {
        return page.locator(".release").nth(at);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static BrowserContext signedIn(String user) {
        return browser.newContext(
                new Browser.NewContextOptions().setHttpCredentials(user, RunningThroughcare.PASSWORD));
    }
}
