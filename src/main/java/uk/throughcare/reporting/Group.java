package uk.throughcare.reporting;

import java.util.EnumMap;
import java.util.Map;

/**
 * People who are alike in one thing, and what they reached.
 *
 * @param reached how many; of scores: how many gave them before and after
 * @param changes by how much the scores changed
 */
record Group(String name, long people, Map<Reached, Long> reached, Map<Reached, Scores> changes) {

    Group {
        reached = Map.copyOf(reached);
        changes = Map.copyOf(changes);
    }

    long reached(Reached what) {
        return reached.getOrDefault(what, 0L);
    }

    Scores change(Reached what) {
        return changes.getOrDefault(what, new Scores(0, 0, 0));
    }

    Group and(Group other) {
        Map<Reached, Long> both = new EnumMap<>(Reached.class);
        Map<Reached, Scores> scores = new EnumMap<>(Reached.class);
        for (Reached what : Reached.values()) {
            both.put(what, reached(what) + other.reached(what));
            scores.put(what, change(what).and(other.change(what)));
        }
        return new Group(name, people + other.people, both, scores);
    }
}
