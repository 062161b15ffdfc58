package uk.throughcare.reporting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The journey map's settings, and its counting as a task that the nodes share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapSettings.class)
class MapConfiguration {

    @Bean
    RecurringTask<Void> countTimesTaken(TimesRound round, MapSettings settings) {
        return Tasks.recurring("count-times-taken", Schedules.parseSchedule(settings.schedule()))
                .execute((instance, context) -> round.count());
    }
}
