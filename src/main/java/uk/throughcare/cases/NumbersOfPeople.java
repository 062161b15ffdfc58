package uk.throughcare.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** Prison numbers and CRNs, current and former, and whom they find. A prison number never looks like a CRN. */
@Repository
class NumbersOfPeople {

    private final JdbcClient jdbc;
    private final Clock clock;

    NumbersOfPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those whom the numbers find, in the order of the numbers, each once and held until the transaction ends. */
    List<Person> hold(List<String> numbers) {
        List<Long> found = numbers.stream()
                .flatMap(number -> find(number).stream())
                .distinct()
                .toList();
        List<Person> held = held(found);
        // who is gone when we hold them has become one with another at this very moment
        return held.size() == found.size() ? held : hold(numbers);
    }

    /** Whom the number finds: one at most. */
    List<Long> find(String number) {
        return jdbc.sql("""
                        select id from care.person where prison_number = :number or crn = :number
                        union select person_id from care.former_number where number = :number
                        """).param("number", number).query(Long.class).list();
    }

    private List<Person> held(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        // in one order for all, so that nobody waits for one another
        List<Person> held = jdbc.sql("select * from care.person where id in (:ids) order by id for update")
                .param("ids", ids)
                .query(People::person)
                .list();
        return ids.stream()
                .flatMap(id -> held.stream().filter(person -> person.id() == id))
                .toList();
    }

    /**
     * The number is the person's now, unless it has been replaced since.
     *
     * @param column where numbers of its kind stand
     * @return 1 if that is new
     */
    int isNow(Person person, String column, @Nullable String number) {
        if (number == null || isFormer(number)) {
            return 0;
        }
        int changed = jdbc.sql("update care.person set " + column + " = :number where id = :id and " + column
                        + " is distinct from :number")
                .param("id", person.id())
                .param("number", number)
                .update();
        person.numbers().forEach(before -> was(person, before));
        return changed;
    }

    private boolean isFormer(String number) {
        return jdbc.sql("select 1 from care.former_number where number = :number")
                .param("number", number)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The number was the person's, if it is nobody's now; returns 1 if that is new. */
    int was(Person person, String number) {
        return jdbc.sql("""
                        insert into care.former_number (number, person_id, since)
                        select :number, :id, cast(:now as timestamptz)
                        where not exists (select 1 from care.person where prison_number = :number or crn = :number)
                        on conflict do nothing
                        """)
                .param("number", number)
                .param("id", person.id())
                .param("now", now())
                .update();
    }

    /** The record is given up for the other's; returns the open cases that it brings along. */
    List<CaseReference> giveUp(Person other, Person kept) {
        keepForTakingApart(other, kept);
        List<CaseReference> open = bringAlong(other, kept);
        jdbc.sql("delete from care.person where id = :other")
                .param("other", other.id())
                .update();
        takeOver(other, kept);
        return open;
    }

    private void keepForTakingApart(Person other, Person kept) {
        jdbc.sql("""
                        insert into care.merged_person (person_id, was, cases, merged_at)
                        select :kept, to_jsonb(p), array(select reference from care.cases where person_id = p.id),
                               cast(:now as timestamptz)
                        from care.person p where id = :other
                        """)
                .param("kept", kept.id())
                .param("now", now())
                .param("other", other.id())
                .update();
    }

    private List<CaseReference> bringAlong(Person other, Person kept) {
        for (String table : List.of("former_number", "merged_person", "equality")) {
            jdbc.sql("update care." + table + " set person_id = :kept where person_id = :other")
                    .param("kept", kept.id())
                    .param("other", other.id())
                    .update();
        }
        return jdbc.sql("""
                        with brought as (update care.cases set person_id = :kept where person_id = :other
                                         returning reference, status)
                        select reference from brought where status = 'OPEN'
                        """).param("kept", kept.id()).param("other", other.id()).query(String.class).list().stream()
                .map(CaseReference::new)
                .toList();
    }

    /** What the kept record lacks; of what staff must know to be safe, nothing is lost. */
    private void takeOver(Person other, Person kept) {
        jdbc.sql("""
                        update care.person set prison_number = coalesce(prison_number, cast(:prisonNumber as text)),
                            crn = coalesce(crn, cast(:crn as text)), nhs_number = coalesce(nhs_number, cast(:nhsNumber as text)),
                            language = coalesce(language, cast(:language as text)),
                            risk_to_staff = risk_to_staff or :riskToStaff,
                            risks = nullif(concat_ws(' ', risks, cast(:risks as text)), ''),
                            communication_needs = array(select distinct unnest(communication_needs || cast(:needs as text[])) order by 1)
                        where id = :kept
                        """)
                .param("prisonNumber", other.prisonNumber())
                .param("crn", other.crn())
                .param("nhsNumber", other.nhsNumber())
                .param("language", other.language())
                .param("riskToStaff", other.riskToStaff())
                .param("risks", other.risks())
                .param("needs", other.communicationNeeds().toArray(String[]::new))
                .param("kept", kept.id())
                .update();
        other.numbers().forEach(number -> was(kept, number));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
