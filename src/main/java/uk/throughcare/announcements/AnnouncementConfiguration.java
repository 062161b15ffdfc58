package uk.throughcare.announcements;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import uk.throughcare.journey.CaseIncidents;

/** Announcing as a background task that the nodes share: one per announcement, named by its id. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class AnnouncementConfiguration {

    static final String INCIDENT = "webhook";
    static final TaskDescriptor<Void> ANNOUNCE = TaskDescriptor.of("announce");
    private static final double GROWTH = 4;

    @Bean
    @ConditionalOnExpression("'${throughcare.webhook.url:}' != ''")
    Task<Void> announce(
            WebhookProperties properties,
            RestClient.Builder http,
            AnnouncementOutbox outbox,
            CaseIncidents incidents,
            TransactionTemplate transaction,
            Clock clock) {
        return task(
                new AnnouncementWork(outbox, new Webhook(properties, http, clock), incidents, transaction), properties);
    }

    private static Task<Void> task(AnnouncementWork work, WebhookProperties properties) {
        return Tasks.oneTime(ANNOUNCE)
                .onFailure(new MaxRetriesFailureHandler<>(
                        properties.attempts() - 1,
                        new ExponentialBackoffFailureHandler<>(properties.firstWait(), GROWTH),
                        (complete, operations) -> work.giveUp(id(complete), why(complete))))
                .execute((announcement, context) -> work.send(UUID.fromString(announcement.getId())));
    }

    private static UUID id(ExecutionComplete complete) {
        return UUID.fromString(complete.getExecution().getId());
    }

    private static String why(ExecutionComplete complete) {
        return complete.getCause()
                .filter(Webhook.NotTaken.class::isInstance)
                .map(Throwable::getMessage)
                .orElse("it could not be made");
    }
}
