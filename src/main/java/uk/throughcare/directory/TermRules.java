package uk.throughcare.directory;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import uk.throughcare.journey.DecisionTables;

/** What the terms by which feeds sort their services mean to us: the newest version of the table {@code service-terms}. */
@Component
class TermRules {

    private static final String TABLE = "service-terms";
    private static final int REMEMBERED = 5_000;

    /**
     * What a service is for, in our codes.
     *
     * @param kind of activity; none: no term says so
     */
    record Meaning(@Nullable String kind, Set<String> needs) {}

    private record Question(String version, String term) {}

    private final DecisionTables tables;
    // services share few terms, and the answer only changes with the table
    private final ConcurrentLruCache<Question, Meaning> answers = new ConcurrentLruCache<>(REMEMBERED, this::ask);

    TermRules(DecisionTables tables) {
        this.tables = tables;
    }

    /** The needs of all terms, and the kind of the first that has one. */
    Meaning of(List<String> terms) {
        String version = tables.newest(TABLE);
        List<Meaning> meanings = terms.stream()
                .map(term -> term.strip().toLowerCase(Locale.ROOT))
                .map(term -> answers.get(new Question(version, term)))
                .toList();
        Set<String> needs = new LinkedHashSet<>();
        meanings.forEach(meaning -> needs.addAll(meaning.needs()));
        return new Meaning(
                meanings.stream()
                        .map(Meaning::kind)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                needs);
    }

    private Meaning ask(Question question) {
        Map<String, Object> row = tables.firstRow(question.version(), Map.of("term", question.term()));
        Set<String> needs = new LinkedHashSet<>();
        if (row.get("needs") instanceof Collection<?> several) {
            several.forEach(need -> needs.add(String.valueOf(need)));
        }
        return new Meaning((String) row.get("kind"), needs);
    }
}
