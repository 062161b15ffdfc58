package uk.throughcare.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.TheCase;
import uk.throughcare.journey.CaseReference;

/** Copies running cases row by row, each under a reference of its own: to walk there a thousand times would take too long. */
final class ManyAlike {

    /** The engine's tables about process instances, those first that others refer to, and how their rows are found. */
    private static final Map<String, String> FOUND_BY = Map.of(
            "act_ru_job", "x.process_instance_id_",
            "act_ru_identitylink", "(select k.proc_inst_id_ from act_ru_task k where k.id_ = x.task_id_)",
            "care.deadline_notice", "(select k.proc_inst_id_ from act_ru_task k where k.id_ = x.task_id)");

    private static final List<String> TABLES = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_variable",
            "act_ru_job",
            "act_ru_event_subscr",
            "act_ru_identitylink",
            "act_ru_incident",
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "care.deadline_notice");

    /** What names a row that belongs to the instance. */
    private static final Set<String> OWN = Set.of(
            "id_",
            "root_proc_inst_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "parent_id_",
            "super_exec_",
            "execution_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "task_id_",
            "var_scope_",
            "super_process_instance_id_",
            "call_proc_inst_id_",
            "cause_incident_id_",
            "root_cause_incident_id_",
            "task_id");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Random random = new Random(1);

    ManyAlike(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** So many copies of each. */
    void of(List<TheCase> cases, int copies) {
        List<String> originals = new ArrayList<>();
        List<String> references = new ArrayList<>();
        List<String> suffixes = new ArrayList<>();
        for (TheCase one : cases) {
            for (int copy = 0; copy < copies; copy++) {
                originals.add(one.reference().value());
                references.add(CaseReference.draw(random).value());
                suffixes.add("-" + Integer.toString(copy, Character.MAX_RADIX));
            }
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("create temp table copied_case (original text, reference text, suffix text) on commit drop")
                    .update();
            jdbc.sql("insert into copied_case select * from unnest(:originals, :references, :suffixes)")
                    .param("originals", originals.toArray(String[]::new))
                    .param("references", references.toArray(String[]::new))
                    .param("suffixes", suffixes.toArray(String[]::new))
                    .update();
            jdbc.sql("""
                            create temp table copied on commit drop as
                            select i.id_ as instance, c.* from act_ru_execution i
                            join act_ru_execution root on root.id_ = i.root_proc_inst_id_
                            join copied_case c on c.original = root.business_key_ where i.parent_id_ is null
                            """).update();
            copy("care.cases", "copied_case c on c.original = x.reference");
            TABLES.forEach(table ->
                    copy(table, "copied c on c.instance = " + FOUND_BY.getOrDefault(table, "x.proc_inst_id_")));
        });
        jdbc.sql("analyze").update();
    }

    /** Much faster than the engine takes a thousand cases back. */
    void forget() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from act_ru_event_subscr where execution_id_ is not null")
                    .update();
            jdbc.sql("truncate "
                            + TABLES.stream()
                                    .filter(table -> !table.equals("act_ru_event_subscr"))
                                    .collect(Collectors.joining(", "))
                            + " cascade")
                    .update();
        });
    }

    private void copy(String table, String join) {
        List<String> columns =
                jdbc.sql("""
                        select attname from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                          and attgenerated = '' and attidentity <> 'a'
                        """).param("table", table).query(String.class).list();
        jdbc.sql("insert into %s (%s) select %s from %s x join %s"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                columns.stream()
                                        .map(column -> value(table, column))
                                        .collect(Collectors.joining(", ")),
                                table,
                                join))
                .update();
    }

    private static String value(String table, String column) {
        if (OWN.contains(column) || table.equals("act_ru_incident") && column.equals("configuration_")) {
            // the engine writes some ids with the element before them, and a column holds 64 characters
            return "regexp_replace(x." + column + ", '^.*:', '') || c.suffix";
        }
        return Set.of("reference", "case_reference", "business_key_").contains(column)
                ? "case when x.%1$s = c.original then c.reference else x.%1$s end".formatted(column)
                : "x." + column;
    }
}
