package uk.throughcare.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.journey.Refused;

/** Takes what link workers or their senior link worker say about when they are there. */
@Service
class WorkingTimeReports {

    private final WorkingTimes times;
    private final AllocationSettings settings;

    WorkingTimeReports(WorkingTimes times, AllocationSettings settings) {
        this.times = times;
        this.settings = settings;
    }

    /**
     * @throws Refused if the days cannot be
     */
    void record(AbsenceReport report) {
        if (report.what() == AbsenceReport.What.AWAY) {
            away(report.worker(), needed("awayFrom", report.awayFrom()), report.awayTo());
        } else if (!times.back(report.worker(), needed("backOn", report.backOn()))) {
            throw Refused.because("backOn", "no absence is known that goes on until then");
        }
    }

    /**
     * @throws Refused if it is more than full time
     */
    void record(WorkingPattern pattern) {
        if (pattern.daysPerWeek().compareTo(BigDecimal.valueOf(settings.fullTimeDays())) > 0) {
            throw Refused.because("daysPerWeek", "it must be at most {}, full time", settings.fullTimeDays());
        }
        times.works(TeamMember.read("worker", pattern.worker()), pattern.daysPerWeek());
    }

    private void away(String worker, LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw Refused.because("awayTo", "it must not be before the first day away");
        }
        times.away(worker, from, to);
    }

    private static LocalDate needed(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw Refused.because(field, "say which day");
        }
        return day;
    }
}
