package uk.throughcare.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reports of feeds that were read or are being read. */
@Repository
class FeedImports {

    private final JdbcClient jdbc;
    private final DirectorySettings settings;
    private final Clock clock;

    FeedImports(JdbcClient jdbc, DirectorySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens a report; empty while another reads the same feed. */
    @Transactional
    public Optional<UUID> begin(String source) {
        Timestamp now = now();
        jdbc.sql("""
                        update care.feed_import set state = 'BROKEN_OFF', finished_at = :now,
                            problem = 'whoever read it was not heard of again'
                        where source = :source and state = 'READING' and heard_of_at < :givenUp
                        """)
                .param("source", source)
                .param("now", now)
                .param("givenUp", Timestamp.from(clock.instant().minus(settings.givenUpAfter())))
                .update();
        UUID id = UUID.randomUUID();
        int begun = jdbc.sql("""
                        insert into care.feed_import (id, source, started_at, heard_of_at) values (:id, :source, :now, :now)
                        on conflict (source) where state = 'READING' do nothing
                        """)
                .param("id", id)
                .param("source", source)
                .param("now", now)
                .update();
        return begun == 1 ? Optional.of(id) : Optional.empty();
    }

    /** A reading that a node left in the middle starts from the beginning; false: it is over. */
    @Transactional
    public boolean startAgain(UUID id) {
        jdbc.sql("delete from care.feed_refusal where import = :id")
                .param("id", id)
                .update();
        return jdbc.sql("""
                        update care.feed_import set taken = 0, changed = 0, unchanged = 0, refused = 0, heard_of_at = :now
                        where id = :id and state = 'READING'
                        """).param("id", id).param("now", now()).update() == 1;
    }

    void count(UUID id, int taken, int changed, int unchanged, List<FeedImport.Refusal> refusals) {
        jdbc.sql("""
                        update care.feed_import set taken = taken + :taken, changed = changed + :changed,
                            unchanged = unchanged + :unchanged, refused = refused + :refused, heard_of_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("taken", taken)
                .param("changed", changed)
                .param("unchanged", unchanged)
                .param("refused", refusals.size())
                .param("now", now())
                .update();
        refusals.forEach(refusal -> jdbc.sql(
                        "insert into care.feed_refusal (import, foreign_id, reason) values (:id, :foreignId, :reason)")
                .param("id", id)
                .param("foreignId", refusal.id())
                .param("reason", refusal.reason())
                .update());
    }

    void done(UUID id, int madeInactive) {
        jdbc.sql("""
                        update care.feed_import set state = 'DONE', finished_at = :now, made_inactive = :madeInactive
                        where id = :id
                        """)
                .param("id", id)
                .param("now", now())
                .param("madeInactive", madeInactive)
                .update();
    }

    void brokenOff(UUID id, String problem) {
        jdbc.sql(
                        "update care.feed_import set state = 'BROKEN_OFF', finished_at = :now, problem = :problem where id = :id")
                .param("id", id)
                .param("now", now())
                .param("problem", problem)
                .update();
    }

    Optional<FeedImport> find(UUID id, int refusalsShown) {
        List<FeedImport.Refusal> refusals = jdbc.sql("""
                        select foreign_id as id, reason from care.feed_refusal f where import = :id order by f.id limit :shown
                        """)
                .param("id", id)
                .param("shown", refusalsShown)
                .query(FeedImport.Refusal.class)
                .list();
        return jdbc.sql("select * from care.feed_import where id = :id")
                .param("id", id)
                .query((row, number) -> report(row, refusals))
                .optional();
    }

    Optional<Instant> lastStart(String source) {
        return jdbc.sql("select max(started_at) from care.feed_import where source = :source having count(*) > 0")
                .param("source", source)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private static FeedImport report(ResultSet row, List<FeedImport.Refusal> refusals) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new FeedImport(
                row.getObject("id", UUID.class),
                row.getString("source"),
                FeedImport.State.valueOf(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("problem"),
                row.getInt("taken"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                row.getInt("made_inactive"),
                refusals);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
