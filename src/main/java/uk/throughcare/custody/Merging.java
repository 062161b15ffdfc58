package uk.throughcare.custody;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Identities;
import uk.throughcare.cases.OtherCases;
import uk.throughcare.cases.Restrictions;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.ReferralJourney;

/** Makes one of two who turned out to be one person, and says so where each has an open case. */
@Service
class Merging {

    private final Identities identities;
    private final OtherCases cases;
    private final KnownWhereabouts whereabouts;
    private final CustodyRecord record;
    private final Restrictions restrictions;
    private final Timeline timeline;
    private final ReferralJourney journey;

    Merging(
            Identities identities,
            OtherCases cases,
            KnownWhereabouts whereabouts,
            CustodyRecord record,
            Restrictions restrictions,
            Timeline timeline,
            ReferralJourney journey) {
        this.identities = identities;
        this.cases = cases;
        this.whereabouts = whereabouts;
        this.record = record;
        this.restrictions = restrictions;
        this.timeline = timeline;
        this.journey = journey;
    }

    /**
     * All these numbers are one person's.
     *
     * @return whether that is new to us; empty if none is known
     */
    Optional<Boolean> become(Numbers current, Numbers former) {
        Optional<Identities.OnePerson> one = identities.become(current.toFind(), former.toFind());
        one.filter(merged -> !merged.broughtAlong().isEmpty()).ifPresent(this::tellCases);
        return one.map(Identities.OnePerson::changed);
    }

    /**
     * Who was taken for one person is two.
     *
     * @throws CannotWorkOff if they are one here: nobody but people can say whose is what
     */
    void areTwo(Numbers one, Numbers other) {
        if (identities.areOne(one.toFind(), other.toFind())) {
            throw new CannotWorkOff("two records that were made one must be taken apart by hand");
        }
    }

    private void tellCases(Identities.OnePerson merged) {
        List<Case> open = cases.openCasesOf(merged.person());
        open.stream()
                .filter(known -> merged.broughtAlong().contains(known.reference()))
                .forEach(known -> timeline.record(known.reference(), "IDENTITY_MERGED"));
        stayed(open, merged).findFirst().ifPresent(stayed -> came(open, merged).forEach(came -> twoOpen(stayed, came)));
        knowTheSame(open);
    }

    private static Stream<Case> stayed(List<Case> open, Identities.OnePerson merged) {
        return open.stream().filter(known -> !merged.broughtAlong().contains(known.reference()));
    }

    private static Stream<Case> came(List<Case> open, Identities.OnePerson merged) {
        return open.stream().filter(known -> merged.broughtAlong().contains(known.reference()));
    }

    private void twoOpen(Case stayed, Case came) {
        List<Case> byAge = Stream.of(stayed, came)
                .sorted(Comparator.comparing(Case::openedAt))
                .toList();
        Case newer = byAge.get(1);
        Case older = byAge.get(0);
        restrictions.asOthersOf(newer.reference());
        timeline.record(
                newer.reference(),
                "DUPLICATE_FOUND",
                Map.of("duplicateOf", older.reference().value()));
        journey.identityMerged(newer.reference(), older.reference());
    }

    /** The newest that was told of one is true of the other too. */
    private void knowTheSame(List<Case> open) {
        open.stream()
                .flatMap(known -> whereabouts.told(known.reference()).stream())
                .reduce(Whereabouts::and)
                .ifPresent(newest -> open.forEach(known -> record.personIs(known, newest)));
    }
}
