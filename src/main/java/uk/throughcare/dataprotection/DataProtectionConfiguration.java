package uk.throughcare.dataprotection;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long records are kept, and the watch over it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataProtectionProperties.class)
class DataProtectionConfiguration {

    @Bean
    RecurringTask<Void> watchRetention(RetentionWatch watch, DataProtectionProperties properties) {
        return Tasks.recurring("watch-retention", Schedules.parseSchedule(properties.watch()))
                .execute((instance, context) -> watch.look());
    }

    @Bean
    RecurringTask<Void> sealAudit(AuditSeals seals, DataProtectionProperties properties) {
        return Tasks.recurring("seal-audit", Schedules.parseSchedule(properties.seal()))
                .execute((instance, context) -> seals.seal());
    }
}
