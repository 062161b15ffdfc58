package uk.throughcare.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.Refused;
import uk.throughcare.language.Words;

/** Checks answers against the rules of the form that asked for them, whichever way they came. */
@Component
class AnswerCheck {

    private final VisibilityConditions conditions;

    AnswerCheck(VisibilityConditions conditions) {
        this.conditions = conditions;
    }

    /**
     * The answers as plain values (text, number, yes/no, list of texts), without those left blank.
     *
     * @param facts what the form showed and offered
     * @throws Refused with one problem for each field that breaks a rule or that the form does not ask
     */
    Map<String, Object> check(Form form, Map<String, ? extends @Nullable Object> given, Map<String, ?> facts) {
        Map<String, Object> answers = PlainValues.of(given);
        List<Refused.Problem> problems = new ArrayList<>();
        for (String key : answers.keySet()) {
            if (form.field(key).isEmpty()) {
                problems.add(new Refused.Problem(key, Words.say("this form does not ask for it")));
            }
        }
        Map<String, Object> known = new LinkedHashMap<>(facts);
        form.fields().forEach(field -> known.put(field.key(), answers.get(field.key())));
        for (FormField field : form.fields()) {
            problem(field, answers.get(field.key()), known, facts)
                    .ifPresent(reason -> problems.add(new Refused.Problem(field.key(), Words.say(reason))));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return answers;
    }

    private Optional<String> problem(
            FormField field,
            @Nullable Object answer,
            Map<String, ? extends @Nullable Object> known,
            Map<String, ?> facts) {
        boolean asked = field.hiddenWhen().stream().noneMatch(condition -> conditions.holds(condition, known));
        if (!asked) {
            return answer == null ? Optional.empty() : Optional.of("it is not asked for with these answers");
        }
        if (answer == null || answer.equals(false) && "checkbox".equals(field.type())) {
            return field.required() ? Optional.of("an answer is needed") : Optional.empty();
        }
        return FieldRules.problem(field, answer, facts);
    }
}
