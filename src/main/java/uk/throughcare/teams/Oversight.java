package uk.throughcare.teams;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.CurrentActor.SignedIn;

/**
 * Whose cases somebody oversees in Cockpit: a manager those of own teams, a regional manager those of the region in which an own
 * team lies; of whose figures alone: a national analyst of all teams'.
 *
 * <p>What is kept to named people is overseen by nobody who is not one of them.
 */
@Repository
public class Oversight {

    private final JdbcClient jdbc;
    private final CurrentActor actor;

    Oversight(JdbcClient jdbc, CurrentActor actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    /** Teams and circles single cases of which whoever is signed in may be told; none for who reads figures only. */
    public List<String> cases() {
        return actor.signedIn().map(this::cases).orElse(List.of());
    }

    /** Teams and circles whose figures whoever is signed in may read: those of {@link #cases()} too. */
    public List<String> figures() {
        return actor.signedIn().map(this::figures).orElse(List.of());
    }

    /** Whether whoever is signed in reads figures, and nothing of a single case. */
    public boolean isOfFiguresOnly() {
        return cases().isEmpty();
    }

    private List<String> figures(SignedIn reader) {
        TreeSet<String> teams = new TreeSet<>(cases(reader));
        if (has(reader, Role.NATIONAL_ANALYST)) {
            teams.addAll(everywhere());
        }
        return List.copyOf(teams);
    }

    private List<String> cases(SignedIn reader) {
        boolean regional = has(reader, Role.REGIONAL_MANAGER);
        TreeSet<String> teams = new TreeSet<>();
        if (regional || has(reader, Role.MANAGER)) {
            teams.addAll(reader.teams());
        }
        if (regional) {
            teams.addAll(inTheRegionsOf(reader.teams()));
        }
        return List.copyOf(teams);
    }

    private static boolean has(SignedIn reader, Role role) {
        return reader.roles().contains(role.group());
    }

    /** Teams out of service count as long as they hold cases. */
    private List<String> everywhere() {
        return jdbc.sql("""
                        select t.id from care.team t
                        where (t.in_service or exists (select from care.cases c where c.team = t.id))
                          and t.id not in (select id from care.circle)
                        """).query(String.class).list();
    }

    private List<String> inTheRegionsOf(Collection<String> teams) {
        return jdbc.sql("""
                        select t.id from care.team t
                        where t.region in (select own.region from care.team own where own.id = any (:teams))
                          and (t.in_service or exists (select from care.cases c where c.team = t.id))
                        """)
                .param("teams", teams.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
