package uk.throughcare.calendar;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.CaseIncidents;
import uk.throughcare.journey.CaseReference;

/** Looks again and again whether each open case has something that moves it on; one that stands still is an incident. */
@Service
public class StandstillWatch {

    static final String INCIDENT = "standstill";

    private static final Logger log = LoggerFactory.getLogger(StandstillWatch.class);
    private static final String WHY =
            "The case is open, but nobody of its team can take or has a task of it, and no timer of it"
                    + " runs: it would wait for ever";

    private final StandingCases cases;
    private final CaseIncidents incidents;

    StandstillWatch(StandingCases cases, CaseIncidents incidents) {
        this.cases = cases;
        this.incidents = incidents;
    }

    /** Reports cases that stand still, and takes the report back from those that go on. */
    @Transactional
    public void look() {
        List<CaseReference> still = cases.all();
        cases.reported().stream()
                .filter(reported -> !still.contains(reported))
                .forEach(reported -> incidents.resolve(INCIDENT, reported.value()));
        still.forEach(this::report);
    }

    private void report(CaseReference reference) {
        if (!incidents.report(reference, INCIDENT, reference.value(), WHY)) {
            log.error("The open case {} has no running journey", reference);
        }
    }
}
