package uk.throughcare.directory;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of the directory is given at once.
 *
 * @param perPage the size of a page for those who ask for none
 * @param mostPerPage the size of the largest page
 * @param metresAround how far around a postcode is looked, where nobody says how far
 * @param callsPerMinute what one address of the network may ask without a key
 */
@Validated
@ConfigurationProperties("throughcare.directory.export")
record ExportSettings(
        @DefaultValue("50") @Min(1) int perPage,
        @DefaultValue("500") @Min(1) int mostPerPage,
        @DefaultValue("10000") @Min(1) int metresAround,
        @DefaultValue("300") @Min(1) int callsPerMinute) {

    int perPage(int wanted) {
        return wanted < 1 ? perPage : Math.min(wanted, mostPerPage);
    }
}
