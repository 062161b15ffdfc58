package uk.throughcare.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.Refused;

/** Lists of referrals that were uploaded, and what became of their rows. */
@Repository
class BulkUploads {

    /** What becomes of a row that is worked off: the column that counts it. */
    enum Fate {
        ACCEPTED,
        REPEATED,
        REFUSED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    BulkUploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(String account, int rows) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into care.bulk_upload (id, account, received_at, rows) values (:id, :account, :now, :rows)")
                .param("id", id)
                .param("account", account)
                .param("now", now())
                .param("rows", rows)
                .update();
        return id;
    }

    /** Keeps why a row is not taken, and counts it. */
    void refuse(UUID upload, int line, List<Refused.Problem> problems) {
        problems.forEach(problem -> jdbc.sql("""
                        insert into care.bulk_refusal (upload, line, field, reason) values (:upload, :line, :field, :reason)
                        """)
                .param("upload", upload)
                .param("line", line)
                .param("field", problem.field())
                .param("reason", problem.reason())
                .update());
        count(upload, Fate.REFUSED);
    }

    void count(UUID upload, Fate fate) {
        String column = fate.name().toLowerCase(Locale.ROOT);
        jdbc.sql("update care.bulk_upload set " + column + " = " + column + " + 1 where id = :id")
                .param("id", upload)
                .update();
    }

    /** Notes the end, if nothing is left. */
    void finish(UUID upload) {
        jdbc.sql("""
                        update care.bulk_upload set finished_at = :now
                        where id = :id and finished_at is null
                          and not exists (select 1 from care.bulk_row where upload = :id)
                        """).param("now", now()).param("id", upload).update();
    }

    Optional<BulkProgress> progress(UUID upload, String account, int refusals) {
        return jdbc.sql("select * from care.bulk_upload where id = :id and account = :account")
                .param("id", upload)
                .param("account", account)
                .query((row, number) -> progress(row, refusals(upload, refusals)))
                .optional();
    }

    /** The account's latest lists, newest first, without why rows were refused. */
    List<BulkProgress> latest(String account, int most) {
        return jdbc.sql("""
                        select * from care.bulk_upload where account = :account order by received_at desc, id limit :most
                        """)
                .param("account", account)
                .param("most", most)
                .query((row, number) -> progress(row, List.of()))
                .list();
    }

    List<BulkProgress.Refusal> refusals(UUID upload, int most) {
        return jdbc.sql("""
                        select line, field, reason from care.bulk_refusal where upload = :upload order by line, id limit :most
                        """)
                .param("upload", upload)
                .param("most", most)
                .query(BulkProgress.Refusal.class)
                .list();
    }

    /** The rows of the account's list that became cases, in the order of the file; none of a list that is not theirs. */
    List<BulkProgress.Acceptance> accepted(UUID upload, String account) {
        return jdbc.sql("""
                        select line, case_reference as reference from care.bulk_referral
                        where upload = :upload and account = :account and case_reference is not null order by line
                        """)
                .param("upload", upload)
                .param("account", account)
                .query(BulkProgress.Acceptance.class)
                .list();
    }

    private static BulkProgress progress(ResultSet row, List<BulkProgress.Refusal> refusals) throws SQLException {
        int accepted = row.getInt("accepted");
        int repeated = row.getInt("repeated");
        int refused = row.getInt("refused");
        @Nullable Timestamp finished = row.getTimestamp("finished_at");
        return new BulkProgress(
                row.getObject("id", UUID.class),
                finished == null ? BulkProgress.State.WORKING : BulkProgress.State.DONE,
                row.getInt("rows"),
                accepted + repeated + refused,
                accepted,
                repeated,
                refused,
                row.getTimestamp("received_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                refusals);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
