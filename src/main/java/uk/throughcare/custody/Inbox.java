package uk.throughcare.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.custody.EventReader.Message;
import uk.throughcare.custody.Meaning.Outcome;
import uk.throughcare.journey.CurrentActor;

/** What other systems told us, and what became of it. */
@Repository
class Inbox {

    /** An event that has not been worked off yet; its content is the bare message. */
    record Waiting(UUID id, String type, String content, int attempts) {}

    /** An event that could not be worked off so far, without a word about the person. */
    record Stuck(
            UUID id,
            @Nullable String messageId,
            String eventType,
            Instant occurredAt,
            Instant receivedAt,
            int attempts,
            String lastError,
            @Nullable Instant nextTryAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;
    private final EventProperties properties;

    Inbox(JdbcClient jdbc, Clock clock, CurrentActor actor, EventProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
        this.properties = properties;
    }

    /**
     * Keeps a message.
     *
     * @return its number here; empty if we have been told this fact before
     */
    Optional<UUID> add(Message message) {
        forgetOld();
        return jdbc.sql("""
                        insert into care.inbox (id, fact, message_id, type, occurred_at, received_at, received_from, content)
                        values (:id, :fact, :messageId, :type, :occurredAt, :now, :from, :content)
                        on conflict (fact) do nothing
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("fact", message.event().fact())
                .param("messageId", message.id())
                .param("type", message.event().type())
                .param("occurredAt", Timestamp.from(message.event().occurredAt()))
                .param("now", now())
                .param("from", actor.get().id())
                .param("content", message.content().toString())
                .query(UUID.class)
                .optional();
    }

    Optional<Waiting> waiting(UUID id) {
        return jdbc.sql("select id, type, content, attempts from care.inbox where id = :id and outcome is null")
                .param("id", id)
                .query(Waiting.class)
                .optional();
    }

    /** What it said is forgotten; that it came is not. */
    void workedOff(UUID id, Outcome outcome) {
        jdbc.sql("""
                        update care.inbox set outcome = :outcome, worked_off_at = :now, content = null, last_error = null,
                            next_try_at = null
                        where id = :id
                        """)
                .param("outcome", outcome.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    void triedInVain(UUID id, String error, Instant nextTry) {
        jdbc.sql("""
                        update care.inbox set attempts = attempts + 1, last_error = :error, next_try_at = :nextTry
                        where id = :id
                        """)
                .param("error", error)
                .param("nextTry", Timestamp.from(nextTry))
                .param("id", id)
                .update();
    }

    /** Those that were tried in vain, the longest waiting first. */
    List<Stuck> stuck(int most) {
        return jdbc.sql("""
                        select id, message_id, type, occurred_at, received_at, attempts, last_error, next_try_at from care.inbox
                        where outcome is null and attempts > 0 order by received_at limit :most
                        """).param("most", most).query(Inbox::stuck).list();
    }

    /** A fact that is told once more after that is one that we have known for long: it changes nothing. */
    private void forgetOld() {
        jdbc.sql("""
                        delete from care.inbox where id in (
                            select id from care.inbox where worked_off_at <= :oldest limit 100 for update skip locked)
                        """)
                .param("oldest", Timestamp.from(clock.instant().minus(properties.kept())))
                .update();
    }

    private static Stuck stuck(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp next = row.getTimestamp("next_try_at");
        return new Stuck(
                row.getObject("id", UUID.class),
                row.getString("message_id"),
                row.getString("type"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("attempts"),
                row.getString("last_error"),
                next == null ? null : next.toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
