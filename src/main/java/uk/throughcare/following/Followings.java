package uk.throughcare.following;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.following.Progress.State;
import uk.throughcare.following.Progress.Stayed;

/** Each time that designers had running cases follow, or stay, and how far it has come. */
@Repository
class Followings {

    /** What became of a process instance. */
    enum Fate {
        WAITING,
        MOVED,
        REFUSED,
        ENDED
    }

    /** A process instance whose turn comes. */
    record Waiting(int following, String instance, String target) {}

    private record Head(
            int id,
            Mode mode,
            String reason,
            String begunBy,
            Timestamp begunAt,
            State state,
            @Nullable Timestamp endedAt) {}

    private record Counts(long waiting, long moved, long ended, long refused) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Followings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException if another is not done yet
     */
    int begin(Mode mode, String reason, String user) {
        return jdbc.sql("""
                        insert into care.following (mode, reason, begun_by, begun_at, state)
                        values (:mode, :reason, :user, :now, 'RUNNING') returning id
                        """)
                .param("mode", mode.name())
                .param("reason", reason)
                .param("user", user)
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    List<Waiting> next(int atMost) {
        return jdbc.sql("""
                        select i.following, i.instance, i.target
                        from care.following f join care.following_instance i on i.following = f.id
                        where f.state = 'RUNNING' and i.state = 'WAITING'
                        order by i.process, i.instance limit :most
                        """).param("most", atMost).query(Waiting.class).list();
    }

    /** Whether it still waits, nobody has paused, and no other node moves it. */
    boolean take(Waiting waiting) {
        return jdbc.sql("""
                        select i.instance from care.following_instance i join care.following f on f.id = i.following
                        where i.following = :following and i.instance = :instance
                          and i.state = 'WAITING' and f.state = 'RUNNING'
                        for update of i skip locked
                        """)
                .param("following", waiting.following())
                .param("instance", waiting.instance())
                .query(String.class)
                .optional()
                .isPresent();
    }

    void settle(Waiting waiting, Fate fate, @Nullable String reason) {
        jdbc.sql("""
                        update care.following_instance set state = :fate, reason = :reason, settled_at = :now
                        where following = :following and instance = :instance and state = 'WAITING'
                        """)
                .param("fate", fate.name())
                .param("reason", reason)
                .param("now", now())
                .param("following", waiting.following())
                .param("instance", waiting.instance())
                .update();
    }

    void finishWhereNoneWaits() {
        jdbc.sql("""
                        update care.following f set state = 'DONE', ended_at = :now
                        where f.state = 'RUNNING'
                          and not exists (select from care.following_instance i
                                          where i.following = f.id and i.state = 'WAITING')
                        """).param("now", now()).update();
    }

    /** Whether there was one of the state before. */
    boolean change(State before, State after) {
        return jdbc.sql("update care.following set state = :after where state = :before")
                        .param("before", before.name())
                        .param("after", after.name())
                        .update()
                > 0;
    }

    /**
     * The latest, if there was ever one.
     *
     * @param shown how many refused are named at most
     */
    Optional<Progress> latest(int shown) {
        return jdbc.sql("""
                        select id, mode, reason, begun_by, begun_at, state, ended_at
                        from care.following order by id desc limit 1
                        """).query(Head.class).optional().map(head -> progress(head, shown));
    }

    private Progress progress(Head head, int shown) {
        Counts counts =
                jdbc.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'MOVED') as moved,
                               count(*) filter (where state = 'ENDED') as ended, count(*) filter (where state = 'REFUSED') as refused
                        from care.following_instance where following = :following
                        """).param("following", head.id()).query(Counts.class).single();
        List<Stayed> refused = jdbc.sql("""
                        select case_reference, process, from_version, to_version, reason from care.following_instance
                        where following = :following and state = 'REFUSED'
                        order by process, case_reference, instance limit :shown
                        """)
                .param("following", head.id())
                .param("shown", shown)
                .query(Stayed.class)
                .list();
        return new Progress(
                head.id(),
                head.mode(),
                head.reason(),
                head.begunBy(),
                head.begunAt().toInstant(),
                head.state(),
                at(head.endedAt()),
                counts.waiting(),
                counts.moved(),
                counts.ended(),
                counts.refused(),
                refused);
    }

    private static @Nullable Instant at(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
