package uk.throughcare.designing;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which ways through a diagram cases took, and how long that was, by what the engine has kept. */
@Repository
class WaysTaken {

    private static final double SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    /** Of an activity that went on to an end of its own; any other was broken off. */
    private static final int CANCELED = 2;

    private static final String INSTANCES = """
            with ended as (
                select id_, start_time_, end_time_ from act_hi_procinst
                where proc_def_key_ = :process and end_time_ >= :since and state_ = 'COMPLETED'
                order by end_time_ desc, id_ limit :most)
            """;

    private final JdbcClient jdbc;

    WaysTaken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Step(String instance, String element, double days, boolean brokenOff) {}

    /**
     * Of the newest instances that have ended.
     *
     * @param diagram as it is in force, by which ways are recognised
     */
    RecordedWays of(Diagram diagram, Instant since, int most) {
        List<Step> steps = ask(
                """
                select a.proc_inst_id_, a.act_id_, a.start_time_, a.end_time_, a.act_inst_state_
                from ended e join act_hi_actinst a on a.proc_inst_id_ = e.id_
                where a.end_time_ is not null
                order by a.proc_inst_id_, a.start_time_, a.sequence_counter_, a.id_""",
                diagram.processId(),
                since,
                most,
                (row, number) -> new Step(
                        row.getString("proc_inst_id_"),
                        row.getString("act_id_"),
                        days(row.getTimestamp("start_time_"), row.getTimestamp("end_time_")),
                        row.getInt("act_inst_state_") == CANCELED));
        return new RecordedWays(
                ask(
                        "select start_time_, end_time_ from ended",
                        diagram.processId(),
                        since,
                        most,
                        (row, number) -> days(row.getTimestamp("start_time_"), row.getTimestamp("end_time_"))),
                times(steps, false),
                times(steps, true),
                steps.stream().collect(Collectors.toMap(Step::element, step -> 1, Integer::sum)),
                taken(diagram, steps),
                ask(
                        """
                        select t.start_time_, t.end_time_, t.due_date_ from ended e join act_hi_taskinst t on t.proc_inst_id_ = e.id_
                        where t.delete_reason_ = 'completed' and t.due_date_ > t.start_time_""",
                        diagram.processId(),
                        since,
                        most,
                        (row, number) -> days(row.getTimestamp("start_time_"), row.getTimestamp("end_time_"))
                                / days(row.getTimestamp("start_time_"), row.getTimestamp("due_date_"))));
    }

    private <T> List<T> ask(String question, String process, Instant since, int most, RowMapper<T> row) {
        return jdbc.sql(INSTANCES + question)
                .param("process", process)
                .param("since", LocalDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("most", most)
                .query(row)
                .list();
    }

    private static Map<String, List<Double>> times(List<Step> steps, boolean brokenOff) {
        return steps.stream()
                .filter(step -> step.brokenOff() == brokenOff)
                .collect(Collectors.groupingBy(Step::element, Collectors.mapping(Step::days, Collectors.toList())));
    }

    /** After each decision: to which of the elements behind it the case came next. */
    private static Map<String, Integer> taken(Diagram diagram, List<Step> steps) {
        Map<String, Map<String, String>> behind = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Gateway gateway : decisions(diagram)) {
            Map<String, String> ways = behind.computeIfAbsent(gateway.getId(), none -> new HashMap<>());
            gateway.getOutgoing().forEach(flow -> {
                taken.put(flow.getId(), 0);
                ways.putIfAbsent(flow.getTarget().getId(), flow.getId());
            });
        }
        for (int place = 0; place < steps.size(); place++) {
            @Nullable Map<String, String> ways = behind.get(steps.get(place).element());
            if (ways != null) {
                next(steps, place, ways).ifPresent(flow -> taken.merge(flow, 1, Integer::sum));
            }
        }
        return taken;
    }

    private static Optional<String> next(List<Step> steps, int place, Map<String, String> ways) {
        return steps.subList(place + 1, steps.size()).stream()
                .takeWhile(later -> later.instance().equals(steps.get(place).instance()))
                .map(Step::element)
                .filter(ways::containsKey)
                .findFirst()
                .map(ways::get);
    }

    private static List<Gateway> decisions(Diagram diagram) {
        List<Gateway> decisions = new ArrayList<>(diagram.all(ExclusiveGateway.class));
        decisions.addAll(diagram.all(EventBasedGateway.class));
        return decisions;
    }

    private static double days(Timestamp from, Timestamp until) {
        return Duration.between(from.toInstant(), until.toInstant()).toSeconds() / SECONDS_OF_A_DAY;
    }
}
