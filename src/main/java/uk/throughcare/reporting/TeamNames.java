package uk.throughcare.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the teams are called whose cases somebody sees. */
@Repository
public class TeamNames {

    private final JdbcClient jdbc;

    TeamNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> of(List<String> teams) {
        return jdbc.sql("select name from care.team where id = any (:teams) order by name")
                .param("teams", teams.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
