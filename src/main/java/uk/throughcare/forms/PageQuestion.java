package uk.throughcare.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;

/**
 * One question of a form as a page outside Tasklist asks it.
 *
 * @param hint how to answer it; empty without one
 * @param type the form component: textfield, textarea, number, checkbox, radio, select, checklist, taglist or datetime
 * @param section what the questions around it are called
 */
public record PageQuestion(
        String key, String label, String hint, String type, boolean required, String section, List<Choice> choices) {

    private static final String GROUP_ENDS = ": ";

    static PageQuestion of(FormField field, Map<String, ?> facts) {
        return new PageQuestion(
                field.key(),
                Words.say(field.question()),
                Words.say(field.component().path("description").asText("")),
                field.type(),
                field.required(),
                Words.say(field.section()),
                field.choices(facts).stream().map(Choice::inWords).toList());
    }

    public boolean takesSeveral() {
        return type.equals("checklist") || type.equals("taglist");
    }

    /** The choices by what stands before the colon in their labels; a long list is read more easily in parts. */
    public Map<String, List<Choice>> groups() {
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        for (Choice choice : choices) {
            int end = choice.label().indexOf(GROUP_ENDS);
            String group = end < 0 ? "" : choice.label().substring(0, end);
            String rest = end < 0 ? choice.label() : choice.label().substring(end + GROUP_ENDS.length());
            groups.computeIfAbsent(group, first -> new ArrayList<>()).add(new Choice(choice.value(), rest));
        }
        return groups;
    }

    /** Whether one of the choices in this part of the list was made. */
    public boolean hasOneOf(@Nullable Collection<String> chosen, String group) {
        return chosen != null
                && groups().getOrDefault(group, List.of()).stream().anyMatch(choice -> chosen.contains(choice.value()));
    }

    /** The labels of codes that were chosen, a day as people read it, or what was typed. */
    public String inWords(Object answer) {
        if (answer instanceof List<?> codes) {
            return String.join(", ", codes.stream().map(this::label).toList());
        }
        return answer instanceof Boolean yes ? Words.say(yes ? "Yes" : "No") : label(answer);
    }

    private String label(Object code) {
        return choices.stream()
                .filter(choice -> choice.value().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> type.equals("datetime") ? DatesInWords.read(code.toString()) : code.toString());
    }
}
