package uk.throughcare.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpamGuardsTest {

    private final OfferLimit limit = new OfferLimit(
            new ListingSettings(12, 7, 460, 2, Duration.ofHours(1), Duration.ofSeconds(5), Duration.ofHours(24), "-"));

    @Test
    void anAddressOfTheNetworkIsGoodForAFewOffers() {
        assertThat(limit.allows("192.0.2.1", "one@example.org")).isTrue();
        assertThat(limit.allows("192.0.2.1", "two@example.org")).isTrue();
        assertThat(limit.allows("192.0.2.1", "three@example.org")).isFalse();
        assertThat(limit.allows("192.0.2.2", "three@example.org")).isTrue();
    }

    @Test
    void nobodyIsMailedMoreOftenWhereverItComesFrom() {
        assertThat(limit.allows("192.0.2.1", "one@example.org")).isTrue();
        assertThat(limit.allows("192.0.2.2", "ONE@example.org")).isTrue();
        assertThat(limit.allows("192.0.2.3", "one@example.org")).isFalse();
    }
}
