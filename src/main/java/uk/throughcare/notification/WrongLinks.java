package uk.throughcare.notification;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down which links were not let in, and stops hearing whoever tries many; a good link is heard all the same. */
@Component
@EnableConfigurationProperties(LinkSettings.class)
public class WrongLinks {

    /** Why a link was not let in. */
    public enum Why {
        NOT_OURS,
        EXPIRED,
        REVOKED,
        ANSWERED_ALREADY
    }

    private static final int MOST_ADDRESSES = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LoadingCache<String, Bucket> tries;

    WrongLinks(JdbcClient jdbc, Clock clock, LinkSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.tries = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(settings.wrongLinksWithin())
                .build(whoTries -> bucket(settings));
    }

    private static Bucket bucket(LinkSettings settings) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.wrongLinks())
                        .refillGreedy(settings.wrongLinks(), settings.wrongLinksWithin()))
                .build();
    }

    /**
     * Keeps the try, unless there were too many: by this address, or through this link of ours.
     *
     * @param link of a placement; none: a link of another kind, or none of ours
     * @return whether it is still heard
     */
    public boolean record(Why why, @Nullable UUID link, String address) {
        String whoTries = link == null ? address : link.toString();
        if (!tries.get(whoTries).tryConsume(1)) {
            return false;
        }
        jdbc.sql("insert into care.refused_link (at, why, link, address) values (:at, :why, :link, :address)")
                .param("at", Timestamp.from(clock.instant()))
                .param("why", why.name())
                .param("link", link)
                .param("address", address)
                .update();
        return true;
    }
}
