package uk.throughcare.calendar;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** Open cases that nobody and nothing moves any more, read where the engine keeps tasks and timers. */
@Repository
class StandingCases {

    private final JdbcClient jdbc;

    StandingCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Open cases without a task that somebody of its team can take or has, and without a timer or job that will run. A
     * message alone moves no case: whoever waits for one has a task or a timer beside it. Timers that stand still while the
     * person is away run again when they are back.
     */
    List<CaseReference> all() {
        return jdbc.sql("""
                        select c.reference from care.cases c
                        where c.status = 'OPEN'
                          and not exists (
                              select from act_ru_execution p
                              join act_ru_job j on j.process_instance_id_ = p.id_
                              where p.business_key_ = c.reference and j.retries_ > 0
                                and (j.suspension_state_ = 1 or exists (
                                    select from care.pause s where s.case_reference = c.reference and s.until is null)))
                          and not exists (
                              select from act_ru_execution p
                              join act_ru_task t on t.proc_inst_id_ = p.id_ and t.suspension_state_ = 1
                              join act_id_tenant_member m on m.tenant_id_ = t.tenant_id_
                              where p.business_key_ = c.reference
                                and (m.user_id_ = t.assignee_
                                     or t.assignee_ is null and exists (
                                         select from act_ru_identitylink l
                                         join act_id_membership g on g.group_id_ = l.group_id_ and g.user_id_ = m.user_id_
                                         where l.task_id_ = t.id_ and l.type_ = 'candidate')))
                        order by c.reference
                        """).query(String.class).list().stream()
                .map(CaseReference::new)
                .toList();
    }

    /** Cases that were reported as standing still. */
    List<CaseReference> reported() {
        return jdbc
                .sql("select distinct configuration_ from act_ru_incident where incident_type_ = :type")
                .param("type", StandstillWatch.INCIDENT)
                .query(String.class)
                .list()
                .stream()
                .map(CaseReference::new)
                .toList();
    }
}
