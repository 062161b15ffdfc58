package uk.throughcare;

import java.util.Set;
import java.util.TreeSet;
import uk.throughcare.forms.Question;

/** Words that are typed into every free text, required or not, while a test wants to find them again. */
public final class FreeText {

    private final Set<String> fields = new TreeSet<>();
    private String words = "";

    public void is(String words) {
        this.words = words;
        fields.clear();
    }

    public void isUsualAgain() {
        words = "";
    }

    boolean isTyped() {
        return !words.isEmpty();
    }

    String typedInto(Question question) {
        fields.add(question.form() + " " + question.key());
        return words;
    }

    /** Where the words were typed: form and field. */
    public Set<String> fields() {
        return fields;
    }
}
