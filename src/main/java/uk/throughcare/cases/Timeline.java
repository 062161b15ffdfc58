package uk.throughcare.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.Actor;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;

/** Everything that happened to a case: what, when, who, and the answers given; rows are never changed. */
@Repository
public class Timeline {

    /**
     * One row.
     *
     * @param what a code in capitals, for example REFERRAL_RECEIVED
     * @param team the team that held the case then
     * @param detail codes, numbers and dates that say more
     */
    public record Entry(
            Instant at,
            String what,
            String team,
            Actor actor,
            @Nullable UUID answers,
            Map<String, Object> detail) {}

    /** Published in the transaction that writes the row, for whoever has more to do about it. */
    public record Happened(CaseReference reference, Instant at, String what, Map<String, ?> detail) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    Timeline(JdbcClient jdbc, Clock clock, CurrentActor actor, ObjectMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
        this.json = json;
        this.events = events;
    }

    public void record(CaseReference reference, String what) {
        record(reference, what, Map.of());
    }

    public void record(CaseReference reference, String what, Map<String, ?> detail) {
        insert(reference, what, null, detail);
    }

    void record(CaseReference reference, String what, UUID answers, Map<String, ?> detail) {
        insert(reference, what, answers, detail);
    }

    /** The whole story, oldest first. */
    public List<Entry> of(CaseReference reference) {
        return jdbc.sql("select * from care.timeline where case_reference = :reference order by id")
                .param("reference", reference.value())
                .query(this::entry)
                .list();
    }

    private void insert(CaseReference reference, String what, @Nullable UUID answers, Map<String, ?> detail) {
        Actor who = actor.get();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into care.timeline (case_reference, team, at, what, actor_kind, actor, answers_id, detail)
                        select reference, team, :at, :what, :kind, :actor, :answers, cast(:detail as jsonb)
                        from care.cases where reference = :reference
                        """)
                .param("reference", reference.value())
                .param("at", Timestamp.from(now))
                .param("what", what)
                .param("kind", who.kind().name())
                .param("actor", who.id())
                .param("answers", answers)
                .param("detail", json.valueToTree(detail).toString())
                .update();
        events.publishEvent(new Happened(reference, now, what, detail));
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getTimestamp("at").toInstant(),
                row.getString("what"),
                row.getString("team"),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor")),
                row.getObject("answers_id", UUID.class),
                detail(row.getString("detail")));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> detail(String stored) {
        return json.convertValue(tree(stored), Map.class);
    }

    private JsonNode tree(String stored) {
        try {
            return json.readTree(stored);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException("A timeline row holds no JSON", broken);
        }
    }
}
