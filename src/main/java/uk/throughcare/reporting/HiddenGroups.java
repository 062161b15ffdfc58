package uk.throughcare.reporting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.throughcare.reporting.SmallCounts.Count;

/**
 * What of which groups is hidden, in a page that tells of each group how many people it has and how many of them reached what.
 * All totals count as known, since other pages tell them.
 *
 * <p>How many people a group has is hidden if they are few, and then all else about it too. What a group reached is hidden if
 * few did, or few did not: a share tells both. The groups whose people are hidden are treated together as one, for the totals
 * tell that much of them. Each milestone lies between those before and after it, so what is shown of those tells something of
 * it: that is taken into account until nothing more has to be hidden.
 */
final class HiddenGroups {

    private final int fewest;
    private final List<Group> groups;
    private final SortedSet<Integer> people;
    private final Map<Reached, SortedSet<Integer>> reached = new EnumMap<>(Reached.class);

    /**
     * @param groups with at least one person each
     * @param fewest fewer are few
     */
    HiddenGroups(List<Group> groups, int fewest) {
        this.fewest = fewest;
        long all = groups.stream().mapToLong(Group::people).sum();
        this.people = SmallCounts.hidden(
                groups.stream()
                        .map(group -> new Count(group.people(), 1, all, group.people() < fewest))
                        .toList(),
                fewest);
        this.groups = new ArrayList<>(groups);
        together().ifPresent(this.groups::add);
        while (hideMore()) {}
    }

    boolean hidesPeople(int group) {
        return people.contains(group);
    }

    boolean hides(int group, Reached what) {
        return people.contains(group) || hidden(what).contains(group);
    }

    private Optional<Group> together() {
        return people.stream().map(groups::get).reduce(Group::and);
    }

    /** Whether there was more to hide. */
    private boolean hideMore() {
        boolean more = false;
        for (Reached what : Reached.values()) {
            List<Integer> places = IntStream.range(0, groups.size())
                    .filter(group -> !people.contains(group))
                    .boxed()
                    .toList();
            List<Count> counts =
                    places.stream().map(group -> count(group, what)).toList();
            for (int place : SmallCounts.hidden(counts, fewest)) {
                more |= reached.computeIfAbsent(what, none -> new TreeSet<>()).add(places.get(place));
            }
        }
        return more;
    }

    private Count count(int group, Reached what) {
        long all = groups.get(group).people();
        long value = groups.get(group).reached(what);
        boolean small = value < fewest || all - value < fewest || hidden(what).contains(group);
        return new Count(value, atLeast(group, what), atMost(group, what), small);
    }

    private long atLeast(int group, Reached what) {
        long known = shown(group, what)
                .filter(other -> other.compareTo(what) > 0)
                .mapToLong(other -> groups.get(group).reached(other))
                .max()
                .orElse(0);
        return Math.min(known, groups.get(group).reached(what));
    }

    private long atMost(int group, Reached what) {
        long known = shown(group, what)
                .filter(other -> other.compareTo(what) < 0)
                .mapToLong(other -> groups.get(group).reached(other))
                .min()
                .orElse(groups.get(group).people());
        return Math.max(known, groups.get(group).reached(what));
    }

    /** The other milestones of the group that are not hidden, if it is one. */
    private Stream<Reached> shown(int group, Reached what) {
        List<Reached> milestones = Reached.milestones();
        return milestones.stream().filter(other -> milestones.contains(what) && other != what && !small(group, other));
    }

    private boolean small(int group, Reached what) {
        long value = groups.get(group).reached(what);
        return hidden(what).contains(group)
                || value < fewest
                || groups.get(group).people() - value < fewest;
    }

    private SortedSet<Integer> hidden(Reached what) {
        return reached.getOrDefault(what, new TreeSet<>());
    }
}
