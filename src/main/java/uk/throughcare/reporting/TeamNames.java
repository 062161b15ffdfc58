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
        return jdbc.sql("select distinct name from care.team where id = any (:teams) order by name")
                .param("teams", teams.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /**
     * The whole teams to which some teams and circles belong.
     *
     * @param id the team's id
     */
    public record Whole(String id, String name) {}

    public List<Whole> whole(List<String> teams) {
        return jdbc.sql("""
                        select id, name from care.team
                        where id in (select care.whole_team(own.id) from unnest(cast(:teams as text[])) own(id))
                        order by name
                        """)
                .param("teams", teams.toArray(String[]::new))
                .query(Whole.class)
                .list();
    }

    /** Those that belong to the whole team: itself, and circles of its restricted cases. */
    List<String> within(String whole, List<String> teams) {
        return jdbc.sql("""
                        select own.id from unnest(cast(:teams as text[])) own(id)
                        where care.whole_team(own.id) = :whole order by own.id
                        """)
                .param("teams", teams.toArray(String[]::new))
                .param("whole", whole)
                .query(String.class)
                .list();
    }
}
