package uk.throughcare.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** Rows of uploaded lists that are still to be worked off: kept for as long as that takes, for they are about people. */
@Repository
class BulkRows {

    /**
     * A row to be worked off.
     *
     * @param account who uploaded it
     * @param failures how often an error of ours kept it from being worked off
     */
    record Row(UUID upload, int line, String account, Map<String, Object> answers, String hash, int failures) {}

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    BulkRows(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(UUID upload, List<BulkFile.Row> rows) {
        jdbc.sql("""
                        insert into care.bulk_row (upload, line, answers, content_hash)
                        select :upload, row.line, cast(row.answers as jsonb), row.hash
                        from unnest(:lines, :answers, :hashes) as row (line, answers, hash)
                        """)
                .param("upload", upload)
                .param("lines", rows.stream().map(BulkFile.Row::line).toArray(Integer[]::new))
                .param("answers", rows.stream().map(this::written).toArray(String[]::new))
                .param(
                        "hashes",
                        rows.stream().map(row -> ContentHash.of(row.answers())).toArray(String[]::new))
                .update();
    }

    /** The next row that is due and nobody else is working on; nobody else gets it until the transaction ends. */
    Optional<Row> next(UUID upload) {
        return jdbc.sql("""
                        select r.*, u.account from care.bulk_row r join care.bulk_upload u on u.id = r.upload
                        where r.upload = :upload and (r.next_try_at is null or r.next_try_at <= :now)
                        order by r.line limit 1 for update of r skip locked
                        """)
                .param("upload", upload)
                .param("now", Timestamp.from(clock.instant()))
                .query(this::row)
                .optional();
    }

    /** When the first of those rows is due that were tried in vain; empty if there are none. */
    Optional<Instant> nextTry(UUID upload) {
        return jdbc.sql("""
                        select next_try_at from care.bulk_row where upload = :upload and next_try_at is not null
                        order by next_try_at limit 1
                        """)
                .param("upload", upload)
                .query((row, number) -> row.getTimestamp("next_try_at").toInstant())
                .optional();
    }

    /** Takes the content for this row; false if a row of the same content was taken. Waits while that is being decided. */
    boolean claim(Row row) {
        return jdbc.sql("""
                        insert into care.bulk_referral (account, content_hash, upload, line)
                        values (:account, :hash, :upload, :line) on conflict do nothing
                        """)
                        .param("account", row.account())
                        .param("hash", row.hash())
                        .param("upload", row.upload())
                        .param("line", row.line())
                        .update()
                == 1;
    }

    void referred(Row row, CaseReference reference) {
        jdbc.sql("""
                        update care.bulk_referral set case_reference = :reference
                        where account = :account and content_hash = :hash
                        """)
                .param("reference", reference.value())
                .param("account", row.account())
                .param("hash", row.hash())
                .update();
    }

    /** Forgets what the row held; false if somebody else has done so. */
    boolean delete(Row row) {
        return jdbc.sql("delete from care.bulk_row where upload = :upload and line = :line")
                        .param("upload", row.upload())
                        .param("line", row.line())
                        .update()
                == 1;
    }

    void tryAgain(Row row, Instant when) {
        jdbc.sql("""
                        update care.bulk_row set failures = failures + 1, next_try_at = :when
                        where upload = :upload and line = :line
                        """)
                .param("when", Timestamp.from(when))
                .param("upload", row.upload())
                .param("line", row.line())
                .update();
    }

    private String written(BulkFile.Row row) {
        return json.valueToTree(row.answers()).toString();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("upload", UUID.class),
                row.getInt("line"),
                row.getString("account"),
                answers(row.getString("answers")),
                row.getString("content_hash"),
                row.getInt("failures"));
    }

    private Map<String, Object> answers(String stored) {
        try {
            return json.readValue(stored, ANSWERS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A row of a list of referrals holds no JSON", broken);
        }
    }
}
