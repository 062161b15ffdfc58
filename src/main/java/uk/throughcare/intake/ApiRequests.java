package uk.throughcare.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** Requests that carried an Idempotency-Key, so that one sent twice is not done twice. */
@Repository
class ApiRequests {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the key for this request; false if it is taken. Waits while another request of this key is under way. */
    boolean begin(String account, String key, String bodyHash) {
        forgetOld();
        return jdbc.sql("""
                        insert into care.api_request (account, idempotency_key, body_hash, received_at)
                        values (:account, :key, :hash, :now) on conflict do nothing
                        """)
                        .param("account", account)
                        .param("key", key)
                        .param("hash", bodyHash)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void answered(String account, String key, CaseReference reference) {
        jdbc.sql("""
                        update care.api_request set case_reference = :reference
                        where account = :account and idempotency_key = :key
                        """)
                .param("reference", reference.value())
                .param("account", account)
                .param("key", key)
                .update();
    }

    /** What was answered to the same request. */
    Optional<CaseReference> answer(String account, String key, String bodyHash) {
        return jdbc.sql("""
                        select case_reference from care.api_request
                        where account = :account and idempotency_key = :key and body_hash = :hash
                        """)
                .param("account", account)
                .param("key", key)
                .param("hash", bodyHash)
                .query(String.class)
                .optional()
                .map(CaseReference::new);
    }

    private void forgetOld() {
        jdbc.sql("""
                        delete from care.api_request where (account, idempotency_key) in (
                            select account, idempotency_key from care.api_request where received_at <= :oldest
                            for update skip locked)
                        """)
                .param("oldest", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
