package uk.throughcare.reporting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What figures look at, and the rounds that keep what they count. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FigureSettings.class)
class ReportingConfiguration {

    @Bean
    RecurringTask<Void> refreshCaseFacts(CaseFactRound round, FigureSettings settings) {
        return Tasks.recurring("refresh-case-facts", Schedules.parseSchedule(settings.refresh()))
                .execute((instance, context) -> round.refresh());
    }

    @Bean
    RecurringTask<Void> rebuildCaseFacts(CaseFactRound round, FigureSettings settings) {
        return Tasks.recurring("rebuild-case-facts", Schedules.parseSchedule(settings.rebuild()))
                .execute((instance, context) -> round.rebuild());
    }
}
