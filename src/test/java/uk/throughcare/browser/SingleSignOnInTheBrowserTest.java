package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff sign on at an OpenID Connect provider: who they are, what they do and where is told there. */
@InTheBrowser
class SingleSignOnInTheBrowserTest {

    private static final int PROVIDER_PORT = RunningThroughcare.freePort();
    private static final int APPLICATION_PORT = RunningThroughcare.freePort();

    @RegisterExtension
    @Order(1)
    static final IdentityProvider PROVIDER = new IdentityProvider(PROVIDER_PORT);

    @RegisterExtension
    @Order(2)
    static final RunningThroughcare THROUGHCARE = new RunningThroughcare("single-sign-on", APPLICATION_PORT, PROVIDER);

    private static Playwright playwright;
    private static Browser browser;

    private BrowserContext context;
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
    void nobodyIsSignedOn() {
        context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        page = context.newPage();
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    @Test
    void aLinkWorkerSignsOnThereWorksHereAndSignsOutOfBoth() {
        PROVIDER.knows("sam.taylor", "Taylor", List.of("link-worker", "tea-maker"), List.of("LEI", "NOT-OURS"));

        signOn("sam.taylor");

        assertThat(page.getByText("My tasks").first()).isVisible();
        assertThat(page.locator(".account")).containsText("Sam Taylor");
        page.navigate(THROUGHCARE.address("/casework/caseload"));
        assertThat(page.locator("h1")).hasText("My caseload");
        assertThat(rolesAndTeams("sam.taylor")).containsExactly("LEI", "link-worker");

        page.navigate(THROUGHCARE.address("/camunda/app/tasklist/default/"));
        page.locator(".account .dropdown-toggle").click();
        page.getByText("Log out").click();
        assertThat(page.getByText("You are signed out")).isVisible();
        page.getByText("Sign in again").click();
        assertThat(page.getByLabel("Password")).isVisible();
    }

    @Test
    void rolesAndTeamsAreWhatTheLastSignOnSaid() {
        PROVIDER.knows("sam.jones", "Jones", List.of("link-worker"), List.of("LEI", "MDI"));
        signOn("sam.jones");
        assertThat(page.getByText("My tasks").first()).isVisible();
        context.clearCookies();

        PROVIDER.knows("sam.jones", "Jones-Taylor", List.of("senior-link-worker"), List.of("MDI"));
        signOn("sam.jones");

        assertThat(page.locator(".account")).containsText("Sam Jones-Taylor");
        assertThat(rolesAndTeams("sam.jones")).containsExactly("MDI", "senior-link-worker");
    }

    @Test
    void whoeverReadsFiguresOnlyBeginsInCockpit() {
        PROVIDER.knows("sam.analyst", "Analyst", List.of("national-analyst"), List.of());

        signOn("sam.analyst");

        assertThat(page).hasURL(Pattern.compile(".*/camunda/app/cockpit/default/.*"));
        assertThat(page.getByText("Figures").first()).isVisible();
        assertThat(rolesAndTeams("sam.analyst")).containsExactly("national-analyst");
    }

    @Test
    void aRegionalManagersClaimsSayTheRoleAndATeamOfTheRegion() {
        PROVIDER.knows("sam.region", "Region", List.of("regional-manager"), List.of("MDI"));

        signOn("sam.region");

        assertThat(page.locator(".account")).isVisible();
        String offer = page.request().get(THROUGHCARE.address("/figures")).text();
        assertThat(offer).contains("Leeds (HMP)", "Moorland (HMP & YOI)");
        assertThat(rolesAndTeams("sam.region")).containsExactly("MDI", "regional-manager");
    }

    @Test
    void whoHasNoRoleHereOrTheNameOfAnAccountThatIsKeptHereIsNotLetIn() {
        PROVIDER.knows("sam.nobody", "Nobody", List.of("tea-maker"), List.of("LEI"));
        signOn("sam.nobody");
        assertThat(page.getByText("You could not be signed in")).isVisible();
        context.clearCookies();

        PROVIDER.knows("lee.senior", "Impostor", List.of("administrator"), List.of("LEI"));
        signOn("lee.senior");

        assertThat(page.getByText("You could not be signed in")).isVisible();
        assertThat(rolesAndTeams("lee.senior")).containsExactly("LEI", "senior-link-worker");
        assertThat(THROUGHCARE.log())
                .doesNotContain("Impostor")
                .contains("an account of this name is kept here already");
    }

    @Test
    void noPasswordOpensTheWebApplicationsAnyLonger() {
        int refused = page.request()
                .post(
                        THROUGHCARE.address("/camunda/api/admin/auth/user/default/login/tasklist"),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData("username=lee.senior&password=" + RunningThroughcare.PASSWORD))
                .status();

        assertThat(refused).isEqualTo(403);
        assertThat(THROUGHCARE.get("lee.senior", "/engine-rest/task").statusCode())
                .isEqualTo(200);
    }

    private void signOn(String name) {
        page.navigate(THROUGHCARE.address("/camunda/app/tasklist/default/"));
        assertThat(page).hasURL(Pattern.compile("http://127\\.0\\.0\\.1:" + PROVIDER_PORT + "/login.*"));
        page.getByLabel("Username").fill(name);
        page.getByLabel("Password").fill(IdentityProvider.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("http://localhost:" + APPLICATION_PORT + "/.*"));
    }

    private static List<String> rolesAndTeams(String user) {
        return THROUGHCARE.database().sql("""
                        select group_id_ as one from act_id_membership where user_id_ = :user
                        union all select tenant_id_ from act_id_tenant_member where user_id_ = :user order by one
                        """).param("user", user).query(String.class).list().stream()
                .sorted()
                .toList();
    }
}
