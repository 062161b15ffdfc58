package uk.throughcare.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import uk.throughcare.notification.SignedLinks;

/** Signs when a page was shown: what is sent in the same moment was typed by no person. */
@Component
class Stamps {

    private static final String PURPOSE = "offer-page";

    private final SignedLinks signed;
    private final Clock clock;
    private final ListingSettings settings;

    Stamps(SignedLinks signed, Clock clock, ListingSettings settings) {
        this.signed = signed;
        this.clock = clock;
        this.settings = settings;
    }

    /** The time stands where links have the number that is drawn for them. */
    String now() {
        return signed.token(
                PURPOSE, new UUID(clock.millis(), ThreadLocalRandom.current().nextLong()));
    }

    boolean isGood(String stamp) {
        return age(stamp)
                .filter(age -> !age.isNegative() && age.compareTo(settings.longestVisit()) < 0)
                .isPresent();
    }

    boolean isTooFresh(String stamp) {
        return age(stamp)
                .filter(age -> age.compareTo(settings.shortestVisit()) < 0)
                .isPresent();
    }

    private Optional<Duration> age(String stamp) {
        return signed.read(PURPOSE, stamp)
                .map(shown -> Duration.between(Instant.ofEpochMilli(shown.getMostSignificantBits()), clock.instant()));
    }
}
