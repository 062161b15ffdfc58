package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.throughcare.Referred.aPersonIn;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;

/** A provider answers on a telephone, by keyboard, without script; nobody is shut out whom axe can speak for. */
@JourneyTest
class ProviderInTheBrowserTest {

    private static final Pattern LINK = Pattern.compile("/provider/[A-Za-z0-9_-]+");
    private static final int PHONE = 360;

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    Journeys journeys;

    @Autowired
    GreenMail mail;

    @LocalServerPort
    int port;

    private TheCase robin;
    private BrowserContext telephone;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @BeforeEach
    void aProviderOpensItsLink() {
        robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities("activities", List.of("101"), "forProvider", "Needs a chair with a back");
        telephone = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setViewportSize(PHONE, 740)
                .setJavaScriptEnabled(false));
        page = telephone.newPage();
        page.navigate(linkInTheMail());
    }

    @AfterEach
    void theCaseEnds() {
        telephone.close();
        robin.withdrawsConsent();
    }

    @Test
    void aPlaceIsOfferedAndASessionRecordedByKeyboardAlone() {
        everybodyCanUse("provider-asked");
        tabTo(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip to main content")));

        tabTo(button("Accept"));
        page.keyboard().press("Enter");
        assertThat(page.getByText("Start: an answer is needed")).isVisible();
        tabTo(page.getByText("Start: an answer is needed"));
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        picture("provider-asked-wrong");
        types("Day", journeys.today().getDayOfMonth());
        types("Month", journeys.today().getMonthValue());
        types("Year", journeys.today().getYear());
        page.keyboard().press("Enter");

        assertThat(page.getByText("We have kept your answer.")).isVisible();
        robin.waitsFor("userTask_recordAttendance");
        everybodyCanUse("provider-accepted");

        session(journeys.today());
        choose("Yes, but late");
        choose("No, it has ended: completed");
        tabTo(button("Record the session"));
        page.keyboard().press("Enter");

        assertThat(page.getByText("This placement has ended.")).isVisible();
        everybodyCanUse("provider-ended");
        org.assertj.core.api.Assertions.assertThat(robin.openTaskNames()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtTheTopAndAtItsField() {
        page.getByLabel("How many weeks").fill("soon");
        button("Put on the waiting list").press("Enter");

        assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Weeks to wait: it must be a number");
        assertThat(page.getByLabel("How many weeks")).hasValue("soon");
        assertThat(page.getByLabel("How many weeks"))
                .hasAttribute("aria-describedby", "expectedWaitWeeks-hint expectedWaitWeeks-error");
        picture("provider-weeks-wrong");
        robin.waitsFor("userTask_introduceToActivity");
    }

    @Test
    void aWrongLinkSaysNothing() {
        page.navigate(page.url().substring(0, page.url().length() - 4));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("This link does not work");
        everybodyCanUse("provider-wrong-link");
    }

    /** Looked at with script, as axe needs it; without, the page is the same. */
    private void everybodyCanUse(String name) {
        picture(name);
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing is cut off on a telephone")
                .isEqualTo(true);
        try (BrowserContext withScript =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(PHONE, 740))) {
            Page same = withScript.newPage();
            same.navigate(page.url());
            Accessibility.everybodyCanUse(same, name);
        }
    }

    private void session(LocalDate day) {
        types("Day", day.getDayOfMonth());
        types("Month", day.getMonthValue());
        types("Year", day.getYear());
    }

    private void types(String label, int number) {
        tabTo(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)));
        page.keyboard().type(String.valueOf(number));
    }

    /** A group of choices has one stop; the arrows lead on from there. */
    private void choose(String label) {
        Locator choice = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        Locator group = page.locator("input[name='" + choice.getAttribute("name") + "']")
                .first();
        tabTo(group);
        page.keyboard().press("Space");
        for (int arrows = 0; arrows < 6 && !choice.isChecked(); arrows++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(choice).isChecked();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void tabTo(Locator target) {
        for (int tabs = 0; tabs < 40; tabs++) {
            page.keyboard().press("Tab");
            if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("No way by keyboard to " + target);
    }

    private void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "browser-" + name + ".png")));
    }

    private String linkInTheMail() {
        await().atMost(Duration.ofSeconds(20)).until(() -> link().isPresent());
        return "http://localhost:" + port + link().orElseThrow();
    }

    private Optional<String> link() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(GreenMailUtil::getBody)
                .filter(body -> body.contains(robin.reference().value()))
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}
