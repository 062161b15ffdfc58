package uk.throughcare.reporting;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Says in words that a manager uses what cases and processes hold in codes; what has no words of its own stays as it is. */
@Component
public class FigureWords {

    private final ResourceBundle words = ResourceBundle.getBundle("reporting/words", Locale.ROOT);

    /** The code itself where there are no words for it. */
    public String of(String code) {
        return words.containsKey(code) ? words.getString(code) : code;
    }
}
