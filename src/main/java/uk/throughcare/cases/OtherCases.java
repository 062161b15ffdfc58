package uk.throughcare.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** The cases that a person has, and those beside a case. */
@Repository
public class OtherCases {

    private final JdbcClient jdbc;

    OtherCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's open cases, the oldest first. */
    public List<Case> openCasesOf(Person person) {
        return jdbc.sql("select * from care.cases where person_id = :person and status = 'OPEN' order by opening")
                .param("person", person.id())
                .query(Cases::row)
                .list();
    }

    /**
     * An open case that was opened before this one, if there is any: one of the same team first, then one that is accepted,
     * then the oldest. A later one is no duplicate of this: this one is a duplicate of that, and was found to be.
     */
    public Optional<Case> openBefore(CaseReference reference) {
        return jdbc.sql("""
                        select other.* from care.cases this
                        join care.cases other on other.person_id = this.person_id and other.reference <> this.reference
                        where this.reference = :reference and other.status = 'OPEN'
                          and other.opening < this.opening
                        order by care.whole_team(other.team) = care.whole_team(this.team) desc, other.accepted_at is not null desc, other.opening
                        limit 1
                        """)
                .param("reference", reference.value())
                .query(Cases::row)
                .optional();
    }

    /** Cases of the same person that have ended with the team that holds this one; those of other teams stay with them. */
    public List<Case> endedInTheTeam(CaseReference reference) {
        return jdbc.sql("""
                        select other.* from care.cases this
                        join care.cases other on other.person_id = this.person_id and other.reference <> this.reference
                        where this.reference = :reference and other.status <> 'OPEN' and other.team = this.team
                        order by other.closed_at desc, other.opening desc
                        """)
                .param("reference", reference.value())
                .query(Cases::row)
                .list();
    }

    /**
     * The open case that goes on under this reference: the case itself, or the one to which it was joined. It stays open until
     * the transaction ends.
     */
    public Optional<Case> goingOn(CaseReference reference) {
        return jdbc.sql("""
                        select other.* from care.cases this
                        join care.cases other on other.reference = coalesce(this.joined_to, this.reference)
                        where this.reference = :reference and other.status = 'OPEN' for update of other
                        """)
                .param("reference", reference.value())
                .query(Cases::row)
                .optional();
    }
}
