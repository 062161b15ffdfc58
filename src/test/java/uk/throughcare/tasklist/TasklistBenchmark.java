package uk.throughcare.tasklist;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/**
 * How long a link worker waits for the list of tasks where 300,000 are open in 140 teams; the same again with the engine's own
 * authorization row for each task and without our indexes. Run by hand: {@code ./mvnw test -Dtest=TasklistBenchmark}.
 */
@JourneyTest
class TasklistBenchmark {

    private static final String WORKER = "benchmark.worker";
    private static final String REGIONAL = "benchmark.regional";
    private static final int TEAMS = 140;
    private static final int TASKS = 300_000;
    private static final int PER_PAGE = 15;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 40;
    private static final int ROUNDS_OF_STOCK = 3;

    @Autowired
    Journeys journeys;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    FilterService filters;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskCards cards;

    @Autowired
    CaseStories stories;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcClient jdbc;

    private final List<String> rows = new ArrayList<>();

    @BeforeEach
    void manyTeamsAtWork() {
        for (int team = 1; team <= TEAMS; team++) {
            jdbc.sql("insert into care.team (id, kind, name) values (:id, 'PRISON', 'Benchmark ' || :id)")
                    .param("id", team(team))
                    .update();
            identity.saveTenant(identity.newTenant(team(team)));
        }
        worker(WORKER, 1);
        worker(REGIONAL, 20);
        generate();
    }

    private void worker(String id, int teams) {
        Set<String> where = IntStream.rangeClosed(1, teams)
                .mapToObj(TasklistBenchmark::team)
                .collect(Collectors.toSet());
        accounts.create(new Account(id, "Benchmark", "Worker", null, Set.of(Role.LINK_WORKER), where), "a benchmark");
    }

    /** Cases with their person, and each its task: two of three for link workers, one for senior link workers. */
    private void generate() {
        String assessment = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("assessment")
                .latestVersion()
                .singleResult()
                .getId();
        String numbers = "from generate_series(1, " + TASKS + ") n";
        jdbc.sql("""
                        insert into care.person (prison_number, name, date_of_birth, registered_at)
                        select chr(65 + n / 260000) || lpad((n / 26 %% 10000)::text, 4, '0') || chr(65 + n %% 26) || 'X',
                               'Robin Example ' || n, date '1970-01-01' + n %% 12000, now() %s
                        """.formatted(numbers)).update();
        jdbc.sql("""
                        insert into care.cases (reference, person_id, team, in_custody, opened_at, stage, priority)
                        select 'BM' || lpad(n::text, 6, '0'), p.id, 'BM' || lpad((1 + n %% 140)::text, 3, '0'), false, now(),
                               'assessment', 'ROUTINE'
                        %s join care.person p on p.name = 'Robin Example ' || n
                        """.formatted(numbers)).update();
        jdbc.sql("""
                        insert into act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_id_,
                                is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                                sequence_counter_, tenant_id_)
                        select 'bm-p-' || n, 1, 'bm-p-' || n, 'bm-p-' || n, 'BM' || lpad(n::text, 6, '0'), :definition,
                               true, false, true, false, 1, 2, 1, 'BM' || lpad((1 + n %% 140)::text, 3, '0') %s
                        """.formatted(numbers)).param("definition", assessment).update();
        jdbc.sql("""
                        insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                                priority_, create_time_, due_date_, suspension_state_, tenant_id_)
                        select 'bm-t-' || n, 1, 'bm-p-' || n, 'bm-p-' || n, :definition, 'Make first contact',
                               'userTask_makeFirstContact', 50, now(), now() + n %% 4000 * interval '1 hour', 1,
                               'BM' || lpad((1 + n %% 140)::text, 3, '0') %s
                        """.formatted(numbers)).param("definition", assessment).update();
        jdbc.sql("""
                        insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, tenant_id_)
                        select 'bm-i-' || n, 1, case when n %% 3 = 0 then 'senior-link-worker' else 'link-worker' end, 'candidate',
                               'bm-t-' || n, 'BM' || lpad((1 + n %% 140)::text, 3, '0') %s
                        """.formatted(numbers)).update();
        jdbc.sql("""
                        insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_, text_,
                                var_scope_, sequence_counter_, is_concurrent_local_, tenant_id_)
                        select 'bm-v-' || n, 1, 'string', 'reference', 'bm-p-' || n, 'bm-p-' || n, :definition,
                               'BM' || lpad(n::text, 6, '0'), 'bm-p-' || n, 1, false,
                               'BM' || lpad((1 + n %% 140)::text, 3, '0') %s
                        """.formatted(numbers)).param("definition", assessment).update();
        analyze();
    }

