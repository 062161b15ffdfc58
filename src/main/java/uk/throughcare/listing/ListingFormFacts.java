package uk.throughcare.listing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.directory.ActivityKinds;
import uk.throughcare.forms.Choice;
import uk.throughcare.forms.PageQuestion;
import uk.throughcare.language.Words;
import uk.throughcare.teams.Teams;

/** What the forms about listings offer and show. */
@Component
class ListingFormFacts {

    private final ActivityKinds kinds;
    private final SupportNeeds needs;
    private final Teams teams;

    ListingFormFacts(ActivityKinds kinds, SupportNeeds needs, Teams teams) {
        this.kinds = kinds;
        this.needs = needs;
        this.teams = teams;
    }

    Map<String, Object> choices() {
        Map<String, String> pathways = needs.pathways().stream()
                .collect(Collectors.toMap(SupportNeeds.Pathway::code, SupportNeeds.Pathway::title));
        return Map.of(
                "kinds",
                kinds.all().stream()
                        .map(kind -> new Choice(kind.code(), kind.title()))
                        .toList(),
                "needs",
                needs.catalogue().stream()
                        .map(need -> new Choice(
                                need.code(),
                                Words.say(String.valueOf(pathways.get(need.pathway()))) + ": "
                                        + Words.say(need.title())))
                        .toList(),
                "prisons",
                teams.prisons().stream()
                        .map(prison -> new Choice(prison.id(), prison.name()))
                        .toList());
    }

    /** What is offered, question by question, beside what is published where that is something else. */
    Map<String, Object> review(
            List<PageQuestion> questions,
            Map<String, @Nullable Object> offered,
            Map<String, @Nullable Object> published,
            Optional<String> note) {
        Stream<Map<String, String>> rows = questions.stream()
                .filter(question -> offered.containsKey(question.key()) || published.containsKey(question.key()))
                .map(question -> row(question, offered.get(question.key()), published));
        return Map.of(
                "whatItIs",
                Words.say(
                        published.isEmpty()
                                ? "This service is new: nothing of it has been published yet."
                                : "This service is published. What the provider has changed shows what is published now beside it."),
                "offer",
                Stream.concat(rows, note.stream().map(ListingFormFacts::noted)).toList());
    }

    private static Map<String, String> row(
            PageQuestion question, @Nullable Object offered, Map<String, @Nullable Object> published) {
        @Nullable Object before = published.get(question.key());
        boolean changed = !published.isEmpty() && !String.valueOf(offered).equals(String.valueOf(before));
        return row(question.label(), words(question, offered), changed ? words(question, before) : "");
    }

    private static Map<String, String> noted(String note) {
        return row(Words.say("What an editor noted last"), note, "");
    }

    private static Map<String, String> row(String question, String offered, String published) {
        return Map.of("question", question, "offered", offered, "published", published);
    }

    private static String words(PageQuestion question, @Nullable Object answer) {
        return answer == null ? Words.say("nothing") : question.inWords(answer);
    }
}
