package uk.throughcare.journey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest version of what is deployed for all teams, read where the engine keeps it: each step of a case asks for some. */
@Repository
public class NewestDefinitions {

    private final JdbcClient jdbc;

    NewestDefinitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The id of the process definition.
     *
     * @throws IllegalStateException if no process of this key is deployed
     */
    public String process(String key) {
        return newest("act_re_procdef", key);
    }

    /**
     * The id of the decision definition.
     *
     * @throws IllegalStateException if no table of this key is deployed
     */
    public String table(String key) {
        return newest("act_re_decision_def", key);
    }

    private String newest(String definitions, String key) {
        return jdbc.sql("select id_ from " + definitions
                        + " where key_ = :key and tenant_id_ is null order by version_ desc limit 1")
                .param("key", key)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("'" + key + "' is not deployed"));
    }
}
