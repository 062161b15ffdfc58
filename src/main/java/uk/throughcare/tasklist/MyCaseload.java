package uk.throughcare.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CurrentActor;

/** The open cases of the link worker who asks, what comes next in each first. */
@Repository
class MyCaseload {

    /**
     * One case.
     *
     * @param task the id of the task that is due first, of those that are the link worker's or nobody's; none: nothing is to be
     *     done now
     * @param lastContact when the person was last spoken with; none: not yet
     */
    record Held(
            String reference,
            String name,
            String stage,
            @Nullable String task,
            @Nullable String nextStep,
            @Nullable Instant due,
            @Nullable LocalDate lastContact) {}

    private final JdbcClient jdbc;
    private final CurrentActor actor;

    MyCaseload(JdbcClient jdbc, CurrentActor actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    List<Held> cases() {
        return actor.signedIn().map(this::casesOf).orElse(List.of());
    }

    private List<Held> casesOf(CurrentActor.SignedIn worker) {
        return jdbc.sql("""
                        select c.reference, p.name, c.stage, t.id_ as task, t.name_ as next_step, t.due_date_ as due,
                               (select max(a.on_date) from care.attempt a
                                where a.case_reference = c.reference and a.outcome in ('ATTENDED', 'LATE')) as last_contact
                        from care.cases c
                        join care.person p on p.id = c.person_id
                        left join lateral (
                            select t.id_, t.name_, t.due_date_ from act_ru_execution e
                            join act_ru_task t on t.proc_inst_id_ = e.id_
                            where e.business_key_ = c.reference and t.tenant_id_ = c.team
                              and (t.assignee_ = :worker or t.assignee_ is null)
                            order by t.due_date_ nulls last, t.id_ limit 1) t on true
                        where c.status = 'OPEN' and c.link_worker = :worker and c.team = any (:teams)
                        order by t.due_date_ nulls last, p.name
                        """)
                .param("worker", worker.id())
                .param("teams", worker.teams().toArray(String[]::new))
                .query(Held.class)
                .list();
    }
}
