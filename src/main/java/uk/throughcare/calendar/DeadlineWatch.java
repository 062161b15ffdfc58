package uk.throughcare.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.journey.CaseIncidents;
import uk.throughcare.journey.CurrentActor;

/** Looks at all open tasks again and again: reminds, escalates what is missed, tells the manager of what is missed again. */
@Service
class DeadlineWatch {

    static final String INCIDENT = "deadline";

    private static final Logger log = LoggerFactory.getLogger(DeadlineWatch.class);

    private final OpenTasks tasks;
    private final DeadlineRules rules;
    private final NoticeTimes times;
    private final NoticeGiving giving;
    private final DeadlineNotices notices;
    private final CaseIncidents incidents;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadlineWatch(
            OpenTasks tasks,
            DeadlineRules rules,
            NoticeTimes times,
            NoticeGiving giving,
            DeadlineNotices notices,
            CaseIncidents incidents,
            CurrentActor actor,
            TransactionTemplate transaction,
            Clock clock) {
        this.tasks = tasks;
        this.rules = rules;
        this.times = times;
        this.giving = giving;
        this.notices = notices;
        this.incidents = incidents;
        this.actor = actor;
        this.transaction = transaction;
        this.clock = clock;
    }

    void look() {
        Instant now = clock.instant();
        DeadlineRules.Table table = rules.newest();
        for (OpenTask task : tasks.toWatch(now)) {
            Optional<Notice> notice = times.noticeFor(task, table, now);
            notice.ifPresent(due -> actor.asTimer(() -> give(task, due)));
        }
    }

    // one task that cannot be told about must not keep the others waiting, whatever its reason
    private void give(OpenTask task, Notice notice) {
        try {
            transaction.executeWithoutResult(status -> giving.give(task, notice));
        } catch (ConcurrencyFailureException moving) {
            log.debug("Task {} is being worked on; looked at again in the next round", task.id());
        } catch (RuntimeException failure) {
            log.warn("{} of task {} failed: {}", notice, task.id(), failure.getMessage());
            transaction.executeWithoutResult(status -> report(task, notice, failure));
        }
    }

    private void report(OpenTask task, Notice notice, RuntimeException failure) {
        if (notices.take(task, notice)) {
            incidents.reportOnTask(
                    task.execution(), INCIDENT, task.id(), notice.inTimeline() + ": " + failure.getMessage());
        }
    }
}
