package uk.throughcare.connection;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who act at the same moment: the second begins when the first has done everything and nothing of it is committed. */
final class SameMoment {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    SameMoment(TransactionTemplate transaction, JdbcClient jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** What came of the second, which went on when it waited for the first, or was done without waiting. */
    <T> T of(Runnable first, Callable<T> second) throws Exception {
        CountDownLatch firstIsDone = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<T> outcome = other.submit(() -> {
                firstIsDone.await();
                return second.call();
            });
            transaction.executeWithoutResult(status -> {
                first.run();
                firstIsDone.countDown();
                await().until(() -> outcome.isDone() || somebodyWaits());
            });
            return outcome.get();
        } catch (java.util.concurrent.ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException runtime ? runtime : new CompletionException(failed);
        } finally {
            other.shutdownNow();
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
