package uk.throughcare.dataprotection;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.Refused;

/** Finds the person whom an administrator names. */
@Repository
class PeopleByNumber {

    private final JdbcClient jdbc;

    PeopleByNumber(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws Refused if nobody has the number
     */
    long named(String number) {
        return jdbc.sql("""
                        select id from care.person where prison_number = :number or crn = :number
                        union select person_id from care.former_number where number = :number
                        """)
                .param("number", number.strip().toUpperCase(Locale.ROOT))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refused.because("number", "nobody is known by this prison number or CRN"));
    }
}
