package uk.throughcare.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.throughcare.journey.Refused;
import uk.throughcare.language.Words;

/** What somebody chose on a page, field by field; what cannot be taken is told at the end, all at once. */
public final class Asked {

    private final Map<String, String> typed;
    private final List<Refused.Problem> problems = new ArrayList<>();

    public Asked(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    /** The day typed, or the other one where none is. */
    LocalDate day(String field, LocalDate otherwise) {
        String text = text(field);
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException unknown) {
            refuse(field, Words.say("this is no date, like 2027-01-31"));
            return otherwise;
        }
    }

    /** What was chosen among what is offered; empty where nothing was. */
    String oneOf(String field, Collection<String> offered) {
        String text = text(field);
        if (text.isEmpty() || offered.contains(text)) {
            return text;
        }
        refuse(field, Words.say("this is none of the choices"));
        return "";
    }

    /** @param reason in the reader's language */
    void refuse(String field, String reason) {
        problems.add(new Refused.Problem(field, reason));
    }

    /** @throws Refused if anything could not be taken */
    void check() {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
