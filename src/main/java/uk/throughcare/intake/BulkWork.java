package uk.throughcare.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.OnBehalf;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.journey.Refused;

/** Works lists of referrals off row by row, each in a transaction of its own: a row is referred and forgotten, or neither. */
@Service
class BulkWork {

    private static final Logger log = LoggerFactory.getLogger(BulkWork.class);
    private static final Refused.Problem OUR_ERROR =
            new Refused.Problem("", "an error of ours kept it from being worked off: send it again");

    private final BulkUploads uploads;
    private final BulkRows rows;
    private final ReferralJourney journey;
    private final OnBehalf onBehalf;
    private final TransactionTemplate transaction;
    private final BulkSettings settings;
    private final Clock clock;

    BulkWork(
            BulkUploads uploads,
            BulkRows rows,
            ReferralJourney journey,
            OnBehalf onBehalf,
            TransactionTemplate transaction,
            BulkSettings settings,
            Clock clock) {
        this.uploads = uploads;
        this.rows = rows;
        this.journey = journey;
        this.onBehalf = onBehalf;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of a row's transaction. */
    private record Attempt(BulkRows.Row row, @Nullable RuntimeException failure) {}

    /**
     * Works off as many rows as have their turn.
     *
     * @return when to go on; empty if there is nothing left to do
     */
    Optional<Instant> workOff(UUID upload) {
        for (int done = 0; done < settings.rowsAtATime(); done++) {
            Optional<Attempt> attempt = attemptNext(upload);
            if (attempt.isEmpty()) {
                uploads.finish(upload);
                return rows.nextTry(upload);
            }
            if (!answer(attempt.get())) {
                return Optional.of(clock.instant().plus(settings.firstWait()));
            }
        }
        return Optional.of(clock.instant());
    }

    private Optional<Attempt> attemptNext(UUID upload) {
        return Objects.requireNonNull(
                transaction.execute(status -> rows.next(upload).map(row -> attempt(row, status))));
    }

    // one row that cannot be worked off must not hold up the others, whatever its reason
    private Attempt attempt(BulkRows.Row row, TransactionStatus status) {
        try {
            take(row);
            return new Attempt(row, null);
        } catch (RuntimeException failure) {
            status.setRollbackOnly();
            return new Attempt(row, failure);
        }
    }

    private void take(BulkRows.Row row) {
        boolean first = rows.claim(row);
        if (first) {
            CaseReference reference =
                    onBehalf.of(row.account(), () -> Channel.CSV.during(() -> journey.refer(row.answers())));
            rows.referred(row, reference);
        }
        rows.delete(row);
        uploads.count(row.upload(), first ? BulkUploads.Fate.ACCEPTED : BulkUploads.Fate.REPEATED);
    }

    /** Returns false after an error of ours: the next row is likely to meet it too, and need not at once. */
    private boolean answer(Attempt attempt) {
        if (attempt.failure() == null) {
            return true;
        }
        if (attempt.failure() instanceof Refused refused) {
            refuse(attempt.row(), refused.problems());
            return true;
        }
        if (attempt.failure() instanceof AccessDeniedException denied) {
            refuse(attempt.row(), List.of(new Refused.Problem("", String.valueOf(denied.getMessage()))));
            return true;
        }
        triedInVain(attempt.row(), attempt.failure());
        return false;
    }

    private void refuse(BulkRows.Row row, List<Refused.Problem> problems) {
        transaction.executeWithoutResult(status -> {
            if (rows.delete(row)) {
                uploads.refuse(row.upload(), row.line(), problems);
            }
        });
    }

    /** The error is named without its words: a database quotes the values that it does not take. */
    private void triedInVain(BulkRows.Row row, RuntimeException failure) {
        log.warn(
                "Line {} of the list {} could not be worked off: {}",
                row.line(),
                row.upload(),
                failure.getClass().getName());
        int failures = row.failures() + 1;
        if (failures < settings.attempts()) {
            rows.tryAgain(row, clock.instant().plus(settings.waitAfter(failures)));
        } else {
            refuse(row, List.of(OUR_ERROR));
        }
    }
}
