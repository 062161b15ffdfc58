package uk.throughcare.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which counts of a list whose total is known are hidden, so that nobody learns the small ones by taking the others from the
 * total.
 *
 * <p>The rule: what is small is hidden. Each hidden count must, for all that the other counts and the total tell, still be able
 * to be so many different numbers; as long as one is not, the smallest count that helps is hidden too. In the end each count
 * that is not small is shown again if the others stay safe without it, the largest first, so that none is hidden in vain.
 */
final class SmallCounts {

    /**
     * One count.
     *
     * @param least what it must be at least, for all that is known from elsewhere
     * @param most what it can be at most, for all that is known from elsewhere
     * @param small whether it is to be hidden in any case
     */
    record Count(long value, long least, long most, boolean small) {

        long freedom() {
            return most - least + 1;
        }
    }

    private final List<Count> counts;
    private final int numbers;

    private SmallCounts(List<Count> counts, int numbers) {
        this.counts = counts;
        this.numbers = numbers;
    }

    /**
     * The places of the counts to hide.
     *
     * @param numbers how many different numbers a hidden count must be able to be; where less is known of it from elsewhere
     *     already, all of those
     */
    static SortedSet<Integer> hidden(List<Count> counts, int numbers) {
        return new SmallCounts(counts, numbers).hide();
    }

    private SortedSet<Integer> hide() {
        SortedSet<Integer> hidden = new TreeSet<>(
                places().filter(place -> counts.get(place).small()).boxed().toList());
        List<Integer> others = places().filter(
                        place -> !counts.get(place).small() && counts.get(place).freedom() > 1)
                .boxed()
                .sorted(Comparator.comparingLong(place -> counts.get(place).value()))
                .toList();
        others.stream().takeWhile(next -> !areSafe(hidden)).forEach(hidden::add);
        others.stream()
                .filter(hidden::contains)
                .sorted(Comparator.comparingLong(
                                (Integer place) -> counts.get(place).value())
                        .reversed())
                .forEach(place -> showAgain(place, hidden));
        return hidden;
    }

    private void showAgain(Integer place, SortedSet<Integer> hidden) {
        if (areSafe(hidden)) {
            hidden.remove(place);
            if (!areSafe(hidden)) {
                hidden.add(place);
            }
        }
    }

    private boolean areSafe(SortedSet<Integer> hidden) {
        return hidden.stream()
                .allMatch(place -> canBe(place, hidden)
                        >= Math.min(numbers, counts.get(place).freedom()));
    }

    /** How many different numbers it can be: what is hidden adds up to what the shown leave of the total. */
    private long canBe(int place, SortedSet<Integer> hidden) {
        Count one = counts.get(place);
        List<Count> others =
                hidden.stream().filter(other -> other != place).map(counts::get).toList();
        long together =
                hidden.stream().mapToLong(each -> counts.get(each).value()).sum();
        long most = Math.min(
                one.most(), together - others.stream().mapToLong(Count::least).sum());
        long least = Math.max(
                one.least(), together - others.stream().mapToLong(Count::most).sum());
        return most - least + 1;
    }

    private IntStream places() {
        return IntStream.range(0, counts.size());
    }
}
