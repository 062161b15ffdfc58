package uk.throughcare.reporting;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Works out the facts of all cases that changed since the last round. */
@Service
public class CaseFactRound {

    /** So many in one transaction, so that nobody who moves a case waits long. */
    private static final int AT_ONCE = 2000;

    private final CaseFacts facts;
    private final Clock clock;

    CaseFactRound(CaseFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** Broken off, or run by two nodes at once, it changes nothing but that the next one has less or nothing left to do. */
    public void refresh() {
        Instant begun = clock.instant();
        while (facts.refresh(AT_ONCE) == AT_ONCE) {}
        facts.areOf(begun);
    }

    /** Works out all cases again, for what was changed past the triggers that tell of changes. */
    void rebuild() {
        facts.changeAll();
        refresh();
    }
}