    @AfterEach
    void asItWas() {
        for (String table : List.of(
                "act_ru_variable", "act_ru_identitylink", "act_ru_task", "act_ru_execution", "act_ru_authorization")) {
            jdbc.sql("delete from " + table + " where id_ like 'bm-%'").update();
        }
        identity.deleteUser(WORKER);
        identity.deleteUser(REGIONAL);
    }

    @Test
    void theListOfTasks() {
        rows.add("| " + TASKS + " open tasks in " + TEAMS + " teams | median ms | 95 of 100 ms |\n| --- | --- | --- |");
        String filter = teamsTasks().getId();
        for (String user : List.of(WORKER, REGIONAL)) {
            rows.add(row(user + ": list and count", user, ROUNDS, () -> listAndCount(filter)));
            List<String> page = journeys.as(
                    user, () -> page(filter).stream().map(Task::getId).toList());
            rows.add(row(user + ": cards of a page", user, ROUNDS, () -> cards.of(page)));
            rows.add(row(user + ": tab Case", user, ROUNDS, () -> stories.ofTask(page.get(0))));
        }
        withTheEnginesOwnAuthorizations();
        // of more teams than one it takes the better part of an hour
        rows.add(row("stock, " + WORKER + ": list and count", WORKER, ROUNDS_OF_STOCK, () -> listAndCount(filter)));
        System.out.println("\n" + String.join("\n", rows) + "\n");
    }

    private void listAndCount(String filter) {
        page(filter);
        filters.count(filter);
    }

    private List<Task> page(String filter) {
        return filters.<Task, TaskQuery>listPage(
                filter, tasks.createTaskQuery().orderByTaskCreateTime().desc(), 0, PER_PAGE);
    }

    private Filter teamsTasks() {
        return filters.createTaskFilterQuery().filterName("My team's tasks").singleResult();
    }

    /** What the engine makes for each candidate group of each task, if nobody stops it, and its own indexes alone. */
    private void withTheEnginesOwnAuthorizations() {
        jdbc.sql("""
                        insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                        select 'bm-a-' || task_id_, 1, 1, group_id_, 7, task_id_, 66
                        from act_ru_identitylink where id_ like 'bm-i-%'
                        """).update();
        jdbc.sql("""
                        select indexname from pg_indexes where schemaname = 'public' and indexname like 'throughcare%'
                        """)
                .query(String.class)
                .list()
                .forEach(index -> jdbc.sql("drop index " + index).update());
        engine.getSessionFactories()
                .put(AuthorizationManager.class, new GenericManagerFactory(AuthorizationManager.class));
        analyze();
    }

    private void analyze() {
        for (String table : List.of(
                "act_ru_task",
                "act_ru_execution",
                "act_ru_identitylink",
                "act_ru_variable",
                "act_ru_authorization",
                "care.cases",
                "care.person")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }

    private String row(String what, String user, int rounds, Runnable work) {
        List<Double> times = journeys.as(user, () -> {
            IntStream.range(0, Math.min(WARM_UP, rounds)).forEach(round -> work.run());
            return IntStream.range(0, rounds)
                    .mapToObj(round -> millis(work))
                    .sorted()
                    .toList();
        });
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f |",
                what,
                times.get(times.size() / 2),
                times.get((int) Math.ceil(times.size() * 0.95) - 1));
    }

    private static double millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun).toNanos() / 1e6;
    }

    private static String team(int number) {
        return String.format(Locale.ROOT, "BM%03d", number);
    }
}
