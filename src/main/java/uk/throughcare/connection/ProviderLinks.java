package uk.throughcare.connection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** The links through which providers answer, each for one placement, until it ends or nobody has used it for long. */
@Repository
class ProviderLinks {

    /** What a link is signed for. */
    static final String PURPOSE = "provider";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ProviderSettings settings;

    ProviderLinks(JdbcClient jdbc, Clock clock, ProviderSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** One link, and the placement that it is good for. */
    record Link(
            UUID id,
            int placement,
            CaseReference caseReference,
            Instant expiresAt,
            @Nullable Instant revokedAt) {

        boolean isGood(Instant now) {
            return revokedAt == null && now.isBefore(expiresAt);
        }
    }

    /** The placement's link, which lasts anew from now; made if there is none. */
    UUID give(Placement placement) {
        return jdbc.sql("""
                        insert into care.provider_link (id, placement, made_at, expires_at)
                        values (:id, :placement, :now, :expires)
                        on conflict (placement) where revoked_at is null do update set expires_at = excluded.expires_at
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("placement", placement.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("expires", Timestamp.from(clock.instant().plus(settings.linkLasts())))
                .query(UUID.class)
                .single();
    }

    /** It was used, and lasts anew. */
    void goesOn(Link link) {
        jdbc.sql("update care.provider_link set expires_at = :expires where id = :id and revoked_at is null")
                .param("expires", Timestamp.from(clock.instant().plus(settings.linkLasts())))
                .param("id", link.id())
                .update();
    }

    Optional<Link> find(UUID id) {
        return jdbc.sql("""
                        select l.id, l.placement, p.case_reference, l.expires_at, l.revoked_at
                        from care.provider_link l join care.placement p on p.id = l.placement
                        where l.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Link(
                        row.getObject("id", UUID.class),
                        row.getInt("placement"),
                        new CaseReference(row.getString("case_reference")),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("revoked_at") == null
                                ? null
                                : row.getTimestamp("revoked_at").toInstant()))
                .optional();
    }

    /** Whether the provider of the placement was asked by mail and still has its link. */
    Optional<UUID> given(Placement placement) {
        return jdbc.sql("select id from care.provider_link where placement = :placement and revoked_at is null")
                .param("placement", placement.id())
                .query(UUID.class)
                .optional();
    }
}
