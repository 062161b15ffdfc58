package uk.throughcare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form as somebody reads it who knows the work and not the system. */
final class ReadableForm {

    private static final List<Pattern> NOT_FOR_PEOPLE = Stream.of(
                    "\\b(undefined|null|NaN|Invalid)\\b",
                    "[{}]|\\[object",
                    // a code, a key, a group, an account
                    "\\b[A-Z]+_[A-Z_]+\\b",
                    "\\b[a-z]+[A-Z]\\w*",
                    "\\b(userTask|senior-link-worker|link-worker)\\b")
            .map(Pattern::compile)
            .toList();

    /** A heading of a fact with no fact after it, on its line or below. */
    private static final String HEADINGS_OF_NOTHING = """
            texts => texts
                .filter(text => !['UL', 'OL', 'BLOCKQUOTE'].includes(text.nextElementSibling?.tagName))
                .map(text => text.innerText.trim())
                .filter(text => /:\\s*(·|\\n|$)/.test(text))""";

    private final Locator form;

    ReadableForm(Locator form) {
        this.form = form;
    }

    void reads(Collection<String> words) {
        words.forEach(some -> assertThat(form).containsText(some));
        assertThat(wordsNotForPeople()).as("not for people").isEmpty();
        assertThat(headingsOfNothing()).as("headings with nothing to say").isEmpty();
        somethingToChooseFrom();
        somethingInEachTable();
    }

    private List<String> wordsNotForPeople() {
        String text = form.innerText();
        return NOT_FOR_PEOPLE.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .toList();
    }

    private List<?> headingsOfNothing() {
        return (List<?>) form.locator(".fjs-form-field-text p").evaluateAll(HEADINGS_OF_NOTHING);
    }

    private void somethingToChooseFrom() {
        for (Locator field :
                form.locator(".fjs-form-field-radio, .fjs-form-field-checklist").all()) {
            assertThat(field.locator("input").first()).isVisible();
        }
    }

    private void somethingInEachTable() {
        for (Locator table : form.locator(".fjs-form-field-table").all()) {
            assertThat(table.locator("tbody tr").first()).isVisible();
            assertThat(table).not().containsText("Nothing to show");
        }
    }
}
