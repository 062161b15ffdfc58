package uk.throughcare.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people read has its row in a phrase book, no row is left over, and nothing that is put into a phrase is lost. */
class PhraseBooksTest {

    private static final String FORMS = "forms/welsh.csv";
    private static final String CODE = "language/welsh.csv";
    private static final String SCRIPTS = "language/tasklist.csv";
    private static final String TASKLIST = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern PUT_IN = Pattern.compile("\\{\\{[^}]*}}|\\{\\d*}|</?a\\b[^>]*>|<br/>");

    @Test
    void everythingThatDesignersWriteHasARowAndNoRowIsLeftOver() {
        Set<String> rows = PhraseBook.read(FORMS).phrases().keySet();

        assertThat(without(WrittenEnglish.ofDesigners(), rows))
                .as("without a row")
                .isEmpty();
        assertThat(without(rows, WrittenEnglish.ofDesigners())).as("left over").isEmpty();
    }

    @Test
    void everythingThatCodeSaysHasARow() {
        Set<String> known = new HashSet<>(PhraseBook.read(FORMS).phrases().keySet());
        known.addAll(PhraseBook.read(CODE).phrases().keySet());
        known.addAll(Set.of("Cymraeg", "·"));

        assertThat(without(WrittenEnglish.ofCode(), known)).isEmpty();
    }

    @Test
    void noRowOfCodeIsLeftOver() {
        String written = WrittenEnglish.everywhere();

        assertThat(PhraseBook.read(CODE).phrases().keySet())
                .filteredOn(
                        phrase -> !written.contains(phrase.replace("\n", "\\n").replace("\"", "\\\"")))
                .filteredOn(phrase ->
                        !written.contains(phrase.toUpperCase(Locale.ROOT).replace(' ', '_')))
                .isEmpty();
    }

    @Test
    void noRowOfTheScriptsIsLeftOver() throws IOException {
        String written = WrittenEnglish.everywhere() + resource("META-INF/resources/webjars/camunda/lib/deps.js");

        assertThat(PhraseBook.read(SCRIPTS).phrases().keySet())
                .filteredOn(phrase -> !Arrays.stream(phrase.split("\\{}")).allMatch(written::contains))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {FORMS, CODE, SCRIPTS})
    void whatIsPutIntoAPhraseIsPutIntoItsWelsh(String file) {
        assertThat(PhraseBook.read(file).phrases().entrySet())
                .filteredOn(row -> !putInto(row.getValue()).equals(putInto(row.getKey())))
                .isEmpty();
    }

    @Test
    void tasklistsOwnLabelsAreAllThereInWelsh() throws IOException {
        Map<String, String> english = labels("en.json");
        Map<String, String> welsh = labels("cy.json");

        assertThat(welsh.keySet()).isEqualTo(english.keySet());
        assertThat(welsh.keySet())
                .filteredOn(name -> !putInto(welsh.get(name)).equals(putInto(english.get(name)))
                        || welsh.get(name).isBlank() != english.get(name).isBlank())
                .isEmpty();
    }

    @Test
    void whatNoPhraseBookKnowsIsSaidInEnglish() {
        assertThat(Words.say(Language.CY, "{} bottles of {}", 3, "milk")).isEqualTo("3 bottles of milk");
    }

    @Test
    void whatIsPutIntoAPhraseComesWhereTheWelshWantsIt() {
        assertThat(Words.say(Language.CY, "{} of {} rows are done.", 2, 3)).isEqualTo("Mae 2 o 3 rhes wedi’u gwneud.");
        assertThat(Words.say(Language.CY, "{2} before {1}", "one", "two")).isEqualTo("two before one");
    }

    @Test
    void whereNobodyReadsItIsEnglish() {
        assertThat(Words.say("yes")).isEqualTo("yes");
        assertThat(Language.CY.<String>speaking(() -> Words.say("yes"))).isEqualTo("ie");
        assertThat(Words.say("yes")).isEqualTo("yes");
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }

    private static List<String> putInto(String phrase) {
        return PUT_IN.matcher(phrase).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> labels(String file) throws IOException {
        JsonNode locale = new ObjectMapper().readTree(resource(TASKLIST + file).replace("\uFEFF", ""));
        Map<String, String> labels = new TreeMap<>();
        locale.path("labels")
                .fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().asText()));
        List<String> dates = new ArrayList<>();
        locale.path("dateLocales").fieldNames().forEachRemaining(dates::add);
        Stream.of("months", "monthsShort", "weekdays", "weekdaysShort", "weekdaysMin")
                .forEach(names -> labels.put(
                        names + " " + locale.path("dateLocales").path(names).size(), "names"));
        dates.forEach(name -> labels.put("dateLocales " + name, "there"));
        return labels;
    }

    private static String resource(String name) throws IOException {
        try (InputStream content =
                Objects.requireNonNull(PhraseBooksTest.class.getClassLoader().getResourceAsStream(name), name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
