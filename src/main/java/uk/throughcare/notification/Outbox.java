package uk.throughcare.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                        insert into care.notification (id, case_reference, team, about, template, recipient, codes, created_at,
                                                       next_attempt_at)
                        select :id, c.reference, c.team, mail.about, :template, :recipient, cast(:codes as jsonb), :now, :now
                        from (select cast(:about as text) as about) mail left join care.cases c on c.reference = :reference
                        where c.reference is not null or mail.about is not null
                        """)
                .param("id", notification.id())
                .param("template", notification.template().name())
                .param("recipient", notification.recipient())
                .param("codes", json.valueToTree(notification.codes()).toString())
                .param("now", now())
                .param(
                        "reference",
                        notification.reference() == null
                                ? null
                                : notification.reference().value(),
                        Types.VARCHAR)
                .param("about", notification.about(), Types.VARCHAR)
                .update();
    }

    /**
     * Takes mails that are due, the longest due first; until then they are nobody else's.
     *
     * @param most how many at most
     */
    List<Notification> take(int most, Instant until) {
        return jdbc.sql("""
                        with due as (
                            select id from care.notification
                            where next_attempt_at <= :now
                              and sent_at is null and failed_at is null and withdrawn_at is null
                            order by next_attempt_at limit :most for update skip locked)
                        update care.notification mail set next_attempt_at = :until from due where mail.id = due.id
                        returning mail.*
                        """)
                .param("now", now())
                .param("most", most)
                .param("until", Timestamp.from(until))
                .query(this::notification)
                .list();
    }

    void sent(Collection<UUID> ids) {
        jdbc.sql("update care.notification set sent_at = :now, last_error = null where id in (:ids)")
                .param("ids", ids)
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

    void triedInVain(UUID id, String error, Instant nextAttempt) {
        jdbc.sql("""
                        update care.notification
                        set attempts = attempts + 1, last_error = :error, next_attempt_at = :next where id = :id
                        """)
                .param("id", id)
                .param("error", error)
                .param("next", Timestamp.from(nextAttempt))
                .update();
    }

    void givenUp(UUID id, String error) {
        jdbc.sql("""
                        update care.notification set attempts = attempts + 1, last_error = :error, failed_at = :now
                        where id = :id
                        """).param("id", id).param("error", error).param("now", now()).update();
    }

    /**
     * Takes up again what was given up.
     *
     * @return false if it was not given up
     */
    boolean takenUp(UUID id) {
        return jdbc.sql("""
                        update care.notification set failed_at = null, attempts = 0, next_attempt_at = :now
                        where id = :id and failed_at is not null
                        """).param("id", id).param("now", now()).update() == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Notification notification(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getObject("id", UUID.class),
                reference(row.getString("case_reference")),
                row.getString("about"),
                Template.valueOf(row.getString("template")),
                row.getString("recipient"),
                codes(row.getString("codes")),
                row.getInt("attempts"));
    }

    private static @Nullable CaseReference reference(@Nullable String value) {
        return value == null ? null : new CaseReference(value);
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
