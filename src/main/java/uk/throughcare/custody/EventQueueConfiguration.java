package uk.throughcare.custody;

import io.awspring.cloud.sqs.listener.QueueNotFoundStrategy;
import io.awspring.cloud.sqs.listener.SqsMessageListenerContainer;
import io.awspring.cloud.sqs.listener.acknowledgement.handler.AcknowledgementMode;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;
import uk.throughcare.journey.Refused;

/**
 * The second door for events: an SQS queue, if one is named. What is kept is taken off the queue; what cannot be read stays on it,
 * so that the queue's own redrive policy sets it aside.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventQueueProperties.class)
class EventQueueConfiguration {

    private static final Logger log = LoggerFactory.getLogger(EventQueueConfiguration.class);

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${throughcare.events.queue.name:}' != ''")
    SqsAsyncClient eventQueueClient(EventQueueProperties queue) {
        return client(queue, DefaultCredentialsProvider.builder().build());
    }

    @Bean
    @ConditionalOnExpression("'${throughcare.events.queue.name:}' != ''")
    SqsMessageListenerContainer<String> eventQueueListener(
            SqsAsyncClient client, EventQueueProperties queue, EventReceipt receipt) {
        return listener(client, Objects.requireNonNull(queue.name()), receipt);
    }

    static SqsAsyncClient client(EventQueueProperties queue, AwsCredentialsProvider credentials) {
        SqsAsyncClientBuilder client = SqsAsyncClient.builder().credentialsProvider(credentials);
        if (queue.region() != null) {
            client.region(Region.of(queue.region()));
        }
        if (queue.endpoint() != null) {
            client.endpointOverride(queue.endpoint());
        }
        return client.build();
    }

    static SqsMessageListenerContainer<String> listener(SqsAsyncClient client, String queue, EventReceipt receipt) {
        return SqsMessageListenerContainer.<String>builder()
                .sqsAsyncClient(client)
                .queueNames(queue)
                .configure(options -> options.queueNotFoundStrategy(QueueNotFoundStrategy.FAIL)
                        .acknowledgementMode(AcknowledgementMode.ON_SUCCESS))
                .messageListener(message -> take(message.getPayload(), receipt))
                .build();
    }

    private static void take(String body, EventReceipt receipt) {
        try {
            receipt.take(body);
        } catch (Refused refused) {
            log.warn("An event from the queue cannot be read: {}", refused.getMessage());
            throw refused;
        }
    }
}
