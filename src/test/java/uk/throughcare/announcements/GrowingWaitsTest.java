package uk.throughcare.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import uk.throughcare.journey.CaseIncidents;

/** An announcement that is not taken is tried again later and later, and in the end no more. */
class GrowingWaitsTest {

    private static final int ATTEMPTS = 4;
    private static final Instant BEGUN = Instant.parse("2027-07-01T09:15:00Z");
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private final AnnouncementOutbox outbox = mock();
    private final ExecutionOperations<Void> operations = mock();

    private final Task<Void> task = new AnnouncementConfiguration()
            .announce(
                    new WebhookProperties(
                            URI.create("https://listener.example"),
                            WebhookStub.SECRET,
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1),
                            ATTEMPTS,
                            FIRST_WAIT),
                    RestClient.builder(),
                    outbox,
                    mock(CaseIncidents.class),
                    mock(TransactionTemplate.class),
                    Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({"0, 30", "1, 120", "2, 480"})
    void eachWaitIsFourTimesTheOneBefore(int failuresBefore, long seconds) {
        ExecutionComplete failed = failed(failuresBefore);

        task.getFailureHandler().onFailure(failed, operations);

        var next = ArgumentCaptor.forClass(Instant.class);
        verify(operations).reschedule(eq(failed), next.capture());
        assertThat(Duration.between(failed.getTimeDone(), next.getValue()).toSeconds())
                .isEqualTo(seconds);
    }

    @Test
    void afterTheLastAttemptItIsGivenUp() {
        task.getFailureHandler().onFailure(failed(ATTEMPTS - 1), operations);

        verify(operations, never()).reschedule(any(), any());
        verify(outbox).waiting(any());
    }

    private static ExecutionComplete failed(int failuresBefore) {
        var execution = new Execution(
                BEGUN,
                AnnouncementConfiguration.ANNOUNCE
                        .instance(UUID.randomUUID().toString())
                        .build(),
                true,
                "a node",
                null,
                null,
                failuresBefore,
                null,
                1L);
        return ExecutionComplete.failure(
                execution, BEGUN, BEGUN.plusSeconds(1), new Webhook.NotTaken("the webhook answered 503"));
    }
}
