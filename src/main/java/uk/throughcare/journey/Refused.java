package uk.throughcare.journey;

import java.util.List;
import java.util.stream.Collectors;
import uk.throughcare.language.Words;

/** Something that a person gave was not taken: each problem names the field and says why. Nothing was changed. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param field the field's key, as in the form
     * @param reason why it was not taken, a sentence that helps, without the answer itself
     */
    public record Problem(String field, String reason) {
        @Override
        public String toString() {
            return field + ": " + reason;
        }
    }

    private final transient List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /**
     * @param reason in English, as the phrase book has it; told in the reader's language
     * @param others what comes in the places of the phrase
     */
    public static Refused because(String field, String reason, Object... others) {
        return new Refused(List.of(new Problem(field, Words.say(reason, others))));
    }

    public List<Problem> problems() {
        return problems;
    }
}
