package uk.throughcare.teams;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of teams and users, and what is done for them every night. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TeamsProperties.class, AdminProperties.class})
class TeamsConfiguration {

    /** Some saved filters hold today's date. */
    @Bean
    RecurringTask<Void> renewSavedFilters(TeamsAtStart teams) {
        var justAfterMidnight = Schedules.daily(ZoneId.of("Europe/London"), LocalTime.of(0, 0, 10));
        return Tasks.recurring("renew-saved-filters", justAfterMidnight)
                .execute((instance, context) -> teams.prepare());
    }
}
