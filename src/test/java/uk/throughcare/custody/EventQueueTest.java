package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static uk.throughcare.Referred.aPersonIn;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.awspring.cloud.sqs.listener.SqsMessageListenerContainer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;

/** Events that come by a queue are kept and worked off as those that come by HTTP. */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventQueueTest {

    private static final String QUEUE = "throughcare-events";
    private static final String SET_ASIDE = "throughcare-events-dlq";

    @Autowired
    Journeys journeys;

    @Autowired
    EventReceipt receipt;

    @Autowired
    EventFeed feed;

    private SQSRestServer server;
    private SqsAsyncClient client;
    private SqsMessageListenerContainer<String> listener;

    @BeforeAll
    void listen() {
        server = SQSRestServerBuilder.withDynamicPort()
                .withInterface("localhost")
                .start();
        URI endpoint = URI.create(
                "http://localhost:" + server.waitUntilStarted().localAddress().getPort());
        client = EventQueueConfiguration.client(
                new EventQueueProperties(QUEUE, "eu-west-2", endpoint),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x")));
        aQueueThatSetsAsideWhatFailsTwice();
        listener = EventQueueConfiguration.listener(client, QUEUE, receipt);
        listener.start();
    }

    @AfterAll
    void stop() {
        listener.stop();
        client.close();
        server.stopAndWait();
    }

    @Test
    void whatIsToldInTheEnvelopeOfSnsIsWorkedOffAndGoneFromTheQueue() throws Exception {
        Referred person = aPersonIn("LEI");
        TheCase robin = journeys.refer(person);
        Told released = Told.released("RELEASED", "LEI", Instant.now().plusSeconds(60))
                .of(String.valueOf(person.answers().get("prisonNumber")));

        send(envelope(released.message()));
        send(envelope(released.message()));

        assertThat(feed.outcomeOf(released)).isEqualTo("CHANGED");
        robin.timelineTells("RELEASED");
        assertThat(robin.timesToldInTimeline("RELEASED")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(left(QUEUE, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                    .isZero();
            assertThat(left(QUEUE, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                    .isZero();
        });
    }

    @Test
    void whatCannotBeReadIsSetAside() {
        send("{\"eventType\": ");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(left(SET_ASIDE, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                        .isEqualTo(1));
    }

    @Test
    void aQueueThatIsNotThereIsSaidToBeSo() {
        SqsMessageListenerContainer<String> nowhere =
                EventQueueConfiguration.listener(client, "no-such-queue", receipt);

        assertThatThrownBy(nowhere::start).hasStackTraceContaining("no-such-queue");
    }

    private void aQueueThatSetsAsideWhatFailsTwice() {
        String aside =
                client.createQueue(queue -> queue.queueName(SET_ASIDE)).join().queueUrl();
        String arn = client.getQueueAttributes(
                        asked -> asked.queueUrl(aside).attributeNames(QueueAttributeName.QUEUE_ARN))
                .join()
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        client.createQueue(queue -> queue.queueName(QUEUE)
                        .attributes(Map.of(
                                QueueAttributeName.VISIBILITY_TIMEOUT,
                                "1",
                                QueueAttributeName.REDRIVE_POLICY,
                                "{\"deadLetterTargetArn\":\"" + arn + "\",\"maxReceiveCount\":\"2\"}")))
                .join();
    }

    private void send(String body) {
        client.sendMessage(message -> message.queueUrl(url(QUEUE)).messageBody(body))
                .join();
    }

    private int left(String queue, QueueAttributeName what) {
        return Integer.parseInt(
                client.getQueueAttributes(asked -> asked.queueUrl(url(queue)).attributeNames(what))
                        .join()
                        .attributes()
                        .get(what));
    }

    private String url(String queue) {
        return client.getQueueUrl(asked -> asked.queueName(queue)).join().queueUrl();
    }

    private static String envelope(String message) throws Exception {
        return new ObjectMapper()
                .writeValueAsString(Map.of(
                        "Type", "Notification",
                        "MessageId", "5d9b0f0e-2b1b-5d0f-9c39-525d9f0a7c11",
                        "Message", message));
    }
}
