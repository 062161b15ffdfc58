package uk.throughcare.calendar;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** What was said about which task for which due date. */
@Repository
class DeadlineNotices {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes it upon the caller to give the notice; whoever comes at the same time waits until the first has committed.
     *
     * @return false if it was given before
     */
    boolean take(OpenTask task, Notice notice) {
        @Nullable CaseReference reference = task.reference();
        return jdbc.sql("""
                        insert into care.deadline_notice (task_id, due, kind, case_reference, given_at)
                        values (:task, :due, :kind, :reference, :now)
                        on conflict do nothing
                        """)
                        .param("task", task.id())
                        .param("due", Timestamp.from(task.due().toInstant()))
                        .param("kind", notice.name())
                        .param("reference", reference == null ? null : reference.value(), Types.VARCHAR)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
