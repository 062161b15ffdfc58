package uk.throughcare.listing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import uk.throughcare.forms.PageQuestion;

/** Turns what a browser sends into answers as a form takes them, and answers into what the page shows as typed. */
final class PageAnswers {

    private PageAnswers() {}

    /** What the form does not ask is left out. */
    static Map<String, Object> read(List<PageQuestion> questions, MultiValueMap<String, String> sent) {
        Map<String, Object> answers = new HashMap<>();
        for (PageQuestion question : questions) {
            List<String> values = sent.getOrDefault(question.key(), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!values.isEmpty()) {
                answers.put(question.key(), answer(question, values));
            }
        }
        return answers;
    }

    private static Object answer(PageQuestion question, List<String> values) {
        if (question.takesSeveral()) {
            return values;
        }
        String typed = values.get(0);
        return switch (question.type()) {
            case "number" -> number(typed.strip());
            case "checkbox" -> true;
            // what a browser sends as one line break is two characters, and was counted as one
            default -> typed.replace("\r\n", "\n");
        };
    }

    /** What is no number stays as it was typed, and is refused as such. */
    private static Object number(String typed) {
        return typed.matches("-?\\d{1,9}(\\.\\d{1,4})?") ? new BigDecimal(typed) : typed;
    }

    static MultiValueMap<String, String> shown(Map<String, ? extends @Nullable Object> answers) {
        MultiValueMap<String, String> shown = new LinkedMultiValueMap<>();
        answers.forEach((key, answer) -> {
            List<?> values = answer instanceof List<?> several ? several : answer == null ? List.of() : List.of(answer);
            values.forEach(value -> shown.add(key, String.valueOf(value)));
        });
        return shown;
    }
}
