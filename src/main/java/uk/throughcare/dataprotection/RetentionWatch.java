package uk.throughcare.dataprotection;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.throughcare.journey.CurrentActor;

/** Forgets those whose records have been kept for long enough since their last case was closed. */
@Service
class RetentionWatch {

    private static final Logger log = LoggerFactory.getLogger(RetentionWatch.class);

    private final Erasure erasure;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;
    private final DataProtectionProperties properties;

    RetentionWatch(
            Erasure erasure, JdbcClient jdbc, Clock clock, CurrentActor actor, DataProtectionProperties properties) {
        this.erasure = erasure;
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
        this.properties = properties;
    }

    void look() {
        List<Long> due = due();
        actor.asTimer(() -> due.forEach(person -> erasure.erase(person, Erasure.Reason.RETENTION_OVER)));
        if (!due.isEmpty()) {
            log.info("{} people forgotten whose records have been kept for long enough", due.size());
        }
    }

    private List<Long> due() {
        return jdbc.sql("""
                        select person_id from care.cases group by person_id
                        having count(*) filter (where status = 'OPEN') = 0 and max(closed_at) < :before
                        """)
                .param("before", Timestamp.from(clock.instant().minus(properties.keptFor())))
                .query(Long.class)
                .list();
    }
}
