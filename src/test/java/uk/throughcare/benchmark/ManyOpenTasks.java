package uk.throughcare.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open cases of many teams, each with its person, its process and one task: more than could be lived one by one. */
public final class ManyOpenTasks {

    public static final int TEAMS = 140;

    private final JdbcClient jdbc;
    private final IdentityService identity;
    private final RepositoryService repository;
    private final int tasks;

    public ManyOpenTasks(JdbcClient jdbc, IdentityService identity, RepositoryService repository, int tasks) {
        this.jdbc = jdbc;
        this.identity = identity;
        this.repository = repository;
        this.tasks = tasks;
    }

    public static String team(int number) {
        return String.format(Locale.ROOT, "BM%03d", number);
    }

    /** The first ones. */
    public static Set<String> teams(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(ManyOpenTasks::team).collect(Collectors.toSet());
    }

    public void foundTeams() {
        for (int team = 1; team <= TEAMS; team++) {
            jdbc.sql(
                            "insert into care.team (id, kind, name, in_service) values (:id, 'PRISON', 'Benchmark ' || :id, true)")
                    .param("id", team(team))
                    .update();
            identity.saveTenant(identity.newTenant(team(team)));
        }
    }

    /** Two tasks of three are for link workers, one for senior link workers. */
    public void open() {
        String assessment = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("assessment")
                .latestVersion()
                .singleResult()
                .getId();
        String numbers = "from generate_series(1, " + tasks + ") n";
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

    public void analyze() {
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

    /** What stands in the engine's tables that other tests look at. */
    public void close() {
        for (String table : List.of(
                "act_ru_variable", "act_ru_identitylink", "act_ru_task", "act_ru_execution", "act_ru_authorization")) {
            jdbc.sql("delete from " + table + " where id_ like 'bm-%'").update();
        }
    }
}
