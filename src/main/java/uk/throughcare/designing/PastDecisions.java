package uk.throughcare.designing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.calendar.TaskNames;

/** What decision tables were asked. */
@Repository
class PastDecisions {

    /** The one that is asked about each task, and not by a diagram. */
    static final String DEADLINES = "deadlines";

    private static final int PAGE = 500;

    private final HistoryService history;
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    PastDecisions(HistoryService history, RepositoryService repository, JdbcClient jdbc) {
        this.history = history;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /**
     * One time that a table was asked.
     *
     * @param reference of the case that it was about; null if it was about none
     * @param inputs by the variables that the table looked at
     */
    record Past(@Nullable String reference, Map<String, @Nullable Object> inputs) {}

    /** The newest first. */
    List<Past> of(String table, Instant since, int most) {
        return table.equals(DEADLINES) ? tasks(since, most) : decisions(table, since, most);
    }

    private List<Past> tasks(Instant since, int most) {
        return jdbc.sql("""
                        select t.task_def_key_, c.priority, c.reference
                        from act_hi_taskinst t
                        join act_hi_procinst i on i.id_ = t.proc_inst_id_
                        left join care.cases c on c.reference = i.business_key_
                        where t.start_time_ >= :since
                        order by t.start_time_ desc, t.id_ limit :most""")
                .param("since", LocalDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> {
                    Map<String, @Nullable Object> inputs = new HashMap<>();
                    inputs.put("task", TaskNames.inTable(row.getString("task_def_key_")));
                    inputs.put("priority", row.getString("priority"));
                    return new Past(row.getString("reference"), inputs);
                })
                .list();
    }

    private List<Past> decisions(String table, Instant since, int most) {
        String[] common = common(table);
        Map<String, Map<String, String>> variables = new HashMap<>();
        return IntStream.iterate(0, first -> first < most, first -> first + PAGE)
                .mapToObj(first -> history.createHistoricDecisionInstanceQuery()
                        .decisionDefinitionIdIn(common)
                        .evaluatedAfter(Date.from(since))
                        .orderByEvaluationTime()
                        .desc()
                        .includeInputs()
                        .listPage(first, Math.min(PAGE, most - first)))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(page -> pasts(page, variables).stream())
                .toList();
    }

    /** Its versions without those that teams have of their own, which a change of the common one leaves as they are. */
    private String[] common(String table) {
        return repository.createDecisionDefinitionQuery().withoutTenantId().decisionDefinitionKey(table).list().stream()
                .map(DecisionDefinition::getId)
                .toArray(String[]::new);
    }

    private List<Past> pasts(List<HistoricDecisionInstance> page, Map<String, Map<String, String>> variables) {
        Map<String, String> references = references(page);
        return page.stream()
                .map(decision -> new Past(
                        references.get(decision.getProcessInstanceId()),
                        inputs(
                                decision,
                                variables.computeIfAbsent(decision.getDecisionDefinitionId(), this::variables))))
                .toList();
    }

    private Map<String, String> references(List<HistoricDecisionInstance> page) {
        return jdbc
                .sql("""
                        select i.id_, c.reference from act_hi_procinst i join care.cases c on c.reference = i.business_key_
                        where i.id_ = any (:instances)""")
                .param(
                        "instances",
                        page.stream()
                                .map(HistoricDecisionInstance::getProcessInstanceId)
                                .toArray(String[]::new))
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("id_")), row -> String.valueOf(row.get("reference"))));
    }

    /** What each column of the version looks at, where that is a variable as it is. */
    private Map<String, String> variables(String definition) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Input input : repository.getDmnModelInstance(definition).getModelElementsByType(Input.class)) {
            if (input.getInputExpression() != null) {
                variables.put(
                        input.getId(),
                        DecisionTable.written(input.getInputExpression().getText()));
            }
        }
        return variables;
    }

    private static Map<String, @Nullable Object> inputs(
            HistoricDecisionInstance decision, Map<String, String> variables) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        for (HistoricDecisionInputInstance input : decision.getInputs()) {
            String variable = variables.get(input.getClauseId());
            if (variable != null) {
                inputs.put(variable, input.getValue());
            }
        }
        return inputs;
    }
}
