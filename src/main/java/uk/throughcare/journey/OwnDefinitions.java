package uk.throughcare.journey;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a team has in place of what is deployed for all teams. Read anew each time, where designers say which is in force: a team
 * may go back to what is common, though the engine still knows what it had.
 */
@Repository
public class OwnDefinitions {

    private final JdbcClient jdbc;

    OwnDefinitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the process definition; a circle has what its team has. */
    public Optional<String> process(String key, String team) {
        return own("act_re_procdef", key, team);
    }

    /** The id of the decision definition; a circle has what its team has. */
    public Optional<String> table(String key, String team) {
        return own("act_re_decision_def", key, team);
    }

    /** The ids of the decision definition by team, for each that has one, and by the team's circles. */
    public Map<String, String> tables(String key) {
        Map<String, String> tables = new HashMap<>();
        jdbc.sql("""
                        select holder.team, d.id_ from care.variant v
                        join act_re_decision_def d on d.deployment_id_ = v.deployment and d.key_ = :key
                        cross join lateral (
                            select v.team union all select c.id from care.circle c where c.team = v.team) holder
                        where v.id = (select max(id) from care.variant where team = v.team)
                        """).param("key", key).query(row -> {
            tables.put(row.getString("team"), row.getString("id_"));
        });
        return tables;
    }

    private Optional<String> own(String definitions, String key, String team) {
        return jdbc.sql("""
                        select d.id_ from %s d
                        where d.key_ = :key and d.deployment_id_ = (
                            select v.deployment from care.variant v where v.team = care.whole_team(:team)
                            order by v.id desc limit 1)
                        """.formatted(definitions))
                .param("key", key)
                .param("team", team)
                .query(String.class)
                .optional();
    }
}
