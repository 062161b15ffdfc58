package uk.throughcare.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.cases.CaseLeftTeam;
import uk.throughcare.journey.CaseReference;

/** Times in which the deadlines of a case stand still, at most one at a time. */
@Repository
class Pauses {

    private final JdbcClient jdbc;
    private final Clock clock;

    Pauses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins a pause, unless there is one. */
    void begin(CaseReference reference, Instant since) {
        jdbc.sql("""
                        insert into care.pause (case_reference, since) values (:reference, :since)
                        on conflict (case_reference) where until is null do nothing
                        """)
                .param("reference", reference.value())
                .param("since", Timestamp.from(since))
                .update();
    }

    /** Ends the pause, if there is one, and tells since when it was. */
    Optional<Instant> end(CaseReference reference, Instant until) {
        return jdbc.sql("""
                        update care.pause set until = greatest(since, :until)
                        where case_reference = :reference and until is null
                        returning since
                        """)
                .param("reference", reference.value())
                .param("until", Timestamp.from(until))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** The cases that stand still with timers of the process that do not. */
    List<CaseReference> withTimersThatRun(String process) {
        return jdbc.sql("""
                        select distinct s.case_reference
                        from care.pause s
                        join act_ru_execution p on p.business_key_ = s.case_reference
                        join act_re_procdef d on d.id_ = p.proc_def_id_ and d.key_ = :process
                        join act_ru_job j on j.process_instance_id_ = p.id_
                        where s.until is null and j.type_ = 'timer' and j.suspension_state_ = 1
                        """).param("process", process).query(String.class).list().stream()
                .map(CaseReference::new)
                .toList();
    }

    /** Nothing stands still in a case that has ended. */
    @EventListener
    void ended(CaseLeftTeam left) {
        jdbc.sql("""
                        update care.pause set until = greatest(since, :now)
                        where case_reference = :reference and until is null
                          and exists (select from care.cases where reference = :reference and status <> 'OPEN')
                        """)
                .param("reference", left.reference().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
