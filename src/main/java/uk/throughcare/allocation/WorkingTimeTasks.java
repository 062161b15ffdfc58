package uk.throughcare.allocation;

import static uk.throughcare.journey.Journey.LINK_WORKER;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.forms.StartHandler;
import uk.throughcare.teams.Staff;

/** What is said about when link workers are there; each bean is named as its service task or form names it. */
@Configuration(proxyBeanMethods = false)
class WorkingTimeTasks {

    private static final String RECORD_ABSENCE = "record-absence";
    private static final String SET_WORKING_PATTERN = "set-working-pattern";

    @Bean
    StartHandler<AbsenceReport> recordAbsenceAnswers(WorkingTimeReports reports) {
        return StartHandler.of(RECORD_ABSENCE, AbsenceReport.class, (context, report) -> {
            reports.record(report);
            context.set(LINK_WORKER, report.worker());
            return null;
        });
    }

    @Bean
    FormFacts recordAbsenceFacts(LinkWorkerFormFacts choices) {
        return FormFacts.of(RECORD_ABSENCE, context -> Map.of("workers", choices.whomIMayReport()));
    }

    @Bean
    StartHandler<WorkingPattern> setWorkingPatternAnswers(WorkingTimeReports reports) {
        return StartHandler.of(SET_WORKING_PATTERN, WorkingPattern.class, (context, pattern) -> {
            reports.record(pattern);
            context.set(LINK_WORKER, TeamMember.read("worker", pattern.worker()).userId());
            return null;
        });
    }

    @Bean
    FormFacts setWorkingPatternFacts(LinkWorkerFormFacts choices) {
        return FormFacts.of(SET_WORKING_PATTERN, context -> Map.of("workers", choices.teamByTeam()));
    }

    @Bean
    JavaDelegate takeUpWaitingCases(RoomQueue queue, Staff staff) {
        return execution -> staff.teamsOf(LINK_WORKER.in(execution)).forEach(queue::roomMade);
    }

    @Bean
    RecurringTask<Void> watchQueues(QueueWatch watch, AllocationSettings settings) {
        return Tasks.recurring("watch-queues", Schedules.parseSchedule(settings.watch()))
                .execute((instance, context) -> watch.look());
    }
}
