package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.listing.Listed;
import uk.throughcare.listing.ProvidersAndEditors;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** A service from its offer, on a telephone without script, to the editor in Tasklist, into the directory and out of it. */
@JourneyTest
class OfferedServiceInTheBrowserTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int PHONE = 360;
    private static final String ADMINISTRATOR = "offers.admin";

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    ProvidersAndEditors field;

    @Autowired
    Journeys journeys;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GreenMail mail;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private String address;
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
    void somebodyHasATelephone() {
        accounts.create(
                new Account(ADMINISTRATOR, "Test", "Administrator", null, Set.of(Role.ADMINISTRATOR), Set.of()),
                RunningThroughcare.PASSWORD);
        address = field.anAddress();
        telephone = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setViewportSize(PHONE, 740)
                .setJavaScriptEnabled(false));
        page = telephone.newPage();
    }

    @AfterEach
    void tidyUp() {
        telephone.close();
        journeys.timeIsNowAgain();
        field.forgetAll();
        identity.deleteUser(ADMINISTRATOR);
    }

    @Test
    void aServiceIsOfferedConfirmedReviewedFoundAndHiddenWhenNobodyAnswers() {
        // however long it takes to look at the page, no time has passed
        journeys.timeIs(clock.instant());
        page.navigate(at("/offer-a-service"));
        everybodyCanUse("offer");
        button("Send the offer").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("That was very fast");
        journeys.timeIs(clock.instant().plusSeconds(10));
        button("Send the offer").click();
        assertThat(page).hasTitle(Pattern.compile("^Error: Offer a service.*"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("What is the service called? An answer is needed");
        everybodyCanUse("offer-wrong");

        fillAndSend();
        assertThat(heading()).hasText("Look into your mail");
        everybodyCanUse("offer-sent");

        page.navigate(at(Listed.linkInMail(mail, address, "confirm that the address is yours")));
        everybodyCanUse("offer-confirm");
        button("Yes, I offer this service").click();
        assertThat(heading()).containsText("your offer is confirmed");
        picture("offer-confirmed");

        anEditorPublishesIt();
        Listed hedges = listed().stands("LISTED", "PUBLISHED");
        org.assertj.core.api.Assertions.assertThat(found()).contains("Hedge Laying for Beginners");
        page.navigate(at(Listed.linkInMail(mail, address, "is published")));
        assertThat(heading()).hasText("Hedge Laying for Beginners");
        everybodyCanUse("listing-published");

        hedges.timeReaches("boundaryEvent_timeToAskAgain");
        page.reload();
        assertThat(page.getByText("Is what we list, below, still right?")).isVisible();
        hedges.timeReaches("boundaryEvent_timeToRemindOfListing")
                .timeReaches("boundaryEvent_timeToRemindOfListingAgain")
                .timeReaches("boundaryEvent_timeToAnswerOfListingIsOver")
                .stands("HIDDEN", "HIDDEN");
        org.assertj.core.api.Assertions.assertThat(found()).doesNotContain("Hedge Laying for Beginners");

        page.reload();
        assertThat(page.getByText("We had no answer from you")).isVisible();
        everybodyCanUse("listing-hidden");
        button("It is still right").click();
        assertThat(page.getByText("We have kept your answer.")).isVisible();
        org.assertj.core.api.Assertions.assertThat(found()).contains("Hedge Laying for Beginners");

        page.getByLabel("Yes, the service is to be listed no longer").check();
        button("Withdraw").click();
        assertThat(heading()).hasText("You have withdrawn this service");
        everybodyCanUse("listing-withdrawn");
        hedges.endsAt("endEvent_listingWithdrawn");
    }

    private void fillAndSend() {
        page.getByLabel("What is the organisation called?").fill("Aire Roots (invented)");
        page.getByLabel("Where do we write to the organisation?").fill(address);
        page.getByLabel("What is the service called?").fill("Hedge Laying for Beginners");
        page.getByLabel("What kind of activity is it?").selectOption("GARDENING");
        page.getByLabel("What do people do there?").fill("Laying hedges by hand with a hedger.");
        page.getByText("Health", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("input[name=needs][value=HEALTH_MENTAL_IN_PRISON]").check();
        page.getByLabel("Veterans", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Inside prisons").check();
        page.getByLabel("Leeds (HMP)").check();
        page.getByLabel("On which days, and when?").fill("Tuesday, 9am");
        page.getByLabel("How does a link worker refer somebody?").fill("Ring the office.");
        page.getByLabel("From measures before and after").check();
        page.getByLabel("What does it achieve, and for whom?").fill("7 of 10 sleep better after 6 weeks.");
        page.getByLabel("What does it cost the person, in pounds?").fill("0");
        button("Send the offer").click();
    }

    private void anEditorPublishesIt() {
        String editor = journeys.staff(Role.DIRECTORY_EDITOR, "LEI");
        try (Tasklist tasklist = new Tasklist(browser, this::at).signIn(editor)) {
            tasklist.page().getByText("Services to review").first().click();
            tasklist.page().getByText("Review listing").first().click();
            tasklist.page().locator("button.claim:visible").click();
            FormOnScreen form = tasklist.form(journeys.today());
            form.reads(List.of("This service is new", "Hedge Laying for Beginners", "7 of 10 sleep better"));
            form.fill(Map.of("listingDecision", "Publish it", "note", FormOnScreen.BLANK));
            tasklist.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "browser-listing-review.png")));
            tasklist.complete();
        }
    }

    private Listed listed() {
        return field.listed(jdbc.sql("select id from care.listing where email = :email")
                .param("email", address)
                .query(UUID.class)
                .single());
    }

    private String found() {
        return rest.withBasicAuth(journeys.staff(Role.LINK_WORKER, "LEI"), RunningThroughcare.PASSWORD)
                .getForObject("/api/directory/services?search=veterans", String.class);
    }

    /** Looked at with script, as axe needs it; what a form was answered with, it sees as it is shown. */
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
            same.setContent(page.content());
            org.assertj.core.api.Assertions.assertThat(
                            new AxeBuilder(same).withTags(WCAG).analyze().getViolations())
                    .as("what axe finds in %s", name)
                    .isEmpty();
        }
    }

    private Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "browser-" + name + ".png")));
    }
}
