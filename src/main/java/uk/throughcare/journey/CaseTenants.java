package uk.throughcare.journey;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Carries what the engine keeps of a case to another tenant as it stands, so that open tasks, drafts, timers and what is over
 * stay what they are. A stage that ended in one tenant and started in another would lose them.
 *
 * <p>In the engine's own tables, since it knows no way: every one that has a tenant, as the database says, so that none is
 * forgotten when the engine gets another.
 */
@Repository
public class CaseTenants {

    /**
     * A tenant in which something of the case stands.
     *
     * @param running whether any of it goes on
     */
    public record Stands(String tenant, boolean running) {}

    /**
     * @param instance the column that tells the process instance
     * @param revised whether the engine counts the changes of a row
     */
    private record Kept(String name, String instance, boolean revised) {}

    private static final String PROCESSES = "(select id_ from act_hi_procinst where business_key_ = :reference)";

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final Unrestricted unrestricted;

    CaseTenants(JdbcClient jdbc, TaskService tasks, Unrestricted unrestricted) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.unrestricted = unrestricted;
    }

    /**
     * Whoever is moving the case at this moment goes first, or begins again: nothing starts in the old tenant any more. The map
     * too is held, since it starts the stages.
     */
    public void hold(CaseReference reference) {
        jdbc.sql("update act_ru_execution set rev_ = rev_ + 1 where proc_inst_id_ in " + PROCESSES)
                .param("reference", reference.value())
                .update();
    }

    public List<Stands> of(CaseReference reference) {
        return jdbc.sql("""
                        select tenant_id_ as tenant, bool_or(end_time_ is null) as running from act_hi_procinst
                        where business_key_ = :reference and tenant_id_ is not null
                        group by tenant_id_ order by tenant_id_
                        """)
                .param("reference", reference.value())
                .query(Stands.class)
                .list();
    }

    public void carry(CaseReference reference, String from, String to) {
        tables().forEach(table -> move(
                "update %s set tenant_id_ = :to%s where tenant_id_ = :from and %s in %s"
                        .formatted(
                                table.name(), table.revised() ? ", rev_ = rev_ + 1" : "", table.instance(), PROCESSES),
                reference,
                from,
                to));
        move(
                "update act_ru_identitylink set tenant_id_ = :to where tenant_id_ = :from and task_id_ in"
                        + " (select id_ from act_ru_task where proc_inst_id_ in " + PROCESSES + ")",
                reference,
                from,
                to);
    }

    private void move(String sql, CaseReference reference, String from, String to) {
        jdbc.sql(sql)
                .param("reference", reference.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    private List<Kept> tables() {
        return jdbc.sql("""
                        select distinct on (t.table_name) t.table_name as name, i.column_name as instance,
                               exists (select from information_schema.columns r where r.table_schema = t.table_schema
                                         and r.table_name = t.table_name and r.column_name = 'rev_') as revised
                        from information_schema.columns t
                        join information_schema.columns i on i.table_schema = t.table_schema and i.table_name = t.table_name
                        where t.table_schema = current_schema() and t.column_name = 'tenant_id_'
                          and i.column_name in ('proc_inst_id_', 'process_instance_id_', 'root_proc_inst_id_')
                        order by t.table_name,
                            array_position(array['proc_inst_id_', 'process_instance_id_'], i.column_name::text) nulls last
                        """).query(Kept.class).list();
    }

    /** Tasks that somebody has who does not belong to their tenant are free for those who do. */
    public void freeWhatOthersHave(CaseReference reference) {
        List<String> others = jdbc.sql("""
                        select t.id_ from act_ru_task t
                        where t.proc_inst_id_ in (select id_ from act_ru_execution where business_key_ = :reference)
                          and t.assignee_ is not null and t.tenant_id_ is not null
                          and not exists (select from act_id_tenant_member m
                                          where m.tenant_id_ = t.tenant_id_ and m.user_id_ = t.assignee_)
                        """)
                .param("reference", reference.value())
                .query(String.class)
                .list();
        unrestricted.run(() -> others.forEach(task -> tasks.setAssignee(task, null)));
    }
}
