package uk.throughcare.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;

/** The people referred, each once, known by prison number or CRN. */
@Repository
public class People {

    /** What a referral tells about the person; the same fields as {@link Person}. */
    public record Details(
            @Nullable String prisonNumber,
            @Nullable String crn,
            @Nullable String nhsNumber,
            String name,
            LocalDate dateOfBirth,
            List<String> communicationNeeds,
            @Nullable String language,
            boolean riskToStaff,
            @Nullable String risks) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Finds the person by either number, and takes over what the newer referral says; registers who is not known yet.
     *
     * @throws Refused if the two numbers belong to two people, or somebody with another date of birth is known by one of
     *     them: something is mistyped, and one person's record must not become another's
     */
    public Person register(Details told) {
        return known(told)
                .map(known -> update(known, told))
                .or(() -> insert(told))
                .orElseGet(() -> update(known(told).orElseThrow(), told));
    }

    private Optional<Person> known(Details told) {
        List<Person> known = find(told.prisonNumber(), told.crn());
        if (known.size() > 1) {
            throw Refused.because("crn", "the prison number and the CRN belong to two people: check them");
        }
        return known.stream().findFirst();
    }

    private List<Person> find(@Nullable String prisonNumber, @Nullable String crn) {
        return jdbc.sql("""
                        select * from care.person where id in (
                            select id from care.person where prison_number = :prisonNumber
                            union all select id from care.person where crn = :crn
                            union all select person_id from care.former_number where number in (:prisonNumber, :crn))
                        """)
                .param("prisonNumber", prisonNumber)
                .param("crn", crn)
                .query(People::person)
                .list();
    }

    public Person of(CaseReference reference) {
        return jdbc.sql("""
                        select p.* from care.person p join care.cases c on c.person_id = p.id
                        where c.reference = :reference
                        """)
                .param("reference", reference.value())
                .query(People::person)
                .optional()
                .orElseThrow(() -> new UnknownCase(reference));
    }

    /** Empty when another referral registered the same person at this very moment. */
    private Optional<Person> insert(Details told) {
        return with(jdbc.sql("""
                        insert into care.person (prison_number, crn, nhs_number, name, date_of_birth, communication_needs,
                                                 language, risk_to_staff, risks, registered_at)
                        values (:prisonNumber, :crn, :nhsNumber, :name, :dateOfBirth, :communicationNeeds,
                                :language, :riskToStaff, :risks, :now)
                        on conflict do nothing
                        returning *
                        """), told)
                .param("now", Timestamp.from(clock.instant()))
                .query(People::person)
                .optional();
    }

    private Person update(Person known, Details told) {
        if (!known.dateOfBirth().equals(told.dateOfBirth())) {
            throw Refused.because(
                    "dateOfBirth", "somebody with another date of birth is known by this number; check both");
        }
        return with(jdbc.sql("""
                        update care.person set
                               prison_number = coalesce((select :prisonNumber where :prisonNumber not in
                                   (select number from care.former_number)), prison_number),
                               crn = coalesce((select :crn where :crn not in
                                   (select number from care.former_number)), crn),
                               nhs_number = coalesce(:nhsNumber, nhs_number),
                               name = :name, communication_needs = :communicationNeeds,
                               language = :language, risk_to_staff = risk_to_staff or :riskToStaff,
                               risks = coalesce(:risks, risks)
                        where id = :id
                        returning *
                        """), told)
                .param("id", known.id())
                .query(People::person)
                .single();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Details told) {
        return statement
                .param("prisonNumber", told.prisonNumber())
                .param("crn", told.crn())
                .param("nhsNumber", told.nhsNumber())
                .param("name", told.name())
                .param("dateOfBirth", told.dateOfBirth())
                .param("communicationNeeds", told.communicationNeeds().toArray(String[]::new))
                .param("language", told.language())
                .param("riskToStaff", told.riskToStaff())
                .param("risks", told.risks());
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("prison_number"),
                row.getString("crn"),
                row.getString("nhs_number"),
                row.getString("name"),
                row.getObject("date_of_birth", LocalDate.class),
                List.of((String[]) row.getArray("communication_needs").getArray()),
                row.getString("language"),
                row.getBoolean("risk_to_staff"),
                row.getString("risks"));
    }
}
