package uk.throughcare.listing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A few offers from one address of the network and to one address of mail, and no more for a while; each node counts for itself. */
@Component
class OfferLimit {

    private static final int MOST_ADDRESSES = 100_000;

    private final LoadingCache<String, Bucket> offers;

    OfferLimit(ListingSettings settings) {
        this.offers = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(settings.offersWithin().multipliedBy(2))
                .build(address -> bucket(settings));
    }

    private static Bucket bucket(ListingSettings settings) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.offers()).refillGreedy(settings.offers(), settings.offersWithin()))
                .build();
    }

    boolean allows(String networkAddress, String email) {
        return offers.get(networkAddress).tryConsume(1)
                && offers.get(email.toLowerCase(Locale.ROOT)).tryConsume(1);
    }
}
