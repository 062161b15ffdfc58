package uk.throughcare.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.throughcare.forms.Question;

/** Answers that staff might give to any question of any form on a given day. */
final class PlausibleAnswers implements Function<Question, @Nullable Object> {

    /** The usual answer of each hundred where a code steers the journey: code and its share. */
    private static final Map<String, Map<String, Integer>> SHARES = Map.ofEntries(
            Map.entry("consent", Map.of("GIVEN", 92, "NOT_ABLE", 5, "NOT_GIVEN", 3)),
            Map.entry("outcome", Map.of("ATTENDED", 78, "LATE", 7, "DID_NOT_ATTEND", 9, "DID_NOT_HAPPEN", 6)),
            Map.entry("providerAnswer", Map.of("ACCEPTED", 78, "WAITING", 9, "DECLINED", 13)),
            Map.entry("more", Map.of("GOES_ON", 60, "ENDED", 40)),
            Map.entry("endReason", Map.of("COMPLETED", 80, "LEFT_EARLY", 20)),
            Map.entry("nextStep", Map.of("GO_ON", 84, "MORE_ACTIVITIES", 8, "ASSESS_AGAIN", 3, "FINISH", 5)),
            Map.entry("handoverAnswer", Map.of("ACCEPTED", 86, "QUESTION", 9, "REFUSED", 5)),
            Map.entry("decision", Map.of("ACCEPT", 85, "DECLINE", 15)),
            Map.entry("onNoContact", Map.of("KEEP_TRYING", 60, "CLOSE", 40)),
            Map.entry("riskToStaff", Map.of("NO", 88, "YES", 12)),
            Map.entry("personAgrees", Map.of("YES", 92, "PARTLY", 8)));

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry(
                    "reasons",
                    List.of(
                            "Spends most of the day alone and says there is nothing to get up for.",
                            "Used to cook for the whole family and misses it; would like to learn more.",
                            "Lost touch with everyone on the last sentence and wants things to be different this time.",
                            "Anxious about going home; has nobody to spend time with outside.")),
            Map.entry(
                    "wants",
                    List.of(
                            "To be outside and do something with my hands.",
                            "To meet people who are not in trouble.",
                            "To get fit again and sleep better.",
                            "To make something for my daughter.")),
            Map.entry(
                    "whatMatters",
                    List.of(
                            "Being somebody my children can be proud of.",
                            "Peace and quiet, and growing things.",
                            "Music. I played the guitar before all this.",
                            "Feeling useful to other people.")),
            Map.entry(
                    "strengths",
                    List.of(
                            "Patient, good with animals, reads a lot.",
                            "Has run a kitchen before.",
                            "Makes people laugh.")),
            Map.entry(
                    "goal1",
                    List.of("Go to the garden twice a week", "Cook a meal for my family", "Join a walking group")),
            Map.entry("goal2", List.of("Sleep better", "Ring my sister every week", "Finish a course")),
            Map.entry(
                    "summary",
                    List.of(
                            "Found a group that he now goes to by himself. No further help wanted.",
                            "Some good weeks in the workshop; the move interrupted it.")),
            Map.entry("areaOfRelease", List.of("LS9", "LS11", "WF1", "WF8")),
            Map.entry("language", List.of("Polish", "Urdu", "Romanian")),
            Map.entry("place", List.of("The Old Library", "The community centre")),
            Map.entry("whyLater", List.of("The first day that the team has free.")),
            Map.entry("time", List.of("10:00", "14:30")));

    /**
     * Left to chance nowhere: an appointment must lie ahead, and be over before the next attempt is recorded; and what one case
     * says of a provider's places binds the others.
     */
    private static final Set<String> LEFT_BLANK = Set.of("nextOn", "placesNow");

    private final Invented invented;
    private final LocalDate today;
    private final Map<String, ? extends @Nullable Object> story;

    /**
     * @param story what this case's story says, by field, or by form and field; the rest is left to chance
     */
    PlausibleAnswers(Invented invented, LocalDate today, Map<String, ? extends @Nullable Object> story) {
        this.invented = invented;
        this.today = today;
        this.story = story;
    }

    @Override
    public @Nullable Object apply(Question question) {
        String inForm = question.form() + "." + question.key();
        if (story.containsKey(inForm)) {
            return story.get(inForm);
        }
        return story.containsKey(question.key()) ? story.get(question.key()) : usual(question);
    }

    private @Nullable Object usual(Question question) {
        if (LEFT_BLANK.contains(question.key()) || !question.required() && invented.chance(leftBlank(question))) {
            return null;
        }
        switch (question.type()) {
            case "radio":
            case "select":
                return code(question);
            case "checklist":
            case "taglist":
                return question.choices().isEmpty() ? null : invented.some(question.choices(), 3);
            case "checkbox":
                return question.required();
            case "number":
                return invented.between(2, 8);
            case "datetime":
                return today.toString();
            default:
                return invented.one(WORDS.getOrDefault(question.key(), List.of("As talked about together.")));
        }
    }

    private static int leftBlank(Question question) {
        return SHARES.containsKey(question.key()) || WORDS.containsKey(question.key()) ? 0 : 60;
    }

    private @Nullable Object code(Question question) {
        if (question.choices().isEmpty()) {
            return null;
        }
        @Nullable Map<String, Integer> shares = SHARES.get(question.key());
        return shares == null ? invented.one(question.choices()) : drawn(shares, question.choices());
    }

    private String drawn(Map<String, Integer> shares, List<String> choices) {
        int left = invented.between(1, 100);
        for (String choice : choices) {
            left -= shares.getOrDefault(choice, 0);
            if (left <= 0) {
                return choice;
            }
        }
        return choices.get(0);
    }
}
