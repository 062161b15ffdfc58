package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Managers in Cockpit: pictures first, a table and an explanation behind each, and nobody's name. */
class FiguresInTheBrowserTest {

    @RegisterExtension
    static final RunningThroughcare THROUGHCARE = new RunningThroughcare("figures", "--throughcare.demo.cases=24");

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";
    private static final int[] WIDTHS = {1280, 1920};
    private static final int HEIGHT = 1000;

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
    void aManagerSeesHowTheCasesOfTheTeamStandNowInPicturesAndTables() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signIn("lee.manager")) {
            Page page = leeds.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/dashboard"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Figures"))
                    .first()
                    .click();

            assertThat(page.locator(".figures h1")).hasText("Now");
            Locator open = figure(page, "Open cases by stage and team");
            assertThat(open.locator(".figure-bars svg rect").first()).isVisible();
            assertThat(page.locator(".figures")).containsText("Leeds (HMP)");
            assertThat(page.locator(".figures")).not().containsText("Moorland");
            everyPageIsForEverybody(leeds, "now");
        }
    }

    @Test
    void aManagerSeesWhatEachLinkWorkerCarriesOutOfWhatTheyCan() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signIn("lee.manager")) {
            Page page = leeds.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures"));
            page.locator(".figures-pages").getByText("Caseload").click();

            Locator carried = figure(page, "Points carried, by link worker");
            assertThat(carried).containsText("lee.link1 · Leeds (HMP)");
            assertThat(carried.locator(".figure-bars strong").first()).containsText(" of ");
            everyPageIsForEverybody(leeds, "caseload");
        }
    }

    @Test
    void theTableBehindAPictureOpensByKeyboardAndTellsTheSame() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signIn("lee.manager")) {
            Page page = leeds.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures"));
            Locator open = figure(page, "Open cases by stage and team");
            Locator behind = open.getByText("Show as a table");
            assertThat(open.locator("table")).isHidden();

            behind.focus();
            page.keyboard().press("Enter");

            assertThat(open.locator("table")).isVisible();
            assertThat(open.locator("td.figure-number").allInnerTexts())
                    .isNotEmpty()
                    .isEqualTo(open.locator(".figure-bars strong").allInnerTexts());
            open.getByText("What this counts").focus();
            page.keyboard().press("Enter");
            assertThat(open.getByText("Left out")).isVisible();
        }
    }

    @Test
    void whatFailedIsToldInWordsTriedAgainByTheManagerAndTheCaseGoesOn() {
        FailingHandover handover = new FailingHandover(THROUGHCARE.database(), "LEI");
        handover.fails();
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signIn("lee.manager")) {
            Page page = leeds.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/dashboard"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Problems"))
                    .first()
                    .click();
            Locator failed = page.locator(".problems tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(handover.reference()));
            assertThat(failed).containsText("Journey as a whole: Handover date reached");
            assertThat(failed).containsText("The case record did not take what this step wanted to write.");
            assertThat(page.locator(".problems")).not().containsText("Redbreast");
            everyPageIsForEverybody(leeds, "problems");

            handover.isMended();
            failed.getByRole(AriaRole.CHECKBOX).focus();
            page.keyboard().press("Space");
            page.getByText("Try again", new Page.GetByTextOptions().setExact(true))
                    .press("Enter");

            assertThat(page.locator(".problems [role=status]")).containsText("One is tried again");
            assertThat(failed).hasCount(0);
            handover.goesOn();
        }
    }

    @Test
    void nothingIsTriedAgainWithoutThePagesOwnToken() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signIn("lee.manager")) {
            APIResponse refused = leeds.page()
                    .request()
                    .post(
                            THROUGHCARE.address("/problems/tried-again"),
                            RequestOptions.create().setData("{\"problems\": [\"any\"]}"));

            assertThat(refused.status()).isEqualTo(403);
        }
    }

    @Test
    void nobodysNameStandsThere() {
        List<String> names = THROUGHCARE
                .database()
                .sql("select distinct name from care.person")
                .query(String.class)
                .list();
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signIn("lee.manager")) {
            String told = leeds.page()
                    .request()
                    .get(THROUGHCARE.address("/figures/now"))
                    .text();

            assertThat(told).contains("Leeds (HMP)");
            assertThat(names).isNotEmpty().noneMatch(told::contains);
        }
    }

    @Test
    void whoeverIsNoManagerIsToldSoAndShownNoWay() {
        try (Tasklist worker = new Tasklist(browser, THROUGHCARE).signIn("lee.link1")) {
            APIResponse refused = worker.page().request().get(THROUGHCARE.address("/figures/now"));

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("These figures are for managers");
            APIResponse problems = worker.page().request().get(THROUGHCARE.address("/problems"));
            assertThat(problems.status()).isEqualTo(403);
            assertThat(problems.text()).contains("What went wrong is for managers");
        }
        try (Tasklist administrator = new Tasklist(browser, THROUGHCARE).signIn("admin")) {
            Page page = administrator.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures"));
            assertThat(page.locator(".figures")).containsText("These figures are for managers");
            assertThat(page.locator("a[href='#/figures']").filter(new Locator.FilterOptions().setHasText("Figures")))
                    .hasCount(0);
            page.navigate(THROUGHCARE.address(COCKPIT + "/problems"));
            assertThat(page.locator(".problems")).containsText("All teams");
        }
    }

    private static void everyPageIsForEverybody(Tasklist leeds, String name) {
        for (int width : WIDTHS) {
            leeds.page().setViewportSize(width, HEIGHT);
            leeds.picture("figures-" + name + "-" + width);
            Accessibility.everybodyCanUse(leeds.page(), name + " at " + width, ".figures");
        }
    }

    private static Locator figure(Page page, String title) {
        return page.locator(".figure")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h2", new Page.LocatorOptions().setHasText(title))));
    }
}
