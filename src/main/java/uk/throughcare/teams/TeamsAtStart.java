package uk.throughcare.teams;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings teams, tenants, roles, grants, filters and the first administrator to what lists, settings and code say, before
 * the web server answers. A second start finds all of it and writes nothing.
 */
@Component
class TeamsAtStart implements SmartInitializingSingleton {

    // any number, the same on every node
    private static final long LOCK = 715_517_003L;

    private final TeamsProperties properties;
    private final Teams teams;
    private final IdentityService engine;
    private final RoleGrants grants;
    private final SavedFilters filters;
    private final FirstAdministrator administrator;
    private final Circles circles;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TeamsAtStart(
            TeamsProperties properties,
            Teams teams,
            IdentityService engine,
            RoleGrants grants,
            SavedFilters filters,
            FirstAdministrator administrator,
            Circles circles,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.properties = properties;
        this.teams = teams;
        this.engine = engine;
        this.grants = grants;
        this.filters = filters;
        this.administrator = administrator;
        this.circles = circles;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        prepare();
    }

    void prepare() {
        transaction.executeWithoutResult(started -> {
            oneNodeAtATime();
            keepTeams();
            makeTenants();
            grants.makeGroups();
            grants.make(allGrants());
            administrator.make();
            circles.leadAll();
        });
    }

    private void oneNodeAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    }

    /** Writes what differs; a team that no list names any more stays for the cases that name it, out of service. */
    private void keepTeams() {
        Map<String, Team> known = teams.all().stream().collect(toMap(Team::id, identity()));
        for (Team team : TeamList.of(properties)) {
            if (!team.equals(known.remove(team.id()))) {
                teams.save(team);
            }
        }
        known.values().stream().filter(Team::inService).forEach(team -> teams.save(team.inService(false)));
    }

    private void makeTenants() {
        Set<String> present = new HashSet<>();
        engine.createTenantQuery().list().forEach(tenant -> present.add(tenant.getId()));
        teams.inService().stream().filter(team -> !present.contains(team.id())).forEach(this::makeTenant);
    }

    private void makeTenant(Team team) {
        var tenant = engine.newTenant(team.id());
        tenant.setName(team.name());
        engine.saveTenant(tenant);
    }

    private List<Grant> allGrants() {
        List<Grant> all = new ArrayList<>(GrantTable.rows());
        all.addAll(filters.make());
        return all;
    }
}
