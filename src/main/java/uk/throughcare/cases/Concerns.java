package uk.throughcare.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;

/** The safeguarding concerns of cases and what was done about them; their words are nowhere else but here. */
@Repository
public class Concerns {

    /** A concern as it was raised. */
    public record Raised(int id, Concern concern, String by, Instant at) {}

    /** An answer as it was given. */
    public record Given(String done, String by, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;
    private final Timeline timeline;

    Concerns(JdbcClient jdbc, Clock clock, CurrentActor actor, Timeline timeline) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
        this.timeline = timeline;
    }

    /** Returns the concern's number. */
    public int raise(CaseReference reference, Concern concern) {
        int id = jdbc.sql("""
                        insert into care.concern (case_reference, team, source, about, kind, danger_now, words,
                                                  raised_by, raised_at)
                        select reference, team, :source, :about, :kind, :dangerNow, :words, :by, :now
                        from care.cases where reference = :reference
                        returning id
                        """)
                .param("source", concern.source().name())
                .param("about", concern.about())
                .param("kind", concern.kind())
                .param("dangerNow", concern.dangerNow())
                .param("words", concern.words())
                .param("by", actor.get().id())
                .param("now", now())
                .param("reference", reference.value())
                .query(Integer.class)
                .single();
        timeline.record(reference, "CONCERN_RAISED", detail(id, concern));
        return id;
    }

    @Transactional
    public void answer(CaseReference reference, int id, ConcernAnswer answer) {
        lock(reference);
        jdbc.sql("""
                        insert into care.concern_answer (concern, team, answer, done, referred_to, note, answered_by, answered_at)
                        select :id, team, :answer, :done, :referredTo, :note, :by, :now
                        from care.cases where reference = :reference
                        """)
                .param("id", id)
                .param("answer", answer.answer().name())
                .param("done", answer.done())
                .param("referredTo", answer.referredTo().toArray(String[]::new))
                .param("note", answer.note())
                .param("by", actor.get().id())
                .param("now", now())
                .param("reference", reference.value())
                .update();
        timeline.record(
                reference,
                "CONCERN_ANSWERED",
                Map.of("concern", id, "answer", answer.answer(), "referredTo", answer.referredTo()));
    }

    /** Nobody needs to answer it any longer. */
    @Transactional
    public void end(CaseReference reference, int id) {
        lock(reference);
        jdbc.sql("""
                        insert into care.concern_answer (concern, team, answer, answered_by, answered_at)
                        select :id, team, 'NOT_NEEDED', :by, :now from care.cases where reference = :reference
                        """)
                .param("id", id)
                .param("by", actor.get().id())
                .param("now", now())
                .param("reference", reference.value())
                .update();
        timeline.record(reference, "CONCERN_NOT_NEEDED", Map.of("concern", id));
    }

    /**
     * Whether a concern of the case waits for its answer. Who asks in a transaction keeps answers waiting until it ends, so
     * that none slips in between the question and what is made of it.
     */
    @Transactional
    public boolean open(CaseReference reference) {
        lock(reference);
        return jdbc.sql("""
                        select exists (select from care.concern c where c.case_reference = :reference
                                       and not exists (select from care.concern_answer a
                                                       where a.concern = c.id and a.answer <> 'LOOK_AGAIN'))
                        """)
                .param("reference", reference.value())
                .query(Boolean.class)
                .single();
    }

    public Raised get(int id) {
        return jdbc.sql("select * from care.concern where id = :id")
                .param("id", id)
                .query(Concerns::raised)
                .single();
    }

    /** What was done about it so far, oldest first. */
    public List<Given> answersTo(int id) {
        return jdbc.sql("""
                        select done, answered_by as "by", answered_at as "at" from care.concern_answer
                        where concern = :id and done is not null order by id
                        """).param("id", id).query(Given.class).list();
    }

    private void lock(CaseReference reference) {
        jdbc.sql("select id from care.concern where case_reference = :reference order by id for update")
                .param("reference", reference.value())
                .query(Integer.class)
                .list();
    }

    private static Map<String, Object> detail(int id, Concern concern) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("concern", id);
        detail.put("source", concern.source());
        detail.put("dangerNow", concern.dangerNow());
        put(detail, "about", concern.about());
        put(detail, "kind", concern.kind());
        return detail;
    }

    private static void put(Map<String, Object> detail, String name, @Nullable String code) {
        if (code != null) {
            detail.put(name, code);
        }
    }

    private static Raised raised(ResultSet row, int number) throws SQLException {
        return new Raised(
                row.getInt("id"),
                new Concern(
                        Concern.Source.valueOf(row.getString("source")),
                        row.getString("about"),
                        row.getString("kind"),
                        row.getBoolean("danger_now"),
                        row.getString("words")),
                row.getString("raised_by"),
                row.getTimestamp("raised_at").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
