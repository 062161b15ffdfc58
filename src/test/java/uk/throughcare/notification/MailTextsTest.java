package uk.throughcare.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.throughcare.journey.CaseReference;

class MailTextsTest {

    private final MailTexts texts = new MailTexts(
            URI.create("https://throughcare.example/"),
            new SignedLinks(() -> "k".repeat(32).getBytes(UTF_8)));
    private final CaseReference reference = CaseReference.draw(new Random(7));

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            mode = EnumSource.Mode.MATCH_NONE,
            names = {"OFFER_.*", "LISTING_.*"})
    void everyMailNamesTheCaseAndLinksToUs(Template template) {
        MailTexts.Text text = mail(
                template,
                Map.of(
                        "task",
                        "task-7",
                        "taskName",
                        "Agree the plan",
                        "due",
                        "2026-07-01T16:00:00Z",
                        "reason",
                        "NO_NEED",
                        "link",
                        UUID.randomUUID().toString()));

        assertThat(text.subject()).contains(reference.value()).doesNotContain("[(", "\n");
        assertThat(text.body())
                .contains(reference.value(), "https://throughcare.example/")
                .doesNotContain("[(", "[#", "[/]", "example//", "\n\n\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"OFFER_.*", "LISTING_.*"})
    void everyMailAboutAServiceLinksToUsAndNamesNoCase(Template template) {
        MailTexts.Text text = texts.of(new Notification(
                UUID.randomUUID(),
                null,
                "a listing",
                template,
                "somebody@example.org",
                Map.of("service", 1000001, "link", UUID.randomUUID().toString()),
                0));

        assertThat(text.subject()).isNotBlank().doesNotContain("[(", "null", "case");
        assertThat(text.body())
                .contains("https://throughcare.example/")
                .doesNotContain("[(", "[#", "[/]", "null", "example//", "\n\n\n");
    }

    @Test
    void aReminderSaysByLondonsClocksWhenAndLeadsToTheTask() {
        String body = mail(
                        Template.TASK_REMINDER,
                        Map.of("task", "task-7", "taskName", "Agree the plan", "due", "2026-07-01T16:00:00Z"))
                .body();
        assertThat(body).contains("\"Agree the plan\"", "Wednesday 1 July 2026, 17:00", "?task=task-7");
    }

    @Test
    void aReasonIsPutIntoWords() {
        assertThat(declined("NO_CONSENT")).contains("Reason: the person did not agree to be referred.");
        assertThat(declined("SOME_NEW_CODE")).contains("Reason: some new code.");
        assertThat(declined("The person is too young")).contains("Reason: The person is too young.");
        assertThat(mail(Template.REFERRAL_DECLINED, Map.of()).body()).doesNotContain("Reason");
    }

    @Test
    void aDeadlineOfNoCaseIsToldWithoutOne() {
        Notification missed = new Notification(
                UUID.randomUUID(),
                null,
                "a listing",
                Template.DEADLINE_MISSED_AGAIN,
                "somebody@example.org",
                Map.of("taskName", "Review listing", "task", "7", "due", "2032-03-17T17:00:00Z"),
                0);
        assertThat(texts.of(missed).subject()).isEqualTo("Deadline missed again: Review listing");
        assertThat(texts.of(missed).body())
                .startsWith(
                        "The task \"Review listing\" was due on Wednesday 17 March 2032, 17:00. It is still open.\n")
                .contains("/camunda/app/cockpit/default/")
                .doesNotContain("null", "case");
    }

    private String declined(String reason) {
        return mail(Template.REFERRAL_DECLINED, Map.of("reason", reason)).body();
    }

    private MailTexts.Text mail(Template template, Map<String, Object> codes) {
        return texts.of(
                new Notification(UUID.randomUUID(), reference, null, template, "somebody@example.org", codes, 0));
    }
}
