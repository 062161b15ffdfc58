package uk.throughcare.following;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the engine keeps of running instances, but for the version of the diagram, row by row. */
final class Standing {

    private static final List<String> TABLES = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_variable",
            "act_ru_job",
            "act_ru_event_subscr",
            "act_ru_identitylink",
            "act_ru_incident");

    private static final String OF_THE_VERSION =
            "rev_|proc_def_id_|process_def_id_|process_def_key_|job_def_id_|deployment_id_|last_updated_";

    private final JdbcClient jdbc;

    Standing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        TABLES.forEach(table -> rows.addAll(jdbc.sql("""
                        select '%1$s ' || string_agg(c.key || '=' || c.value, ' ' order by c.key)
                        from %1$s x cross join jsonb_each_text(jsonb_strip_nulls(to_jsonb(x))) c
                        where c.key !~ '^(%2$s)$' and %3$s
                        group by x.id_
                        """.formatted(table, OF_THE_VERSION, running(table)))
                .query(String.class)
                .list()));
        return rows;
    }

    /** And not what waits for a process to begin. */
    private static String running(String table) {
        return switch (table) {
            case "act_ru_event_subscr" -> "x.execution_id_ is not null";
            case "act_ru_job" -> "x.process_instance_id_ is not null";
            default -> "true";
        };
    }
}
