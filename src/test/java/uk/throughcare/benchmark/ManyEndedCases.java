package uk.throughcare.benchmark;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases of the teams of {@link ManyOpenTasks} that ended within some years, as those of the demonstration did; of the open ones
 * what figures ask. Triggers and foreign keys are passed over, so whatever they keep has to be worked out afterwards.
 */
public final class ManyEndedCases {

    private static final int AT_ONCE = 50_000;
    private static final int DAYS_OF_A_YEAR = 365;

    private final JdbcClient jdbc;
    private final DataSource database;
    private final TransactionTemplate transaction;

    public ManyEndedCases(JdbcClient jdbc, DataSource database, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
    }

    /** Every sixth is of somebody who had one before. */
    public void happened(int many, int years) {
        alone(() -> run("benchmark/teams-at-work.sql"));
        // or the first cases are joined as if there were no others
        jdbc.sql("vacuum analyze").update();
        List<Index> indexes = indexesOfHistory();
        indexes.forEach(index -> jdbc.sql("drop index " + index.name()).update());
        for (int first = 1; first <= many; first += AT_ONCE) {
            int from = first;
            alone(() -> happened(from, Math.min(many, from + AT_ONCE - 1), years));
        }
        indexes.forEach(index -> jdbc.sql(index.definition()).update());
        alone(() -> run("benchmark/what-is-open.sql"));
        alone(this::peopleComeAgainAndSayWhoTheyAre);
        jdbc.sql("truncate care.case_changed").update();
        jdbc.sql("vacuum analyze").update();
    }

    private record Index(String name, String definition) {}

    /** Of the engine's history: it takes much longer to keep them than to make them in the end. */
    private List<Index> indexesOfHistory() {
        return jdbc.sql("""
                        select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
                        where i.indrelid in ('act_hi_actinst'::regclass, 'act_hi_taskinst'::regclass, 'act_hi_procinst'::regclass)
                          and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
                        """).query(Index.class).list();
    }

    private void alone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("set local work_mem = '256MB'").update();
            work.run();
        });
    }

    private void happened(int first, int last, int years) {
        jdbc.sql("""
                        create temporary table past_case (number int primary key, reference text, name text, prison_number text,
                            crn text, date_of_birth date, team text, community text, today date, within int) on commit drop
                        """).update();
        jdbc.sql("""
                        insert into past_case
                        select n, 'BP' || lpad(n::text, 7, '0'), 'Robin Example ' || n,
                               case when n % 140 < 100
                                    then chr(65 + n / 260000) || lpad((n / 26 % 10000)::text, 4, '0') || chr(65 + n % 26) || 'Y'
                               end,
                               case when n % 140 >= 100 then chr(65 + n / 1000000) || lpad((n % 1000000)::text, 6, '0') end,
                               date '1955-01-01' + (n::bigint * 7919 % 18000)::int,
                               'BM' || lpad((1 + n % 140)::text, 3, '0'), case when n % 140 < 100 then 'BM' || 101 + n % 40 end,
                               current_date, :within
                        from generate_series(:first, :last) n
                        """)
                .param("first", first)
                .param("last", last)
                .param("within", years * DAYS_OF_A_YEAR)
                .update();
        run("demo/past-year.sql");
        jdbc.sql("""
                        insert into care.timeline (case_reference, team, at, what, actor_kind, actor, detail)
                        select p.case_reference, p.team, p.chosen_at + (p.id::bigint * 7919 % 14000) * interval '1 minute',
                               case when p.end_reason = 'DECLINED' then 'PLACEMENT_DECLINED' else 'PLACEMENT_ACCEPTED' end,
                               'SYSTEM', 'benchmark', jsonb_build_object('placement', p.id)
                        from care.placement p join past_case c on c.reference = p.case_reference
                        """).update();
    }

    private void peopleComeAgainAndSayWhoTheyAre() {
        jdbc.sql("""
                        update care.cases c set person_id = before.person_id
                        from care.cases before
                        where c.reference like 'BP%' and substr(c.reference, 3)::int % 6 = 0
                          and before.reference = 'BP' || lpad((substr(c.reference, 3)::int - 1)::text, 7, '0')
                        """).update();
        jdbc.sql("""
                        insert into care.equality (person_id, characteristic, code, recorded_at, recorded_by)
                        select p.id, v.characteristic, v.code, now(), 'benchmark'
                        from care.person p
                        join (select characteristic, code, count(*) over (partition by characteristic) as many,
                                     row_number() over (partition by characteristic order by position) - 1 as place
                              from care.equality_value) v on v.place = (p.id * 31 + length(v.characteristic)) % v.many
                        where p.id % 8 > 0
                        """).update();
    }

    private void run(String script) {
        ScriptUtils.executeSqlScript(
                DataSourceUtils.getConnection(database),
                new EncodedResource(new ClassPathResource(script), "UTF-8"),
                false,
                false,
                ScriptUtils.DEFAULT_COMMENT_PREFIX,
                ScriptUtils.DEFAULT_STATEMENT_SEPARATOR,
                ScriptUtils.DEFAULT_BLOCK_COMMENT_START_DELIMITER,
                ScriptUtils.DEFAULT_BLOCK_COMMENT_END_DELIMITER);
    }
}
