package uk.throughcare.teams;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.teams.Team.Kind;

/** All teams, in service or not. */
@Repository
public class Teams {

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Team> find(String id) {
        return jdbc.sql("select * from care.team where id = :id")
                .param("id", id)
                .query(Teams::team)
                .optional();
    }

    public List<Team> inService() {
        return jdbc.sql("select * from care.team where in_service order by kind desc, name")
                .query(Teams::team)
                .list();
    }

    /** Prisons in service, by name. */
    public List<Team> prisons() {
        return inService(Kind.PRISON);
    }

    /** Community teams in service, by name. */
    public List<Team> communityTeams() {
        return inService(Kind.COMMUNITY);
    }

    /** Community teams in service: those that serve the postcode first, then the others, each by name. */
    public List<Team> communityTeamsNearest(String postcode) {
        return jdbc.sql("""
                        select * from care.team where in_service and kind = 'COMMUNITY'
                        order by :area = any(postcode_areas) desc, name""").param("area", area(postcode)).query(Teams::team).list();
    }

    List<Team> all() {
        return jdbc.sql("select * from care.team").query(Teams::team).list();
    }

    /** Its circles are called as it is. */
    void save(Team team) {
        jdbc.sql("""
                        insert into care.team (id, kind, name, name_welsh, postcode_areas, region, in_service)
                        values (:id, :kind, :name, :nameWelsh, :areas, :region, :inService)
                        on conflict (id) do update set kind = excluded.kind, name = excluded.name,
                            name_welsh = excluded.name_welsh, postcode_areas = excluded.postcode_areas,
                            region = excluded.region, in_service = excluded.in_service""")
                .param("id", team.id())
                .param("kind", team.kind().name())
                .param("name", team.name())
                .param("nameWelsh", team.nameWelsh())
                .param("areas", team.postcodeAreas().toArray(String[]::new))
                .param("region", team.region())
                .param("inService", team.inService())
                .update();
        jdbc.sql("""
                        update care.team mine set kind = whole.kind, name = whole.name, name_welsh = whole.name_welsh,
                            postcode_areas = whole.postcode_areas
                        from care.circle c join care.team whole on whole.id = c.team
                        where mine.id = c.id and c.team = :id
                        """).param("id", team.id()).update();
    }

    private List<Team> inService(Kind kind) {
        return jdbc.sql("select * from care.team where in_service and kind = :kind order by name")
                .param("kind", kind.name())
                .query(Teams::team)
                .list();
    }

    /** The letters that begin a postcode: LS of {@code LS12 2TJ}. */
    static String area(String postcode) {
        return postcode.strip().toUpperCase(Locale.ROOT).replaceFirst("[^A-Z].*$", "");
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        Array areas = row.getArray("postcode_areas");
        return new Team(
                row.getString("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("name_welsh"),
                List.of((String[]) areas.getArray()),
                row.getString("region"),
                row.getBoolean("in_service"));
    }
}
