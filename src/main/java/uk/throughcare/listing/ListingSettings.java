package uk.throughcare.listing;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How services are offered and kept up to date.
 *
 * @param reviewMonths so long after somebody looked at a listing its provider is asked whether it is still right
 * @param unconfirmedDays an offer that nobody confirms is deleted after so many days
 * @param linkDays a link that nobody has used or been sent for so long goes no more; longer than reviewMonths
 * @param offers how many offers one address, of the network or of mail, may send in that time
 * @param shortestVisit nobody reads and fills the page faster
 * @param longestVisit a page that is older is asked to be sent again
 * @param watch when unconfirmed offers are deleted, as a schedule of db-scheduler; {@code -} for never
 */
@Validated
@ConfigurationProperties("throughcare.listings")
record ListingSettings(
        @DefaultValue("12") @Min(1) int reviewMonths,
        @DefaultValue("7") @Min(1) int unconfirmedDays,
        @DefaultValue("460") @Min(1) int linkDays,
        @DefaultValue("5") @Min(1) int offers,
        @DefaultValue("1h") Duration offersWithin,
        @DefaultValue("5s") Duration shortestVisit,
        @DefaultValue("24h") Duration longestVisit,
        @DefaultValue("FIXED_DELAY|3600s") String watch) {

    Duration unconfirmedFor() {
        return Duration.ofDays(unconfirmedDays);
    }

    Duration linkLasts() {
        return Duration.ofDays(linkDays);
    }
}
