package uk.throughcare.safeguarding;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.cases.AnswersKept;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.CaseMoved;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Concern;
import uk.throughcare.cases.Concern.Source;
import uk.throughcare.cases.ConcernAnswer;
import uk.throughcare.cases.Concerns;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.journey.Refused;

/** Sees to it that each concern is kept and comes to the duty officer of the team that holds the case. */
@Service
class Safeguarding {

    /** The tick by which any form lets staff say that they are worried, and the words beside it. */
    private static final String WORRIED = "worried";

    private static final String WORRY = "worry";
    /** The ninth question of PHQ-9, wherever it is asked: thoughts of being better off dead or of hurting oneself. */
    private static final String PHQ9_ITEM_9 = "phqItem9";

    private static final String NOT_AT_ALL = "0";

    private final Concerns concerns;
    private final Cases cases;
    private final ReferralJourney journey;

    Safeguarding(Concerns concerns, Cases cases, ReferralJourney journey) {
        this.concerns = concerns;
        this.cases = cases;
        this.journey = journey;
    }

    /**
     * Keeps what somebody reported.
     *
     * @return its number, to pass it on by
     * @throws Refused if the case is not open: nobody would be asked to answer
     */
    int keep(Case named, Concern concern) {
        if (named.status() != Case.Status.OPEN) {
            throw Refused.because(
                    "reference", "this case is not open any longer; tell the safeguarding duty officer yourself");
        }
        return concerns.raise(named.reference(), concern);
    }

    void passOn(CaseReference reference, int concern) {
        journey.concernRaised(reference, concern, cases.get(reference).team());
    }

    /** An answer of any form raises a concern, without anybody doing anything more. */
    @EventListener
    @Transactional
    public void answered(AnswersKept kept) {
        source(kept.content())
                .map(source -> new Concern(source, null, null, false, words(kept.content())))
                .ifPresent(concern -> passOn(kept.reference(), concerns.raise(kept.reference(), concern)));
    }

    @EventListener
    @Transactional
    public void moved(CaseMoved move) {
        journey.concernsFollow(move.reference(), move.toTeam());
    }

    void answer(CaseReference reference, int concern, ConcernAnswer answer) {
        concerns.answer(reference, concern, answer);
    }

    void end(CaseReference reference, int concern) {
        concerns.end(reference, concern);
    }

    private static Optional<Source> source(Map<String, ?> content) {
        @Nullable Object item = content.get(PHQ9_ITEM_9);
        if (item != null && !NOT_AT_ALL.equals(item.toString())) {
            return Optional.of(Source.PHQ9_ITEM_9);
        }
        return Boolean.TRUE.equals(content.get(WORRIED)) ? Optional.of(Source.TICKED) : Optional.empty();
    }

    private static @Nullable String words(Map<String, ?> content) {
        @Nullable Object words = content.get(WORRY);
        return words == null ? null : words.toString();
    }
}
