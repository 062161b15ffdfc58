package uk.throughcare.cockpit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.cases.CaseReads;
import uk.throughcare.cases.OwnTeamsOnly;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.reporting.CasePath;
import uk.throughcare.reporting.FinishedCases;
import uk.throughcare.teams.Oversight;

/** The history of cases: which of those that the reader oversees are over, and the way that one of them took. */
@RestController
@OwnTeamsOnly(OwnTeamsOnly.Reach.OVERSIGHT)
class CaseHistoryPages {

    private final Oversight oversight;
    private final FinishedCases finished;
    private final CasePath path;
    private final CaseReads reads;

    CaseHistoryPages(Oversight oversight, FinishedCases finished, CasePath path, CaseReads reads) {
        this.oversight = oversight;
        this.finished = finished;
        this.path = path;
        this.reads = reads;
    }

    /**
     * @param passed steps of all diagrams, in the order in which they began
     * @param happened the timeline, the latest first
     */
    record CasePage(CasePath.Summary about, List<CasePath.Passed> passed, List<CasePath.Happened> happened) {

        CasePage {
            passed = List.copyOf(passed);
            happened = List.copyOf(happened);
        }
    }

    /** There is no such case, or one that no team of the reader holds: nobody learns which. */
    static final class NoSuchCase extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @GetMapping("/figures/finished")
    FinishedCases.Page finished(@RequestParam(required = false) @Nullable String before) {
        return finished.of(oversight.cases(), before);
    }

    /** The latest first, as many as a file takes. */
    List<FinishedCases.Finished> allFinished() {
        return finished.all(oversight.cases());
    }

    /** Reading is recorded. */
    @GetMapping("/figures/cases/{reference}")
    CasePage ofCase(@PathVariable("reference") String typed) {
        CaseReference reference = CaseReference.typed(typed).orElseThrow(NoSuchCase::new);
        CasePath.Summary about = path.summary(reference, oversight.cases()).orElseThrow(NoSuchCase::new);
        reads.record(reference, "cockpit-case");
        return new CasePage(about, path.passed(reference), path.happened(reference));
    }
}
