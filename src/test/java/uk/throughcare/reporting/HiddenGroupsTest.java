package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a page tells of several groups and milestones does not give away together what each of its lists hides. */
class HiddenGroupsTest {

    private static final int FEWEST = 5;

    @Test
    void ofAGroupWithFewPeopleNothingIsShownAndOfTheSmallestOtherNoNumberOfPeople() {
        HiddenGroups hidden = new HiddenGroups(List.of(group(3, 3, 3), group(40, 20, 20), group(20, 10, 10)), FEWEST);

        assertThat(hidden.hidesPeople(0)).isTrue();
        assertThat(hidden.hidesPeople(1)).isFalse();
        assertThat(hidden.hidesPeople(2)).isTrue();
        assertThat(hidden.hides(0, Reached.ACCEPTED)).isTrue();
        assertThat(hidden.hides(1, Reached.ACCEPTED)).isFalse();
        assertThat(hidden.hides(2, Reached.ACCEPTED)).isTrue();
    }

    @Test
    void whereFewDidNotReachItTheShareIsHiddenTooAndThePeopleAreShown() {
        HiddenGroups hidden =
                new HiddenGroups(List.of(group(40, 38, 20), group(20, 10, 10), group(30, 15, 15)), FEWEST);

        assertThat(hidden.hides(0, Reached.ACCEPTED)).isTrue();
        assertThat(hidden.hides(1, Reached.ACCEPTED)).isTrue();
        assertThat(hidden.hides(2, Reached.ACCEPTED)).isFalse();
        assertThat(hidden.hidesPeople(0)).isFalse();
    }

    @Test
    void aShareThatTheMilestonesAroundItWouldTellDoesNotHideAnother() {
        // of the second group 10 were accepted and 10 began: as many must have had a first contact
        HiddenGroups hidden =
                new HiddenGroups(List.of(group(40, 20, 3, 20), group(20, 10, 10, 10), group(60, 30, 25, 20)), FEWEST);

        assertThat(hidden.hides(0, Reached.FIRST_CONTACT)).isTrue();
        assertThat(hidden.hides(1, Reached.FIRST_CONTACT)).isFalse();
        assertThat(hidden.hides(2, Reached.FIRST_CONTACT)).isTrue();
    }

    @Property(tries = 300)
    void noFewPeopleCanBeWorkedOutFromAllThatIsShown(@ForAll("groups") List<Group> groups) {
        HiddenGroups hidden = new HiddenGroups(groups, FEWEST);
        List<Reached> milestones = List.of(Reached.ACCEPTED, Reached.FIRST_CONTACT);

        List<List<Set<Long>>> possible = new ArrayList<>();
        groups.forEach(group -> possible.add(List.of(new HashSet<>(), new HashSet<>())));
        ways(groups, hidden, new ArrayList<>(), possible);

        for (int place = 0; place < groups.size(); place++) {
            for (Reached what : milestones) {
                long reached = groups.get(place).reached(what);
                if (reached < FEWEST || groups.get(place).people() - reached < FEWEST) {
                    assertThat(hidden.hides(place, what)).isTrue();
                    assertThat(possible.get(place).get(milestones.indexOf(what)).size() > 1
                                    || allAreHidden(groups, hidden, what))
                            .as("%s of %s in %s", what, place, groups)
                            .isTrue();
                }
            }
        }
    }

    /** Nothing is left that could be hidden as well. */
    private static boolean allAreHidden(List<Group> groups, HiddenGroups hidden, Reached what) {
        for (int place = 0; place < groups.size(); place++) {
            if (!hidden.hides(place, what)) {
                return false;
            }
        }
        return true;
    }

    /** Each way in which the groups may have reached the two, as far as the page tells. */
    private static void ways(
            List<Group> groups, HiddenGroups hidden, List<long[]> chosen, List<List<Set<Long>>> possible) {
        if (chosen.size() == groups.size()) {
            if (sum(chosen, 0)
                            == groups.stream()
                                    .mapToLong(one -> one.reached(Reached.ACCEPTED))
                                    .sum()
                    && sum(chosen, 1)
                            == groups.stream()
                                    .mapToLong(one -> one.reached(Reached.FIRST_CONTACT))
                                    .sum()) {
                for (int place = 0; place < groups.size(); place++) {
                    possible.get(place).get(0).add(chosen.get(place)[0]);
                    possible.get(place).get(1).add(chosen.get(place)[1]);
                }
            }
            return;
        }
        int place = chosen.size();
        Group next = groups.get(place);
        for (long accepted = 0; accepted <= next.people(); accepted++) {
            for (long met = 0; met <= accepted; met++) {
                if ((hidden.hides(place, Reached.ACCEPTED) || accepted == next.reached(Reached.ACCEPTED))
                        && (hidden.hides(place, Reached.FIRST_CONTACT) || met == next.reached(Reached.FIRST_CONTACT))) {
                    chosen.add(new long[] {accepted, met});
                    ways(groups, hidden, chosen, possible);
                    chosen.remove(place);
                }
            }
        }
    }

    private static long sum(List<long[]> chosen, int what) {
        return chosen.stream().mapToLong(one -> one[what]).sum();
    }

    @Provide
    Arbitrary<List<Group>> groups() {
        return Arbitraries.integers()
                .between(5, 13)
                .flatMap(people -> Arbitraries.integers()
                        .between(0, people)
                        .flatMap(accepted -> Arbitraries.integers()
                                .between(0, accepted)
                                .map(met -> group(people, accepted, met, 0))))
                .list()
                .ofMinSize(2)
                .ofMaxSize(3);
    }

    private static Group group(long people, long accepted, long further) {
        return group(people, accepted, further, further);
    }

    private static Group group(long people, long accepted, long met, long further) {
        return new Group(
                "",
                people,
                Map.of(
                        Reached.ACCEPTED, accepted,
                        Reached.FIRST_CONTACT, met,
                        Reached.STARTED, further,
                        Reached.ATTENDED, further,
                        Reached.COMPLETED, further),
                Map.of());
    }
}
