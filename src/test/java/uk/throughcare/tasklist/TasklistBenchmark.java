package uk.throughcare.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import uk.throughcare.benchmark.ManyOpenTasks;
import uk.throughcare.benchmark.Timed;
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
    private static final int TASKS = 300_000;
    private static final int PER_PAGE = 15;
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
    private ManyOpenTasks open;

    @BeforeEach
    void manyTeamsAtWork() {
        open = new ManyOpenTasks(jdbc, identity, repository, TASKS);
        open.foundTeams();
        worker(WORKER, 1);
        worker(REGIONAL, 20);
        open.open();
    }

    private void worker(String id, int teams) {
        accounts.create(
                new Account(id, "Benchmark", "Worker", null, Set.of(Role.LINK_WORKER), ManyOpenTasks.teams(teams)),
                "a benchmark");
    }

    @AfterEach
    void asItWas() {
        open.close();
        identity.deleteUser(WORKER);
        identity.deleteUser(REGIONAL);
    }

    @Test
    void theListOfTasks() {
        rows.add("| " + TASKS + " open tasks in " + ManyOpenTasks.TEAMS
                + " teams | median ms | 95 of 100 ms |\n| --- | --- | --- |");
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
        open.analyze();
    }

    private String row(String what, String user, int rounds, Runnable work) {
        return "| %s | %s |".formatted(what, journeys.as(user, () -> Timed.of(rounds, work)));
    }
}
