package uk.throughcare.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.throughcare.language.Language;
import uk.throughcare.language.Words;

/** A form in Welsh asks the same by the same keys, and takes the same codes. */
class FormInWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> READ = List.of("label", "description", "text", "dateLabel", "timeLabel");

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void onlyWhatPeopleReadIsTranslated(Path file) throws IOException {
        JsonNode english = JSON.readTree(file.toFile());
        JsonNode welsh = in(Language.CY, file);

        assertThat(welsh).isNotEqualTo(english);
        assertThat(withoutWords(welsh)).isEqualTo(withoutWords(english.deepCopy()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void inEnglishAFormIsAsItWasDrawn(Path file) throws IOException {
        assertThat(in(Language.EN, file)).isEqualTo(JSON.readTree(file.toFile()));
    }

    @Test
    void aServicesOwnTitleForItsLinkWorkersStandsInItsForms() throws IOException {
        Path form = Path.of("forms/allocation/allocate-link-worker.form");
        Words.call("link worker", "social prescriber");
        try {
            assertThat(in(Language.EN, form).toString())
                    .contains("Social prescribers who suit best")
                    .doesNotContain("ink worker");
        } finally {
            Words.call("link worker", "link worker");
        }
    }

    private static JsonNode in(Language language, Path file) throws IOException {
        byte[] drawn = Files.readAllBytes(file);
        return JSON.readTree(language.speaking(() -> FormInWords.of(new ByteArrayInputStream(drawn))));
    }

    private static JsonNode withoutWords(JsonNode node) {
        if (node instanceof ObjectNode part) {
            part.remove(READ);
        }
        node.forEach(FormInWordsTest::withoutWords);
        return node;
    }
}
