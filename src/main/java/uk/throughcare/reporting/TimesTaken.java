package uk.throughcare.reporting;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long steps took, from what was counted, and how often they wait now, from the engine's open tasks. */
@Repository
class TimesTaken {

    private final JdbcClient jdbc;

    TimesTaken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step by its process and task; a process as a whole has no task. */
    record Key(String process, String task) {}

    /** @param drawn the process of whose versions the part of the work may be one */
    Map<Key, StepTimes> of(String drawn, List<String> processes, Slice slice) {
        Map<Key, StepTimes> all = new HashMap<>(finished(drawn, processes, slice));
        waiting(drawn, processes, slice)
                .forEach((key, now) -> all.merge(key, StepTimes.NONE.waiting(now), (known, one) -> known.waiting(now)));
        return all;
    }

    private Map<Key, StepTimes> finished(String drawn, List<String> processes, Slice slice) {
        return jdbc
                .sql("""
                        select process, step, sum(finished) as finished, sum(late) as late,
                               min(hours) filter (where upto >= total * 0.5) as median,
                               min(hours) filter (where upto >= total * 0.9) as ninetieth
                        from (
                            select process, step, hours, finished, late,
                                   sum(finished) over (partition by process, step order by hours) as upto,
                                   sum(finished) over (partition by process, step) as total
                            from (
                                select process, step, hours, sum(finished) as finished,
                                       coalesce(sum(finished) filter (where late), 0) as late
                                from care.time_taken
                                where team = any (:teams) and process = any (:processes) and month between :from and :until
                                  and (cast(:version as int) is null or process <> :drawn or version = :version)
                                group by process, step, hours) counted) running
                        group by process, step
                        """)
                .param("teams", slice.teams().toArray(String[]::new))
                .param("processes", processes.toArray(String[]::new))
                .param("from", firstDay(slice.from()))
                .param("until", firstDay(slice.until()))
                .param("version", slice.version())
                .param("drawn", drawn)
                .query((row, number) -> Map.entry(key(row), times(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<Key, Long> waiting(String drawn, List<String> processes, Slice slice) {
        return jdbc
                .sql("""
                        select d.key_ as process, t.task_def_key_ as step, count(*) as waiting
                        from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_
                        where t.tenant_id_ = any (:teams) and t.suspension_state_ = 1 and d.key_ = any (:processes)
                          and (cast(:version as int) is null or d.key_ <> :drawn
                               or d.version_ = :version and d.tenant_id_ is null)
                        group by d.key_, t.task_def_key_
                        """)
                .param("teams", slice.teams().toArray(String[]::new))
                .param("processes", processes.toArray(String[]::new))
                .param("version", slice.version())
                .param("drawn", drawn)
                .query((row, number) -> Map.entry(key(row), row.getLong("waiting")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("process"), row.getString("step"));
    }

    private static StepTimes times(ResultSet row) throws SQLException {
        return new StepTimes(
                0,
                row.getLong("finished"),
                row.getInt("median"),
                row.getInt("ninetieth"),
                row.getLong("finished"),
                row.getLong("late"));
    }

    private static Date firstDay(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }
}
