package uk.throughcare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import uk.throughcare.forms.Question;

/** The answers of a day on which everything goes well; what a test says itself comes first. */
public final class HappyAnswers implements Function<Question, Object> {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("consent", "GIVEN"),
            Map.entry("outcome", "ATTENDED"),
            Map.entry("providerAnswer", "ACCEPTED"),
            Map.entry("more", "ENDED"),
            Map.entry("endReason", "COMPLETED"),
            Map.entry("nextStep", "GO_ON"),
            Map.entry("handoverAnswer", "ACCEPTED"),
            Map.entry("decision", "ACCEPT"),
            Map.entry("onNoContact", "KEEP_TRYING"),
            Map.entry("concernAnswer", "SETTLED"),
            Map.entry("listingDecision", "PUBLISH"));

    private static final Map<String, String> WORDS =
            Map.of("time", "10:30", "areaOfRelease", "LS9", "email", "office@offers.example", "postcode", "LS11 5AA");

    /** Texts that must have a form of their own. */
    private static final Set<String> FORMED = Set.of(
            "reference",
            "time",
            "nextAt",
            "areaOfRelease",
            "prisonNumber",
            "crn",
            "nhsNumber",
            "referrerEmail",
            "email",
            "phone",
            "website",
            "postcode",
            "evidenceLink");

    private final LocalDate today;
    private final Map<String, Object> said;
    private final FreeText freeText;

    public HappyAnswers(LocalDate today, Map<String, Object> said, FreeText freeText) {
        this.today = today;
        this.said = said;
        this.freeText = freeText;
    }

    @Override
    public Object apply(Question question) {
        if (freeText.isTyped() && question.type().startsWith("text") && !FORMED.contains(question.key())) {
            return freeText.typedInto(question);
        }
        if (said.containsKey(question.key())) {
            return said.get(question.key());
        }
        return question.required()
                        || CODES.containsKey(question.key())
                        || question.key().equals("activities")
                ? happy(question)
                : null;
    }

    private Object happy(Question question) {
        switch (question.type()) {
            case "radio":
            case "select":
                String code = CODES.getOrDefault(question.key(), "");
                return question.choices().contains(code)
                        ? code
                        : question.choices().get(0);
            case "checklist":
            case "taglist":
                return List.of(question.choices().get(0));
            case "checkbox":
                return true;
            case "number":
                return 5;
            case "datetime":
                return today.toString();
            default:
                return WORDS.getOrDefault(question.key(), "As talked about together");
        }
    }
}
