package uk.throughcare.listing;

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

/** Offers whose address nobody has confirmed yet; they are forgotten if nobody does. */
@Repository
class Offers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;
    private final ListingSettings settings;

    Offers(JdbcClient jdbc, Clock clock, ObjectMapper json, ListingSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.settings = settings;
    }

    record Unconfirmed(UUID id, String email, String formVersion, Map<String, Object> content) {}

    void keep(Unconfirmed offer) {
        jdbc.sql("""
                        insert into care.offer (id, email, form_version, content, made_at)
                        values (:id, :email, :version, cast(:content as jsonb), :now)
                        """)
                .param("id", offer.id())
                .param("email", offer.email())
                .param("version", offer.formVersion())
                .param("content", json.valueToTree(offer.content()).toString())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    boolean isKnown(UUID id) {
        return jdbc.sql("select count(*) from care.offer where id = :id and made_at > :oldest")
                        .param("id", id)
                        .param("oldest", oldest())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Who comes at the same time waits, and then finds nothing. */
    Optional<Unconfirmed> take(UUID id) {
        return jdbc.sql("delete from care.offer where id = :id and made_at > :oldest returning *")
                .param("id", id)
                .param("oldest", oldest())
                .query(this::offer)
                .optional();
    }

    void forgetOld() {
        jdbc.sql("delete from care.offer where made_at <= :oldest")
                .param("oldest", oldest())
                .update();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(settings.unconfirmedFor()));
    }

    @SuppressWarnings("unchecked")
    private Unconfirmed offer(ResultSet row, int number) throws SQLException {
        try {
            return new Unconfirmed(
                    row.getObject("id", UUID.class),
                    row.getString("email"),
                    row.getString("form_version"),
                    json.readValue(row.getString("content"), Map.class));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("An offer holds no JSON", broken);
        }
    }
}
