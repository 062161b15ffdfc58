package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import uk.throughcare.custody.Whereabouts.Place;

/** In whichever order and however often facts are told, the person ends where the newest says. */
class WhereaboutsPropertiesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Whereabouts REFERRED = Whereabouts.inside("LEI", MONDAY);

    @Property(tries = 2000)
    void everyOrderAndRepetitionEndsAtTheSame(@ForAll("lives") List<Whereabouts> life, @ForAll Random chance) {
        List<Whereabouts> told = new ArrayList<>(life);
        told.addAll(life.subList(0, life.size() / 2));
        Collections.shuffle(told, chance);

        assertThat(after(told)).isEqualTo(after(life));
    }

    @Property
    void anOlderFactUndoesNoNewerOneExceptDeath(
            @ForAll("lives") List<Whereabouts> life, @ForAll("facts") Whereabouts told) {
        Whereabouts known = after(life);
        Whereabouts now = known.and(told);

        if (told.since().isBefore(known.since()) && told.place() != Place.DEAD) {
            assertThat(now).isEqualTo(known);
        }
        if (known.place() == Place.DEAD || told.place() == Place.DEAD) {
            assertThat(now.place()).isEqualTo(Place.DEAD);
        }
    }

    /** The steps taken are those that lead from one to the other, whatever was missed between them. */
    @Property
    void theStepsEndWhereThePersonIs(@ForAll("facts") Whereabouts was, @ForAll("facts") Whereabouts told) {
        Whereabouts now = was.and(told);
        Whereabouts reached = was;
        for (CustodyChange step : new CustodySteps(was, now, was.inCustody(), LocalDate.EPOCH).list()) {
            reached = step.after(reached, now.since());
        }

        assertThat(reached.place()).isEqualTo(now.place());
        assertThat(reached.absence()).isEqualTo(now.absence());
        if (now.inCustody()) {
            assertThat(reached.prison()).isEqualTo(now.prison());
        }
    }

    private static Whereabouts after(List<Whereabouts> told) {
        return told.stream().reduce(REFERRED, Whereabouts::and);
    }

    @Provide
    Arbitrary<List<Whereabouts>> lives() {
        return facts().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Whereabouts> facts() {
        // few moments and few prisons, so that some are told of the same moment
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, Place.INSIDE),
                                Tuple.of(3, Place.AWAY),
                                Tuple.of(3, Place.OUTSIDE),
                                Tuple.of(1, Place.DEAD)),
                        Arbitraries.of("LEI", "MDI", "WEI"),
                        Arbitraries.of(Absence.class),
                        Arbitraries.integers().between(-2, 10))
                .as((place, prison, absence, hour) -> fact(place, prison, absence, MONDAY.plusSeconds(hour * 3600L)));
    }

    private static Whereabouts fact(Place place, String prison, Absence absence, Instant at) {
        return switch (place) {
            case INSIDE -> Whereabouts.inside(prison, at);
            case AWAY -> Whereabouts.away(prison, absence, at);
            case OUTSIDE -> Whereabouts.outside(prison, at);
            case DEAD -> Whereabouts.dead(at);
        };
    }
}
