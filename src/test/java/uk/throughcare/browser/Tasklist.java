package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** Tasklist in the browser of somebody in Britain, in the words of those who work with it. */
final class Tasklist implements AutoCloseable {

    private static final String HOME = "/camunda/app/tasklist/default/";
    private static final int LONGEST_WAIT = 60_000;

    /** A folder for a picture of every form that is filled: -Dbrowser.pictures=target/pictures. */
    private static final String PICTURES = System.getProperty("browser.pictures");

    /** How wide the screen is, in pixels, and how often each is magnified: -Dbrowser.width=1280 -Dbrowser.zoom=2. */
    private static final int WIDTH = Integer.getInteger("browser.width", 1400);

    private static final int ZOOM = Integer.getInteger("browser.zoom", 1);

    private final Site site;
    private final BrowserContext context;
    private final Page page;
    private int pictures;

    Tasklist(Browser browser, Site site) {
        this.site = site;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setDeviceScaleFactor(ZOOM)
                .setViewportSize(WIDTH / ZOOM, (PICTURES == null ? 1000 : 2600) / ZOOM));
        context.setDefaultTimeout(LONGEST_WAIT);
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** At the page that asks who it is, as people do. */
    Tasklist signInByHand(String user) {
        // not before the page has made up its mind to ask who it is: it would forget what is typed
        page.navigate(site.address(HOME), new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        page.getByPlaceholder("Username").fill(user);
        page.getByPlaceholder("Password").fill(RunningThroughcare.PASSWORD);
        button("Log in").click();
        assertThat(page.getByText("My tasks")).isVisible();
        return this;
    }

    /** Whoever has no task may have no Tasklist. */
    Tasklist signInToCockpit(String user) {
        signInElsewhere(user, "cockpit");
        page.navigate(site.address("/camunda/app/cockpit/default/"));
        assertThat(page.locator(".account")).isVisible();
        return this;
    }

    Tasklist signIn(String user) {
        signInElsewhere(user);
        page.navigate(site.address(HOME));
        assertThat(page.getByText("My tasks")).isVisible();
        return this;
    }

    /** With no page open yet: loading Tasklist takes longest of all. */
    Tasklist signInElsewhere(String user) {
        signInElsewhere(user, "tasklist");
        return this;
    }

    private void signInElsewhere(String user, String application) {
        context.request().get(site.address(HOME));
        APIResponse signedIn = context.request()
                .post(
                        site.address("/camunda/api/admin/auth/user/default/login/" + application),
                        RequestOptions.create()
                                .setHeader("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                                .setForm(FormData.create()
                                        .set("username", user)
                                        .set("password", RunningThroughcare.PASSWORD)));
        Assertions.assertThat(signedIn.status()).as("signing in as %s", user).isEqualTo(200);
    }

    private String cookie(String name) {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    Tasklist signOut() {
        page.locator(".account .dropdown-toggle").click();
        page.getByText("Log out").click();
        assertThat(page.getByText("You are signed out")).isVisible();
        return this;
    }

    Tasklist startProcess(String name) {
        page.getByText("Start process").click();
        Locator dialog = page.locator(".modal-dialog");
        Locator chosen = dialog.getByText(name, new Locator.GetByTextOptions().setExact(true));
        assertThat(chosen.or(dialog.locator(".pagination")).first()).isVisible();
        if (chosen.count() == 0) {
            // whoever may start much has it on more than one page
            dialog.getByRole(AriaRole.TEXTBOX).fill(name);
        }
        chosen.click();
        return this;
    }

    /** Opens a task of the case and claims it where nobody has yet. */
    Tasklist openTask(String name, String reference) {
        Locator task = task(name, reference);
        task.click();
        assertThat(page.locator(".task-card h2.task")).hasText(name);
        assertThat(page.locator(".fjs-form")).containsText("case " + reference);
        claim();
        return this;
    }

    /** Opens a task by its address and claims it where nobody has yet. */
    FormOnScreen openTaskOf(String id, LocalDate today) {
        page.navigate(site.address(HOME + "#/?task=" + id));
        FormOnScreen form = form(today);
        claim();
        return form;
    }

    FormOnScreen form(LocalDate today) {
        FormOnScreen form = new FormOnScreen(page, today);
        form.isShown();
        return form;
    }

    /** The task that is open becomes that of whoever looks at it. */
    Tasklist claimed() {
        assertThat(page.locator(".fjs-form")).isVisible();
        claim();
        return this;
    }

    private void claim() {
        Locator claim = page.locator("button.claim:visible");
        if (claim.count() > 0) {
            claim.click();
            // the form is drawn anew then
            assertThat(claim).hasCount(0);
        }
    }

    Locator task(String name, String reference) {
        return taskUnder("My team's tasks", name, reference);
    }

    /** A task in the list that this filter shows. */
    Locator taskUnder(String filter, String name, String reference) {
        page.getByText(filter).first().click();
        return page.locator(".tasks-list > .task")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h4.task").getByText(name, new Locator.GetByTextOptions().setExact(true))))
                .filter(new Locator.FilterOptions().setHasText(reference))
                .first();
    }

    void seesNoTask() {
        page.getByText("My team's tasks").first().click();
        assertThat(page.getByText("No task matching filters found")).isVisible();
        assertThat(page.locator(".tasks-list > .task")).hasCount(0);
    }

    Tasklist fill(Map<String, ?> answers) {
        new FormOnScreen(page).fill(answers);
        picture(String.format("%02d", ++pictures));
        return this;
    }

    void start() {
        button("Start").click();
        isTaken();
    }

    void complete() {
        button("Complete").click();
        isTaken();
    }

    /** The form goes away, and no message says that something went wrong. */
    private void isTaken() {
        Locator complaints = page.locator(".notifications .alert-danger");
        page.waitForCondition(() -> page.locator(".fjs-form").count() == 0 || complaints.count() > 0);
        Assertions.assertThat(complaints.allInnerTexts()).isEmpty();
    }

    void picture(String name) {
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + ".png")));
        }
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
