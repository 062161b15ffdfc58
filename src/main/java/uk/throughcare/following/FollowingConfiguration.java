package uk.throughcare.following;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has cases moved in the background. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FollowingSettings.class)
class FollowingConfiguration {

    @Bean
    RecurringTask<Void> followDiagrams(FollowingRound round, FollowingSettings settings) {
        return Tasks.recurring("follow-diagrams", Schedules.parseSchedule(settings.schedule()))
                .execute((instance, context) -> round.goOn());
    }
}
