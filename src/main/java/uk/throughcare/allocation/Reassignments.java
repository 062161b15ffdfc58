package uk.throughcare.allocation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.language.Words;

/** Who asked for which cases to be given to whom, and what could not be. */
@Repository
class Reassignments {

    /** A case that stayed with the link worker who had it. */
    record NotMoved(String reference, String person, String reason) {

        NotMoved inWords() {
            return new NotMoved(reference, person, Words.say(reason));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;

    Reassignments(JdbcClient jdbc, Clock clock, CurrentActor actor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * @param one the case, if it is not all of them
     * @param to null for whoever has the most room
     */
    int ask(TeamMember from, @Nullable CaseReference one, @Nullable String to, String reason) {
        return jdbc.sql("""
                        insert into care.reassignment (team, case_reference, from_link_worker, to_link_worker, reason,
                                                       asked_by, asked_at)
                        values (:team, :one, :from, :to, :reason, :by, :now)
                        returning id
                        """)
                .param("team", from.team())
                .param("one", one == null ? null : one.value())
                .param("from", from.userId())
                .param("to", to)
                .param("reason", reason)
                .param("by", actor.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    Reassignment get(int id) {
        return jdbc.sql("""
                        select id, team, case_reference, from_link_worker, to_link_worker from care.reassignment where id = :id
                        """).param("id", id).query(Reassignment.class).single();
    }

    /** The open cases that it is about, the oldest first. */
    List<CaseReference> casesOf(Reassignment asked) {
        return jdbc
                .sql("""
                        select reference from care.cases
                        where status = 'OPEN' and team = :team and link_worker = :from
                          and (cast(:one as text) is null or reference = :one)
                        order by opened_at, reference
                        """)
                .param("team", asked.team())
                .param("from", asked.fromLinkWorker())
                .param("one", asked.caseReference())
                .query(String.class)
                .list()
                .stream()
                .map(CaseReference::new)
                .toList();
    }

    void notMoved(Reassignment asked, CaseReference reference, String reason) {
        jdbc.sql(
                        "insert into care.case_not_moved (reassignment, case_reference, reason) values (:id, :reference, :reason)")
                .param("id", asked.id())
                .param("reference", reference.value())
                .param("reason", reason)
                .update();
    }

    /** Those that are still where they were, and that nobody has looked at yet; the oldest first. */
    List<NotMoved> notMoved(int id) {
        return jdbc.sql("""
                        select c.reference, p.name as person, n.reason
                        from care.case_not_moved n
                        join care.reassignment r on r.id = n.reassignment
                        join care.cases c on c.reference = n.case_reference and c.status = 'OPEN'
                                         and c.team = r.team and c.link_worker = r.from_link_worker
                        join care.person p on p.id = c.person_id
                        where n.reassignment = :id and n.seen_at is null
                        order by c.opened_at, c.reference
                        """).param("id", id).query(NotMoved.class).list();
    }

    void seen(int id) {
        jdbc.sql("update care.case_not_moved set seen_at = :now where reassignment = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }
}
