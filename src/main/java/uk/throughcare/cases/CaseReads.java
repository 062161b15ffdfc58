package uk.throughcare.cases;

import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;

/** Who read a case, when, and through which door. */
@Repository
public class CaseReads {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;

    CaseReads(JdbcClient jdbc, Clock clock, CurrentActor actor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * @param door what was opened: a form's id, or the API's resource
     */
    public void record(CaseReference reference, String door) {
        jdbc.sql("""
                        insert into care.case_read (case_reference, reader, door, at, origin)
                        values (:reference, :reader, :door, :at, :origin)
                        """)
                .param("reference", reference.value())
                .param("reader", actor.get().id())
                .param("door", door)
                .param("origin", origin())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The address that the request came from; none if it is no request that reads. */
    private static @Nullable String origin() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : null;
    }
}
