package uk.throughcare.announcements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** The announcements to send, sent and given up. */
@Repository
class AnnouncementOutbox {

    /** One that waits. */
    record Waiting(UUID id, CaseReference reference, String eventType, String body) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;

    AnnouncementOutbox(JdbcClient jdbc, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param first whether it is the first of its case; without a first no other is kept, since nobody has heard of the case
     * @return whether it is kept
     */
    boolean add(UUID id, CaseReference reference, boolean first, DomainEvent event) {
        return jdbc.sql("""
                        insert into care.announcement (id, case_reference, event_type, body, created_at)
                        select :id, :reference, :type, :body, :now
                        where :first or exists (select from care.announcement where case_reference = :reference)
                        """)
                        .param("id", id)
                        .param("reference", reference.value())
                        .param("type", event.eventType())
                        .param("body", body(event))
                        .param("now", now())
                        .param("first", first)
                        .update()
                == 1;
    }

    Optional<Waiting> waiting(UUID id) {
        return jdbc.sql("""
                        select id, case_reference, event_type, body from care.announcement
                        where id = :id and sent_at is null and failed_at is null
                        """)
                .param("id", id)
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new CaseReference(row.getString("case_reference")),
                        row.getString("event_type"),
                        row.getString("body")))
                .optional();
    }

    void sent(UUID id) {
        jdbc.sql("update care.announcement set sent_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    void givenUp(UUID id) {
        jdbc.sql("update care.announcement set failed_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    /**
     * Takes up again what was given up.
     *
     * @return false if it was not given up
     */
    boolean takenUp(UUID id) {
        return jdbc.sql("update care.announcement set failed_at = null where id = :id and failed_at is not null")
                        .param("id", id)
                        .update()
                == 1;
    }

    private String body(DomainEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
