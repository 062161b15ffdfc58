package uk.throughcare.directory;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directory's settings, and the reading of feeds as background tasks that the nodes share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DirectorySettings.class, ExportSettings.class})
class DirectoryConfiguration {

    /** Each is named by the id of its report and the feed. */
    static final TaskDescriptor<Void> READ_FEED = TaskDescriptor.of("read-feed");

    @Bean
    Task<Void> readFeed(FeedImporting importing) {
        return Tasks.oneTime(READ_FEED)
                // the report says what went wrong, and the next turn comes by itself
                .onFailure((complete, operations) -> operations.stop())
                .execute((reading, context) -> {
                    String[] idAndFeed = reading.getId().split("/", 2);
                    importing.read(UUID.fromString(idAndFeed[0]), idAndFeed[1]);
                });
    }

    @Bean
    RecurringTask<Void> watchFeeds(FeedWatch watch, DirectorySettings settings) {
        return Tasks.recurring("watch-feeds", Schedules.parseSchedule(settings.watch()))
                .execute((instance, context) -> watch.look());
    }
}
