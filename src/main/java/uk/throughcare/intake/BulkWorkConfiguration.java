package uk.throughcare.intake;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists of referrals as background tasks that the nodes share: a few lanes for each list. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BulkSettings.class)
class BulkWorkConfiguration {

    private static final TaskDescriptor<Void> WORK_OFF = TaskDescriptor.of("work-off-referrals");
    private static final String LANE = "/";

    static TaskInstance.Builder<Void> lane(UUID upload, int lane) {
        return WORK_OFF.instance(upload + LANE + lane);
    }

    @Bean
    Task<Void> workOffReferrals(BulkWork work, BulkSettings settings) {
        return Tasks.custom(WORK_OFF)
                // the database itself is away: not even the attempt can be counted
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(settings.firstWait())))
                .execute((lane, context) -> workOff(work, lane));
    }

    private static CompletionHandler<Void> workOff(BulkWork work, TaskInstance<Void> lane) {
        var next = work.workOff(UUID.fromString(lane.getId().split(LANE, -1)[0]));
        return (complete, operations) ->
                next.ifPresentOrElse(when -> operations.reschedule(complete, when), operations::stop);
    }
}
