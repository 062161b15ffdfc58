package uk.throughcare.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import uk.throughcare.journey.DecisionTables;

/** What speaks for a service and how much: the newest version of the table {@code service-matching}. */
@Component
class MatchingRules {

    private static final String TABLE = "service-matching";
    private static final int REMEMBERED = 5_000;

    /** What may speak for a service; what a place is worth depends on where the person is and will be. */
    enum Factor {
        NEED_MET,
        NEED_ALIKE,
        WANTED,
        LANGUAGE,
        ASSURED,
        FULL_WITH_WAITING_LIST,
        PLACE_INSIDE,
        PLACE_AREA,
        PLACE_AREA_OF_RELEASE,
        PLACE_ONLINE
    }

    /**
     * Where the person is.
     *
     * @param daysToRelease none: not known, or not in custody
     */
    record Whereabouts(boolean inCustody, @Nullable Integer daysToRelease) {}

    private record Question(String version, Factor factor, Whereabouts where) {}

    private final DecisionTables tables;
    // the answer only changes with the table; asking the engine each time would fill its history
    private final ConcurrentLruCache<Question, Optional<Integer>> answers =
            new ConcurrentLruCache<>(REMEMBERED, this::ask);

    MatchingRules(DecisionTables tables) {
        this.tables = tables;
    }

    /** The points of each factor for such a person; one without points keeps a service from being offered. */
    Map<Factor, Integer> points(Whereabouts where) {
        String version = tables.newest(TABLE);
        Map<Factor, Integer> points = new HashMap<>();
        for (Factor factor : Factor.values()) {
            answers.get(new Question(version, factor, where)).ifPresent(some -> points.put(factor, some));
        }
        return points;
    }

    private Optional<Integer> ask(Question question) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("factor", question.factor().name());
        inputs.put("inCustody", question.where().inCustody());
        inputs.put("daysToRelease", question.where().daysToRelease());
        return Optional.ofNullable(
                (Integer) tables.firstRow(question.version(), inputs).get("points"));
    }
}
