package uk.throughcare.reports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has reports made in the background. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportProperties.class)
class ReportsConfiguration {

    @Bean
    RecurringTask<Void> makeMonthlyReports(MonthlyRound round, ReportProperties properties) {
        return Tasks.recurring("make-monthly-reports", Schedules.parseSchedule(properties.schedule()))
                .execute((instance, context) -> round.look());
    }
}
