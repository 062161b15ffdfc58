package uk.throughcare.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.language.Language;
import uk.throughcare.language.Words;

class MailTextsTest {

    private static final List<Language> ENGLISH = List.of(Language.EN);

    private final MailTexts texts = new MailTexts(
            URI.create("https://throughcare.example/"),
            new SignedLinks(() -> "k".repeat(32).getBytes(UTF_8)));
    private final CaseReference reference = CaseReference.draw(new Random(7));

    @Test
    void aServicesOwnTitleForItsLinkWorkersStandsInMails() {
        Words.call("link worker", "social prescriber");
        try {
            assertThat(mail(Template.REFERRAL_ACCEPTED, Map.of()).body())
                    .contains("A social prescriber will be in touch");
        } finally {
            Words.call("link worker", "link worker");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            mode = EnumSource.Mode.MATCH_NONE,
            names = {"OFFER_.*", "LISTING_.*", "MORNING_.*", "MONTHLY_.*"})
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
        MailTexts.Text text = texts.of(
                new Notification(
                        UUID.randomUUID(),
                        null,
                        "a listing",
                        template,
                        "somebody@example.org",
                        Map.of("service", 1000001, "link", UUID.randomUUID().toString()),
                        0),
                ENGLISH);

        assertThat(text.subject()).isNotBlank().doesNotContain("[(", "null", "case");
        assertThat(text.body())
                .contains("https://throughcare.example/")
                .doesNotContain("[(", "[#", "[/]", "null", "example//", "\n\n\n");
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyWelshMailTellsWhatTheEnglishOneDoes(Template template) throws IOException {
        assertThat(told("welsh/" + template.file())).isEqualTo(told(template.file()));
    }

    @Test
    void theMailOfAMonthlyReportSaysTheMonthAndTheWayAndNothingElse() {
        MailTexts.Text text = texts.of(
                new Notification(
                        UUID.randomUUID(),
                        null,
                        "monthly-report",
                        Template.MONTHLY_REPORT,
                        "somebody@example.org",
                        Map.of("month", "2026-11-01"),
                        0),
                ENGLISH);

        assertThat(text.subject()).isEqualTo("The monthly report of November 2026 is ready");
        assertThat(text.body())
                .contains("https://throughcare.example/camunda/app/cockpit/default/#/figures/reports\n")
                .doesNotContain("[(", "[#", "[/]", "null", "example//");
        assertThat(text.body().replace("November 2026", "")).doesNotContainPattern("\\d");
    }

    @Test
    void aWelshMailNamesTaskAndDayInWelsh() {
        MailTexts.Text text = reminder(List.of(Language.CY));

        assertThat(text.subject()).isEqualTo("Nodyn atgoffa: Cytuno ar y cynllun, achos " + reference);
        assertThat(text.body()).contains("\"Cytuno ar y cynllun\"", "dydd Mercher 1 Gorffennaf 2026, 17:00");
    }

    @Test
    void whoIsWrittenToInBothLanguagesReadsWelshAndBelowItEnglish() {
        MailTexts.Text text = reminder(List.of(Language.CY, Language.EN));

        assertThat(text.subject())
                .isEqualTo("Nodyn atgoffa: Cytuno ar y cynllun, achos %1$s / Reminder: Agree the plan, case %1$s"
                        .formatted(reference));
        assertThat(text.body())
                .containsSubsequence("\"Cytuno ar y cynllun\"", "* * *", "\"Agree the plan\"")
                .doesNotContain("\n\n\n");
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
    void aMorningsMailListsTasksByWhoseTheyAreWithLinks() {
        Map<String, Object> mine = Map.of(
                "concern",
                "YOURS",
                "tasks",
                List.of(
                        line("Agree the plan", Map.of("case", reference.value(), "task", "t-1", "overdue", 1)),
                        line("Signpost", Map.of("case", reference.value(), "task", "t-2"))));
        Map<String, Object> missed = Map.of(
                "concern",
                "MISSED",
                "tasks",
                List.of(line("Review listing", Map.of("overdue", 4)), line("Respond", Map.of("overdue", 0))));
        MailTexts.Text text = texts.of(
                new Notification(
                        UUID.randomUUID(),
                        null,
                        "morning-summary",
                        Template.MORNING_SUMMARY,
                        "somebody@example.org",
                        Map.of("day", "2026-07-01", "sections", List.of(mine, missed), "more", 7),
                        0),
                ENGLISH);

        assertThat(text.subject()).isEqualTo("Your tasks on Wednesday 1 July 2026");
        assertThat(text.body()).isEqualTo("""
                With you:

                - Agree the plan, case %1$s: due Tuesday 30 June 2026, 1 working day overdue
                https://throughcare.example/camunda/app/tasklist/default/#/?task=t-1
                - Signpost, case %1$s: due Tuesday 30 June 2026
                https://throughcare.example/camunda/app/tasklist/default/#/?task=t-2

                Missed in your teams:

                - Review listing: due Tuesday 30 June 2026, 4 working days overdue
                https://throughcare.example/camunda/app/cockpit/default/
                - Respond: due Tuesday 30 June 2026, overdue
                https://throughcare.example/camunda/app/cockpit/default/

                And 7 more: see your tasks in Tasklist.

                Start "Set reminders" in Tasklist if you want no mail like this:
                https://throughcare.example/camunda/app/tasklist/
                """.formatted(reference.value()));
    }

    private static Map<String, Object> line(String task, Map<String, Object> more) {
        Map<String, Object> codes = new HashMap<>(more);
        codes.put("taskName", task);
        codes.put("due", "2026-06-30");
        return codes;
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
        assertThat(texts.of(missed, ENGLISH).subject()).isEqualTo("Deadline missed again: Review listing");
        assertThat(texts.of(missed, ENGLISH).body())
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
                new Notification(UUID.randomUUID(), reference, null, template, "somebody@example.org", codes, 0),
                ENGLISH);
    }

    private MailTexts.Text reminder(List<Language> languages) {
        return texts.of(
                new Notification(
                        UUID.randomUUID(),
                        reference,
                        null,
                        Template.TASK_REMINDER,
                        "somebody@example.org",
                        Map.of("task", "task-7", "taskName", "Agree the plan", "due", "2026-07-01T16:00:00Z"),
                        0),
                languages);
    }

    private static List<String> told(String file) throws IOException {
        return Pattern.compile("\\[\\(\\$\\{.*?}\\)]|\\[# [^]]*]|\\[/]")
                .matcher(new ClassPathResource("mail/" + file + ".txt").getContentAsString(UTF_8))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
