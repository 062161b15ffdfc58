package uk.throughcare.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** The mails to send, sent and failed. */
@Repository
class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;

    Outbox(JdbcClient jdbc, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    void add(Notification notification) {
        jdbc.sql("""
                        insert into care.notification (id, case_reference, team, template, recipient, codes, created_at)
                        select :id, reference, team, :template, :recipient, cast(:codes as jsonb), :now
                        from care.cases where reference = :reference
                        """)
                .param("id", notification.id())
                .param("template", notification.template().name())
                .param("recipient", notification.recipient())
                .param("codes", json.valueToTree(notification.codes()).toString())
                .param("now", now())
                .param("reference", notification.reference().value())
                .update();
    }

    /** The mail, if it has neither been sent nor given up. */
    Optional<Notification> waiting(UUID id) {
        return jdbc.sql("""
                        select * from care.notification where id = :id
                          and sent_at is null and failed_at is null and withdrawn_at is null
                        """).param("id", id).query(this::notification).optional();
    }

    void sent(UUID id) {
        jdbc.sql("update care.notification set sent_at = :now, last_error = null where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    /** What has not gone out yet about the case never will. */
    void withdraw(CaseReference reference) {
        jdbc.sql("""
                        update care.notification set withdrawn_at = :now
                        where case_reference = :reference and sent_at is null and failed_at is null and withdrawn_at is null
                        """).param("reference", reference.value()).param("now", now()).update();
    }

    void triedInVain(UUID id, String error) {
        jdbc.sql("update care.notification set attempts = attempts + 1, last_error = :error where id = :id")
                .param("id", id)
                .param("error", error)
                .update();
    }

    void givenUp(UUID id) {
        jdbc.sql("update care.notification set failed_at = :now where id = :id")
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
        return jdbc.sql("""
                        update care.notification set failed_at = null, attempts = 0
                        where id = :id and failed_at is not null
                        """).param("id", id).update() == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Notification notification(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getObject("id", UUID.class),
                new CaseReference(row.getString("case_reference")),
                Template.valueOf(row.getString("template")),
                row.getString("recipient"),
                codes(row.getString("codes")),
                row.getInt("attempts"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> codes(String stored) {
        try {
            return json.readValue(stored, Map.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A notification holds no JSON", broken);
        }
    }
}
