package uk.throughcare.exchange;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.cases.CaseReads;
import uk.throughcare.cases.Cases;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;

/** Gives the record of a case to staff of the team that holds it; of a restricted case to the people named. */
@Service
class ReadableRecords {

    private final Cases cases;
    private final CaseRecords records;
    private final CaseReads reads;
    private final CurrentActor actor;

    ReadableRecords(Cases cases, CaseRecords records, CaseReads reads, CurrentActor actor) {
        this.cases = cases;
        this.records = records;
        this.reads = reads;
        this.actor = actor;
    }

    /**
     * Nothing if there is no such case, or one that another team holds; reading is recorded.
     *
     * @param door how the record of who read what calls the shape
     */
    @Transactional
    public Optional<CaseRecord> read(CaseReference reference, String door) {
        return cases.find(reference)
                .filter(found -> actor.worksIn(found.team()))
                .map(readable -> {
                    reads.record(reference, door);
                    return records.of(readable);
                });
    }
}
