package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.throughcare.announcements.WebhookStub;

/** One case from the start form to closure, through the gate, by the people who work on it; in the middle the power goes. */
@InTheBrowser
class OneCaseInTheBrowserTest {

    private static final WebhookStub WEBHOOK = new WebhookStub();

    @RegisterExtension
    static final RunningThroughcare THROUGHCARE = new RunningThroughcare(
            "one-case",
            "--throughcare.demo.cases=0",
            "--throughcare.webhook.url=" + WEBHOOK.url(),
            "--throughcare.webhook.secret=" + WebhookStub.SECRET);

    private static final LocalDate RELEASE = FormOnScreen.today().plusDays(60);

    private static Playwright playwright;
    private static Browser browser;

    private final Operator operator = new Operator(THROUGHCARE);

    private Tasklist tasklist;
    private String reference;

    @BeforeAll
    static void openBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
        WEBHOOK.close();
    }

    @Test
    void aPersonIsReferredSupportedReleasedSupportedOutsideAndTheCaseIsClosed() {
        tasklist = new Tasklist(browser, THROUGHCARE).signInByHand("lee.referrer");
        aReferralIsMadeFor(RELEASE);
        as("lee.senior").completes("Allocate link worker", Map.of("linkWorker", "Leeds (HMP) Link worker 1"));
        as("lee.link1")
                .completes("Make first contact", Map.of())
                .completes("Record what matters", Map.of("measuresDeclined", false))
                .completes("Agree the plan", Map.of());

        thePowerGoesAndComesBack();

        tasklist.signInByHand("lee.link1");
        completes("Choose activities", Map.of())
                .completes("Introduce to activity", Map.of())
                .completes("Record attendance", Map.of("more", "No, this was the end"))
                .completes("Choose the community team", Map.of("communityTeam", "Leeds community team"))
                .completes("Prepare handover", Map.of())
                .completes("Agree handover with the person", Map.of());
        as("leeds.senior")
                .completes("Accept handover", Map.of())
                .completes("Arrange first community appointment", Map.of("appointmentOn", RELEASE.plusDays(1)));
        as("lee.link1").reports("Released");
        as("leeds.senior")
                .completes("Allocate link worker", Map.of("linkWorker", "Leeds community team Link worker 1"));
        as("leeds.link1").completes("Confirm first contact", Map.of());
        operator.bringForward("catchEvent_followUpDateReached");
        completes("Make follow-up contact", Map.of("nextOn", FormOnScreen.BLANK));
        operator.bringForward("catchEvent_followUpDateReached");
        completes(
                "Review progress",
                Map.of("measuresDeclined", false, "nextStep", "Finish: the person can go on without us"));
        completes("Write closing summary", Map.of());

        assertThat(operator.theCase("leeds.link1", reference))
                .containsEntry("status", "CLOSED")
                .containsEntry("outcome", "COMPLETED")
                .containsEntry("supportModel", "HOLISTIC");
        theReferrerIsTold("Case " + reference + " closed");
        otherSystemsAreTold(
                "received", "accepted", "allocated", "activity-started", "handed-over", "allocated", "closed");
    }

    @AfterEach
    void lastPicture() {
        tasklist.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser-one-case.png")));
        tasklist.close();
    }

    private void aReferralIsMadeFor(LocalDate release) {
        tasklist.startProcess("Referral journey")
                .fill(Map.of(
                        "team",
                        "Leeds (HMP)",
                        "dateOfBirth",
                        LocalDate.of(1988, 5, 17),
                        "needs",
                        List.of("Accommodation", "Health"),
                        "riskToStaff",
                        "Yes",
                        "releaseDate",
                        release))
                .start();
        reference = operator.referenceInTheMail();
        theReferrerIsTold("Referral " + reference + " accepted");
        tasklist.page().goBack();
    }

    private OneCaseInTheBrowserTest as(String user) {
        tasklist.signOut().signInByHand(user);
        return this;
    }

    private OneCaseInTheBrowserTest completes(String task, Map<String, ?> answers) {
        tasklist.openTask(task, reference).fill(answers).complete();
        return this;
    }

    private void reports(String what) {
        tasklist.startProcess("Report custody change")
                .fill(Map.of("reference", reference, "what", what))
                .start();
    }

    private void thePowerGoesAndComesBack() {
        THROUGHCARE.kill();
        THROUGHCARE.start();
        tasklist.page().reload();
    }

    /** Whatever was told before the power went and after it. */
    private static void otherSystemsAreTold(String... what) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(WEBHOOK.taken())
                        .extracting(event -> event.get("eventType").asText())
                        .containsExactlyInAnyOrder(Arrays.stream(what)
                                .map(event -> "throughcare.case." + event)
                                .toArray(String[]::new)));
    }

    private void theReferrerIsTold(String subject) {
        operator.awaitMail(subject);
        tasklist.page().navigate(THROUGHCARE.address("/mail"));
        assertThat(tasklist.page().getByText(subject)).isVisible();
    }
}
