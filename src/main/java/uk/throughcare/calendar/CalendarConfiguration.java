package uk.throughcare.calendar;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar's settings, and the watches as tasks that the nodes share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CalendarProperties.class, ReminderProperties.class})
class CalendarConfiguration {

    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> watchDeadlines(DeadlinePause pause, DeadlineWatch watch, CalendarProperties properties) {
        return Tasks.recurring("watch-deadlines", Schedules.parseSchedule(properties.watch()))
                .execute((instance, context) -> {
                    pause.stopWhatBeganMeanwhile();
                    watch.look();
                });
    }

    /** A round that breaks off goes on the same morning, not on the next. */
    @Bean
    RecurringTask<Void> tellStaffInTheMorning(MorningRound round, ReminderProperties properties) {
        return Tasks.recurring("tell-staff-in-the-morning", Schedules.parseSchedule(properties.schedule()))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(UNTIL_TRIED_AGAIN))
                .execute((instance, context) -> round.tellEverybody());
    }

    @Bean
    RecurringTask<Void> watchForStandstill(StandstillWatch watch, CalendarProperties properties) {
        return Tasks.recurring("watch-for-standstill", Schedules.parseSchedule(properties.watch()))
                .execute((instance, context) -> watch.look());
    }
}
