package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Managers in Cockpit: pictures first, a table and an explanation behind each, and nobody's name. */
@InTheBrowser
class FiguresInTheBrowserTest {

    @RegisterExtension
    static final SomeCases SOME_CASES = SomeCases.filled();

    private static final RunningThroughcare THROUGHCARE = SOME_CASES.throughcare();

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
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
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
    void aRegionalManagerSeesTheTeamsOfTheRegionAndItsReports() {
        try (Tasklist region = new Tasklist(browser, THROUGHCARE).signInToCockpit("regional")) {
            Page page = region.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures"));
            assertThat(page.locator(".figures")).containsText("Moorland (HMP & YOI)");

            page.locator(".figures-pages").getByText("Monthly reports").click();
            assertThat(page.locator(".figures table")).containsText("Yorkshire and the Humber");
            Download report = page.waitForDownload(
                    () -> page.getByText("Download as PDF").first().click());
            assertThat(report.suggestedFilename()).startsWith("monthly-report-").endsWith(".pdf");
            everyPageIsForEverybody(region, "monthly-reports");
        }
    }

    @Test
    void aNationalAnalystSeesFiguresOfAllTeamsAndNoCase() {
        try (Tasklist service = new Tasklist(browser, THROUGHCARE).signInToCockpit("analyst")) {
            Page page = service.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures"));

            assertThat(page.locator(".figures")).containsText("Moorland (HMP & YOI)");
            assertThat(page.locator(".figures-pages a")).hasText(new String[] {
                "Now", "Funnel", "Forecast", "Fairness", "Wellbeing", "What works", "What is missing"
            });
            assertThat(page.locator(".figures")).not().containsText("Waiting longest");
            assertThat(page.locator(".figures")).containsText("hidden");
            everyPageIsForEverybody(service, "national-analyst");
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures/finished"));
            assertThat(page.locator(".figures")).containsText("These figures are for managers");
        }
    }

    @Test
    void aManagerSeesWhatEachLinkWorkerCarriesOutOfWhatTheyCan() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
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
    void aManagerChoosesWhichCasesTheFunnelCountsAndIsToldWhatIsWrong() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
            Page page = leeds.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures/funnel"));
            Locator funnel = figure(page, "From referral to completed activity");
            assertThat(funnel.locator(".figure-bars li").first()).containsText("Referred");
            everyPageIsForEverybody(leeds, "funnel");

            page.getByLabel("Referred from").fill("2026-06-02");
            page.getByLabel("Referred until").fill("2026-06-01");
            page.getByLabel("Referred until").press("Enter");

            assertThat(page.getByLabel("Referred from")).isFocused();
            assertThat(page.getByLabel("Referred from")).hasAccessibleDescription("this day is after the last one");
            assertThat(funnel).hasCount(0);
            everyPageIsForEverybody(leeds, "funnel-refused");

            page.getByLabel("Referred from").fill("2026-05-01");
            page.getByLabel("Support model").selectOption("Light");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                    .click();

