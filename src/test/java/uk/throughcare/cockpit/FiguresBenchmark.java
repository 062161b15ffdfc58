package uk.throughcare.cockpit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.benchmark.ManyEndedCases;
import uk.throughcare.benchmark.ManyOpenTasks;
import uk.throughcare.benchmark.Timed;
import uk.throughcare.reporting.CaseFactRound;
import uk.throughcare.reporting.MapQuestion;
import uk.throughcare.reporting.TimesRound;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/**
 * How long managers wait for each page of figures where 1,000,000 cases have ended within five years and 300,000 are open, in 140
 * teams; how long it takes to keep what figures count; and whether that holds up link workers. Needs some 20 GB of disk and an
 * hour. Run by hand: {@code ./mvnw test -Dtest=FiguresBenchmark}; {@code -Dbenchmark.cases=100000} makes it smaller,
 * {@code -Dbenchmark.generated=true} measures on the database that {@code spring.datasource.url} names and that has them already.
 */
@JourneyTest
class FiguresBenchmark {

    private static final int CASES = Integer.getInteger("benchmark.cases", 1_000_000);
    private static final int OPEN = Integer.getInteger("benchmark.open", 300_000);
    private static final boolean GENERATED = Boolean.getBoolean("benchmark.generated");
    private static final int YEARS = 5;
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 20);
    private static final int CHANGED = 1_000;
    private static final int PER_PAGE = 15;
    private static final int MAP_MONTHS = 36;
    private static final String MANAGER = "benchmark.manager";
    private static final String REGIONAL = "benchmark.regional.manager";
    private static final String ANALYST = "benchmark.analyst";
    private static final String WORKER = "benchmark.worker";

    @Autowired
    Journeys journeys;

    @Autowired
    Accounts accounts;

    @Autowired
    FiguresPages standing;

    @Autowired
    FlowPages flow;

    @Autowired
    ImpactPages impact;

    @Autowired
    MapPages map;

    @Autowired
    CaseHistoryPages history;

    @Autowired
    CaseFactRound facts;

    @Autowired
    TimesRound times;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, Consumer<Map<String, String>>> asked = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();

    @BeforeEach
    void manyCases() {
        if (!GENERATED) {
            generate();
        }
        account(MANAGER, Role.MANAGER, ManyOpenTasks.teams(1));
        account(REGIONAL, Role.REGIONAL_MANAGER, ManyOpenTasks.teams(1));
        account(ANALYST, Role.NATIONAL_ANALYST, Set.of());
        account(WORKER, Role.LINK_WORKER, ManyOpenTasks.teams(1));
        asked.put("Funnel", flow::funnel);
        asked.put("Fairness", impact::fairness);
        asked.put("Wellbeing", impact::wellbeing);
        asked.put("What works", impact::whatWorks);
        asked.put("What is missing", impact::commissioning);
    }

    private void generate() {
        ManyOpenTasks open = new ManyOpenTasks(jdbc, identity, repository, OPEN);
        ManyEndedCases ended = new ManyEndedCases(jdbc, database, transaction);
        kept("generated", () -> {
            open.foundTeams();
            open.open();
            ended.happened(CASES, YEARS);
        });
    }

    private void account(String id, Role role, Set<String> teams) {
        if (accounts.exists(id)) {
            return;
        }
        accounts.create(new Account(id, "Benchmark", role.title(), null, Set.of(role), teams), "a benchmark");
    }

    @Test
    void everyView() {
        kept("all facts", () -> {
            jdbc.sql("insert into care.case_changed (case_reference) select reference from care.cases")
                    .update();
            facts.refresh();
        });
        jdbc.sql("vacuum analyze").update();
        kept("all times", times::countAnew);
        jdbc.sql("vacuum analyze").update();
        kept("facts of " + CHANGED + " changed cases", this::someChange);
        for (String reader : List.of(MANAGER, REGIONAL, ANALYST)) {
            views(reader);
        }
        rows.add(row("List of tasks, alone", WORKER, this::listOfTasks));
        rows.add(row("List of tasks, meanwhile", WORKER, this::listOfTasks, this::figuresAreReadAndKept));
        System.out.println("\n" + CASES + " cases, " + OPEN
                + " open\n| What | who | median ms | 95 of 100 ms |\n| --- | --- | --- | --- |\n"
                + String.join("\n", rows) + "\n");
    }

    private void views(String reader) {
        rows.add(row("Now", reader, standing::now));
        if (!reader.equals(ANALYST)) {
            rows.add(row("Caseload", reader, standing::caseload));
            rows.add(row("Journey map", reader, () -> map.map(months(null, null))));
            rows.add(row("Journey map, compared", reader, () -> map.map(months("time", "assessment"))));
            rows.add(row("Finished cases", reader, () -> history.finished(null)));
        }
        rows.add(row("Waiting times", reader, () -> flow.forecast(Map.of("whatIf", "ONE_MORE"))));
        asked.forEach((page, figures) -> rows.add(row(page, reader, () -> figures.accept(Map.of()))));
        asked.forEach(
                (page, figures) -> rows.add(row(page + ", all years", reader, () -> figures.accept(allYears(page)))));
        rows.add(row(
                "Funnel, all years, of one model",
                reader,
                () -> flow.funnel(Map.of("from", first(), "supportModel", "LIGHT"))));
    }

    private static MapQuestion months(@Nullable String compare, @Nullable String process) {
        String first = YearMonth.now().minusMonths(MAP_MONTHS - 1L).toString();
        return new MapQuestion(process, first, null, null, null, compare, null, null, null, null);
    }

    private static Map<String, String> allYears(String page) {
        return page.equals("Fairness") ? Map.of("by", "age") : Map.of("from", first());
    }

    private static String first() {
        return LocalDate.now().minusYears(YEARS).minusDays(40).toString();
    }

    private void someChange() {
        jdbc.sql("""
                        update care.cases set priority = case when priority = 'SOON' then 'ROUTINE' else 'SOON' end where reference in
                            (select reference from care.cases where reference like 'BP%' order by closed_at desc limit :some)
                        """).param("some", CHANGED).update();
        facts.refresh();
    }

    private void figuresAreReadAndKept() {
        for (String reader : List.of(MANAGER, REGIONAL, ANALYST)) {
            asked.values().forEach(figures -> journeys.as(reader, () -> Timed.once(() -> figures.accept(Map.of()))));
        }
        someChange();
    }

    private void listOfTasks() {
        filters.<Task, TaskQuery>listPage(
                filter(), tasks.createTaskQuery().orderByTaskCreateTime().desc(), 0, PER_PAGE);
        filters.count(filter());
    }

    private String filter() {
        return filters.createTaskFilterQuery()
                .filterName("My team's tasks")
                .singleResult()
                .getId();
    }

    private String row(String what, String reader, Runnable work, Runnable meanwhile) {
        AtomicBoolean enough = new AtomicBoolean();
        Thread other = new Thread(() -> {
            while (!enough.get()) {
                meanwhile.run();
            }
        });
        other.start();
        try {
            return row(what, reader, work);
        } finally {
            enough.set(true);
        }
    }

    private String row(String what, String reader, Runnable work) {
        String row = "| %s | %s | %s |".formatted(what, reader, journeys.as(reader, () -> Timed.of(ROUNDS, work)));
        System.out.println(row);
        return row;
    }

    private void kept(String what, Runnable work) {
        String row = String.format(Locale.ROOT, "| %s | | %.0f | |", what, Timed.once(work));
        System.out.println(row);
        rows.add(row);
    }
}
