package uk.throughcare.notification;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail as a background task that the nodes share: one per notification, named by its id. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class DeliveryConfiguration {

    static final String INCIDENT = "mail";
    static final TaskDescriptor<Void> SEND_MAIL = TaskDescriptor.of("send-mail");

    @Bean
    Task<Void> sendMail(Delivery delivery) {
        return Tasks.custom(SEND_MAIL)
                .onFailure((complete, operations) -> afterFailure(delivery, complete, operations))
                .execute((mail, context) -> send(delivery, mail));
    }

    private static CompletionHandler<Void> send(Delivery delivery, TaskInstance<Void> mail) {
        var next = delivery.send(UUID.fromString(mail.getId()));
        return (complete, operations) ->
                next.ifPresentOrElse(when -> operations.reschedule(complete, when), operations::stop);
    }

    /** What is no matter of the mail server, for example a text that cannot be made, counts as an attempt too. */
    private static void afterFailure(
            Delivery delivery, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        UUID id = UUID.fromString(complete.getExecution().getId());
        String error = complete.getCause()
                .map(cause -> cause.getClass().getSimpleName())
                .orElse("unknown");
        delivery.failed(id, error).ifPresentOrElse(when -> operations.reschedule(complete, when), operations::stop);
    }
}
