package uk.throughcare.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.CaseReference;

/** Takes the measures that an operator has switched on from the answers of whichever form asked their questions. */
@Service
class OptionalMeasures {

    private static final String TOTAL = "total";

    private final Measures measures;
    private final Timeline timeline;
    private final Clock clock;

    OptionalMeasures(Measures measures, Timeline timeline, Clock clock) {
        this.measures = measures;
        this.timeline = timeline;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void answered(AnswersKept kept) {
        Arrays.stream(Instrument.values())
                .filter(instrument -> instrument.isIn(kept.content()))
                .forEach(instrument -> take(kept.reference(), instrument, kept.content()));
    }

    private void take(CaseReference reference, Instrument instrument, Map<String, ?> answers) {
        OptionalInt total = instrument.total(answers);
        if (total.isPresent()) {
            measures.take(reference, instrument.name(), Map.of(TOTAL, total.getAsInt()), on(answers));
        } else {
            timeline.record(reference, "MEASURE_INCOMPLETE", Map.of("instrument", instrument));
        }
    }

    /** The day of the contact, where the form asks for it. */
    private LocalDate on(Map<String, ?> answers) {
        @Nullable Object contactOn = answers.get(Attempts.CONTACT_ON);
        return contactOn == null ? LocalDate.now(clock) : LocalDate.parse(contactOn.toString());
    }
}
