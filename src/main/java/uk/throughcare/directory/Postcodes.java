package uk.throughcare.directory;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.directory.Wanted.Near;
import uk.throughcare.journey.Refused;

/** Where postcodes are, as far as their district says. */
@Repository
class Postcodes {

    private static final Pattern POSTCODE =
            Pattern.compile("(?<district>(?<area>[A-Z]{1,2})[0-9][0-9A-Z]?)(?: ?[0-9][A-Z]{2})?");

    private final JdbcClient jdbc;

    Postcodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param field what the caller calls the postcode
     * @throws Refused if it is none, or one that we cannot place
     */
    Near near(String field, String postcode, double metres) {
        Matcher form = POSTCODE.matcher(postcode.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            throw Refused.because(field, "give a postcode or its first half, for example LS11");
        }
        return jdbc.sql("select latitude, longitude from care.postcode_district where code = :code")
                .param("code", form.group("district"))
                .query((row, number) -> new Near(row.getDouble(1), row.getDouble(2), metres, form.group("area")))
                .optional()
                .orElseThrow(() -> Refused.because(field, "we do not know where this postcode district is"));
    }
}
