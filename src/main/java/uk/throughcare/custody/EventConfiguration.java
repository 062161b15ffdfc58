package uk.throughcare.custody;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Working off what was told as a background task that the nodes share: one per event, named by its number. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventProperties.class)
class EventConfiguration {

    static final TaskDescriptor<Void> WORK_OFF = TaskDescriptor.of("work-off-event");

    @Bean
    Task<Void> workOffEvent(EventWork work, EventProperties properties) {
        return Tasks.custom(WORK_OFF)
                // the database itself is away: not even the attempt can be counted
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(properties.firstWait())))
                .execute((event, context) -> workOff(work, event));
    }

    private static CompletionHandler<Void> workOff(EventWork work, TaskInstance<Void> event) {
        var next = work.workOff(UUID.fromString(event.getId()));
        return (complete, operations) ->
                next.ifPresentOrElse(when -> operations.reschedule(complete, when), operations::stop);
    }
}
