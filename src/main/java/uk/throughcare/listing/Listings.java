package uk.throughcare.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.listing.Listing.State;

/** All listings, and where each stands. */
@Repository
class Listings {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ListingSettings settings;

    Listings(JdbcClient jdbc, Clock clock, ListingSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    void begin(UUID id, String email) {
        jdbc.sql("""
                        insert into care.listing (id, state, email, link, link_good_until)
                        values (:id, 'IN_REVIEW', :email, :link, :until)
                        """)
                .param("id", id)
                .param("email", email)
                .param("link", UUID.randomUUID())
                .param("until", linkGoodUntil())
                .update();
    }

    Optional<Listing> find(UUID id) {
        return jdbc.sql("select * from care.listing where id = :id")
                .param("id", id)
                .query(Listings::listing)
                .optional();
    }

    Optional<Listing> withLink(UUID link) {
        return jdbc.sql("select * from care.listing where link = :link")
                .param("link", link)
                .query(Listings::listing)
                .optional();
    }

    /** Nobody else changes it until the transaction ends. */
    Listing hold(UUID id) {
        return jdbc.sql("select * from care.listing where id = :id for update")
                .param("id", id)
                .query(Listings::listing)
                .single();
    }

    void is(UUID id, State state) {
        jdbc.sql("update care.listing set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void published(UUID id, UUID answers, String email) {
        jdbc.sql("""
                        update care.listing set state = 'LISTED', published = :answers, email = :email, editors_words = null
                        where id = :id
                        """)
                .param("answers", answers)
                .param("email", email)
                .param("id", id)
                .update();
    }

    void editorSays(UUID id, @Nullable String words) {
        jdbc.sql("update care.listing set editors_words = :words where id = :id")
                .param("words", words, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** It was sent or used, and lasts anew. */
    void linkGoesOn(UUID id) {
        jdbc.sql("update care.listing set link_good_until = :until where id = :id")
                .param("until", linkGoodUntil())
                .param("id", id)
                .update();
    }

    private Timestamp linkGoodUntil() {
        return Timestamp.from(clock.instant().plus(settings.linkLasts()));
    }

    private static Listing listing(ResultSet row, int number) throws SQLException {
        return new Listing(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("email"),
                row.getObject("link", UUID.class),
                row.getTimestamp("link_good_until").toInstant(),
                row.getObject("published", UUID.class),
                row.getString("editors_words"));
    }
}