            assertThat(page.locator(".figures h1")).isFocused();
            assertThat(funnel).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*from=2026-05-01&until=2026-06-01.*supportModel=LIGHT.*"));
            page.goBack();
            assertThat(page.getByLabel("Referred from")).hasAccessibleDescription("this day is after the last one");
        }
    }

    @Test
    void aManagerIsToldHowLongPeopleWillWaitOrWhyNobodyCanTell() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
            Page page = leeds.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures/forecast"));
            assertThat(page.getByLabel("Team")).hasValue("LEI");
            page.getByLabel("What if").selectOption("With one more link worker");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                    .click();

            assertThat(page.locator(".figures h1")).isFocused();
            assertThat(page.getByLabel("What if")).hasValue("ONE_MORE");
            assertThat(page.getByText("Expected wait from acceptance to first contact")
                            .or(page.getByText("too few records of this team")))
                    .isVisible();
            everyPageIsForEverybody(leeds, "forecast");
        }
    }

    @Test
    void aManagerComparesPeopleByWhatTheyChooseAndFewPeopleAreHidden() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
            Page page = leeds.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures"));
            page.locator(".figures-pages").getByText("Fairness").click();
            assertThat(figure(page, "Accepted, by ethnicity")
                            .locator(".figure-intervals li")
                            .first())
                    .containsText("hidden");

            page.getByLabel("Compare people by").selectOption("age");
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();

            assertThat(figure(page, "Accepted, by age")
                            .locator(".figure-intervals svg")
                            .first())
                    .isVisible();
            everyPageIsForEverybody(leeds, "fairness");
        }
    }

    @Test
    void aManagerReadsOnTheDiagramsWherePeopleWaitAndComparesTwoTimes() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
            Page page = leeds.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures"));
            page.locator(".figures-pages").getByText("Journey map").click();

            assertThat(atStep(page, "callActivity_intake")).containsText("wait");
            assertThat(page.locator(".bjs-powered-by")).isVisible();
            assertThat(page.locator(".map")).containsText("Finished steps are counted up to");
            everyPageIsForEverybody(leeds, "map");

            page.getByLabel("Diagram", exactly()).selectOption("assessment");
            page.getByLabel("Compare with").selectOption("time");
            button(page, "Show").press("Enter");

            assertThat(atStep(page, "userTask_makeFirstContact")
                            .locator("tr")
                            .first()
                            .locator("td"))
                    .hasCount(2);
            assertThat(page.locator(".map")).containsText("The second number at each step:");
            everyPageIsForEverybody(leeds, "map-compared");
        }
    }

    @Test
    void aManagerSeesWhatSupportAchievesAndWhatIsMissing() {
        Map<String, String> pages = Map.of(
                "Wellbeing", "Change in wellbeing, question by question",
                "What works", "What came of it, by support model",
                "What is missing", "Never chosen");
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
            Page page = leeds.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures"));
            pages.forEach((title, figure) -> {
                page.locator(".figures-pages").getByText(title).click();
                assertThat(figure(page, figure)).isVisible();
                everyPageIsForEverybody(leeds, title.toLowerCase(Locale.ROOT).replace(' ', '-'));
            });
        }
    }

    @Test
    void theTableBehindTheMapTellsWhatStandsAtItsSteps() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
            Page page = leeds.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures/map"));
            Locator waiting = atStep(page, "callActivity_assessment").locator("td");
            Locator row = page.locator(".map table.table tr")
                    .filter(new Locator.FilterOptions()
                            .setHas(page.getByText("Assessment", new Page.GetByTextOptions().setExact(true))));
            assertThat(waiting.first()).isVisible();

            page.getByText("Show as a table").press("Enter");

            assertThat(row.locator("td.figure-number").first())
                    .hasText(waiting.first().innerText());
            page.getByText("What this counts").press("Enter");
            assertThat(page.locator(".map dl")).containsText("90th percentile");
        }
    }

    @Test
    void aPeriodThatCannotBeShownIsSaidAtItsField() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
            Page page = leeds.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures/map"));
            page.getByLabel("Until").fill("2020-01");
            button(page, "Show").press("Enter");

            assertThat(page.locator(".map-problem")).hasText("The last month is before the first.");
            assertThat(page.getByLabel("Until")).isFocused();
            assertThat(atStep(page, "callActivity_intake")).isVisible();
        }
    }

    @Test
    void aManagerFollowsTheWayThatAFinishedCaseTook() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
            Page page = leeds.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures/finished"));
            Locator first = page.locator(".map table a").first();
            assertThat(first).isVisible();
            everyPageIsForEverybody(leeds, "finished");
            String reference = first.innerText();

            first.press("Enter");

            assertThat(page.locator(".map h2").first()).hasText(reference);
            assertThat(page.locator(".diagram-passed[data-element-id=callActivity_intake]"))
                    .isVisible();
            assertThat(page.locator(".map")).containsText("Referral received");
            everyPageIsForEverybody(leeds, "case");
            page.getByLabel("Diagram", exactly()).selectOption(new SelectOption().setIndex(1));
            assertThat(page.locator(".djs-element.diagram-passed").first()).isVisible();
        }
    }

    @Test
    void theTableBehindAPictureOpensByKeyboardAndTellsTheSame() {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
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
                    .isEqualTo(open.locator(".figure-bars strong").allInnerTexts().stream()
                            .map(words -> words.replaceFirst(" cases?$", ""))
                            .toList());
            open.getByText("What this counts").focus();
            page.keyboard().press("Enter");
            assertThat(open.getByText("Left out")).isVisible();
        }
    }

    @Test
    void theTableBehindAPictureIsTakenAwayAsAFileThatTellsTheSame() throws IOException {
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
            Page page = leeds.page();
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures/what-works"));
            Locator section = figure(page, "What came of it, by support model");
            assertThat(section).isVisible();
            int rows = section.locator("tbody tr").count();

            Download file = page.waitForDownload(
                    () -> section.getByText("Download as CSV").click());

            assertThat(file.suggestedFilename())
                    .startsWith("what-came-of-it-by-support-model-")
                    .endsWith(".csv");
            assertThat(Files.readString(file.path()).lines()).hasSize(1 + rows);
            page.navigate(THROUGHCARE.address(COCKPIT + "/figures/finished"));
            assertThat(page.waitForDownload(
                                    () -> page.getByText("Download as CSV").click())
                            .suggestedFilename())
                    .startsWith("finished-cases-");
        }
    }

    @Test
    void whatFailedIsToldInWordsTriedAgainByTheManagerAndTheCaseGoesOn() {
        FailingHandover handover = new FailingHandover(THROUGHCARE.database(), "LEI");
        handover.fails();
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
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
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
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
        try (Tasklist leeds = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.manager")) {
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
        try (Tasklist worker = new Tasklist(browser, THROUGHCARE).signInElsewhere("lee.link1")) {
            APIResponse refused = worker.page().request().get(THROUGHCARE.address("/figures/now"));

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("These figures are for managers");
            APIResponse problems = worker.page().request().get(THROUGHCARE.address("/problems"));
            assertThat(problems.status()).isEqualTo(403);
            assertThat(problems.text()).contains("What went wrong is for managers");
        }
        try (Tasklist administrator = new Tasklist(browser, THROUGHCARE).signInElsewhere("admin")) {
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
        }
        Accessibility.everybodyCanUse(leeds.page(), name, ".figures");
    }

    private static Locator atStep(Page page, String id) {
        return page.locator("[data-container-id=" + id + "] .step-note");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator figure(Page page, String title) {
        return page.locator(".figure")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h2", new Page.LocatorOptions().setHasText(title))));
    }
}
