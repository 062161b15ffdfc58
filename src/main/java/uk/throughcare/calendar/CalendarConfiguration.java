package uk.throughcare.calendar;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar's settings, and the watches as tasks that the nodes share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarProperties.class)
class CalendarConfiguration {

    @Bean
    RecurringTask<Void> watchDeadlines(DeadlinePause pause, DeadlineWatch watch, CalendarProperties properties) {
        return Tasks.recurring("watch-deadlines", Schedules.parseSchedule(properties.watch()))
                .execute((instance, context) -> {
                    pause.stopWhatBeganMeanwhile();
                    watch.look();
                });
    }

    @Bean
    RecurringTask<Void> watchForStandstill(StandstillWatch watch, CalendarProperties properties) {
        return Tasks.recurring("watch-for-standstill", Schedules.parseSchedule(properties.watch()))
                .execute((instance, context) -> watch.look());
    }
}
