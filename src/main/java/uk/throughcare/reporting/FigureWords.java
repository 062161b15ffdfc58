package uk.throughcare.reporting;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words that a manager uses what cases and processes hold in codes; what has no words of its own stays as it is. */
@Component
public class FigureWords {

    private final ResourceBundle words = ResourceBundle.getBundle("reporting/words", Locale.ROOT);
    private final ResourceBundle timeline = ResourceBundle.getBundle("tasklist/timeline", Locale.ROOT);

    /** The code itself where there are no words for it. */
    public String of(String code) {
        return words.containsKey(code) ? words.getString(code) : code;
    }

    /** How a case ended, or that it has not. */
    String outcome(String status, @Nullable String outcome) {
        return of("outcome." + (outcome == null ? status : outcome));
    }

    /** What happened, as the timeline calls it. */
    String happened(String what) {
        return timeline.containsKey(what) ? timeline.getString(what) : what;
    }
}
