package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import uk.throughcare.reporting.SmallCounts.Count;

/** Whatever is counted: what is hidden cannot be worked out, by trying every way in which the hidden counts can add up. */
class SmallCountsTest {

    private static final int NUMBERS = 5;

    @Test
    void whereNothingIsSmallEverythingIsShown() {
        assertThat(hidden(5, 60, 7)).isEmpty();
    }

    @Test
    void oneSmallCountIsNotLeftAloneForTheTotalWouldTellIt() {
        assertThat(hidden(3, 60, 7, 20)).containsExactly(0, 2);
    }

    @Test
    void smallCountsThatHideOneAnotherNeedNoOther() {
        assertThat(hidden(3, 60, 4, 20)).containsExactly(0, 2);
    }

    @Test
    void smallCountsThatAddUpToLittleNeedAnother() {
        assertThat(hidden(1, 60, 0, 20)).containsExactly(0, 2, 3);
    }

    @Test
    void aCountThatIsKnownFromElsewhereHelpsNobodyToHide() {
        assertThat(SmallCounts.hidden(
                        List.of(new Count(3, 0, 30, true), new Count(8, 8, 8, false), new Count(40, 0, 50, false)),
                        NUMBERS))
                .containsExactly(0, 2);
    }

    @Property
    void whatIsSmallIsHidden(@ForAll("lists") List<Count> counts) {
        SortedSet<Integer> hidden = SmallCounts.hidden(counts, NUMBERS);

        for (int place = 0; place < counts.size(); place++) {
            if (counts.get(place).small()) {
                assertThat(hidden).contains(place);
            }
        }
    }

    @Property
    void noHiddenCountCanBeWorkedOutFromTheOthersAndTheTotal(@ForAll("lists") List<Count> counts) {
        SortedSet<Integer> hidden = SmallCounts.hidden(counts, NUMBERS);

        SortedSet<Integer> all = new TreeSet<>();
        for (int place = 0; place < counts.size(); place++) {
            if (counts.get(place).small() || counts.get(place).freedom() > 1) {
                all.add(place);
            }
        }
        assertThat(isSafe(counts, hidden) || hidden.equals(all))
                .as("%s hides %s", counts, hidden)
                .isTrue();
    }

    @Property
    void noCountIsHiddenInVain(@ForAll("lists") List<Count> counts) {
        SortedSet<Integer> hidden = SmallCounts.hidden(counts, NUMBERS);

        for (int place : List.copyOf(hidden)) {
            if (!counts.get(place).small() && isSafe(counts, hidden)) {
                SortedSet<Integer> fewer = new TreeSet<>(hidden);
                fewer.remove(place);
                assertThat(isSafe(counts, fewer))
                        .as("%s hides %s", counts, hidden)
                        .isFalse();
            }
        }
    }

    @Provide
    Arbitrary<List<Count>> lists() {
        Arbitrary<Integer> values = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(0, 4)),
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(5, 14)));
        Arbitrary<Integer> margins = Arbitraries.integers().between(0, 12);
        return Combinators.combine(values, margins, margins)
                .as((value, below, above) ->
                        new Count(value, Math.max(0, value - below), value + above, value < NUMBERS))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** By counting, not by reckoning: every way in which the hidden counts can add up to what is left of the total. */
    private static boolean isSafe(List<Count> counts, SortedSet<Integer> hidden) {
        List<Count> unknown = hidden.stream().map(counts::get).toList();
        List<Set<Long>> possible = new ArrayList<>();
        unknown.forEach(count -> possible.add(new HashSet<>()));
        ways(unknown, unknown.stream().mapToLong(Count::value).sum(), new ArrayList<>(), possible);
        for (int place = 0; place < unknown.size(); place++) {
            if (possible.get(place).size()
                    < Math.min(NUMBERS, unknown.get(place).freedom())) {
                return false;
            }
        }
        return true;
    }

    private static void ways(List<Count> unknown, long left, List<Long> chosen, List<Set<Long>> possible) {
        if (chosen.size() == unknown.size()) {
            if (left == 0) {
                for (int place = 0; place < chosen.size(); place++) {
                    possible.get(place).add(chosen.get(place));
                }
            }
            return;
        }
        Count next = unknown.get(chosen.size());
        for (long value = next.least(); value <= Math.min(next.most(), left); value++) {
            chosen.add(value);
            ways(unknown, left - value, chosen, possible);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static SortedSet<Integer> hidden(long... values) {
        List<Count> counts = new ArrayList<>();
        for (long value : values) {
            counts.add(new Count(value, 0, Long.MAX_VALUE / 100, value < NUMBERS));
        }
        return SmallCounts.hidden(counts, NUMBERS);
    }
}
