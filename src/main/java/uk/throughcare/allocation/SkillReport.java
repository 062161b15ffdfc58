package uk.throughcare.allocation;

import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a link worker can do so that people understand them, by the keys of the form set-skills.
 *
 * @param skills codes of communication needs
 * @param languages as somebody typed them, one after the other
 */
record SkillReport(
        @NotBlank String worker,
        @Nullable List<String> skills,
        @Nullable String languages) {

    List<String> codes() {
        return skills == null ? List.of() : skills;
    }

    List<String> eachLanguage() {
        return languages == null
                ? List.of()
                : Arrays.stream(languages.split("[,;\\n]"))
                        .map(String::strip)
                        .filter(language -> !language.isEmpty())
                        .toList();
    }
}
