package uk.throughcare.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** Synthetic people to sign in as, made before anything else of the demo. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "throughcare.demo.enabled", havingValue = "true")
class DemoAccounts implements ApplicationRunner {

    static final String PASSWORD = "throughcare";

    /** What the names of each team's people begin with. */
    static final Map<String, String> TEAMS =
            Map.of("lee", "LEI", "moor", "MDI", "weal", "WEI", "leeds", "PDU-LEEDS", "wake", "PDU-WAKEFIELD");

    private record Post(String name, String title, Role role) {}

    private static final List<Post> POSTS = List.of(
            new Post("referrer", "Referrer", Role.REFERRER),
            new Post("senior", "Senior link worker", Role.SENIOR_LINK_WORKER),
            new Post("link1", "Link worker 1", Role.LINK_WORKER),
            new Post("link2", "Link worker 2", Role.LINK_WORKER),
            new Post("duty", "Duty officer", Role.SAFEGUARDING_DUTY),
            new Post("manager", "Manager", Role.MANAGER));

    private final Accounts accounts;
    private final Teams teams;

    DemoAccounts(Accounts accounts, Teams teams) {
        this.accounts = accounts;
        this.teams = teams;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        TEAMS.forEach(
                (prefix, team) -> teams.find(team).filter(Team::inService).ifPresent(served -> staff(prefix, served)));
        make(new Account(
                "regional",
                "Demo",
                "Regional manager",
                "regional@demo.example",
                Set.of(Role.REGIONAL_MANAGER),
                teams.find("LEI")
                        .filter(Team::inService)
                        .map(team -> Set.of(team.id()))
                        .orElse(Set.of())));
        make(new Account("analyst", "Demo", "National analyst", null, Set.of(Role.NATIONAL_ANALYST), Set.of()));
        make(new Account("designer", "Demo", "Process designer", null, Set.of(Role.PROCESS_DESIGNER), Set.of()));
        make(new Account("editor", "Demo", "Directory editor", null, Set.of(Role.DIRECTORY_EDITOR), Set.of()));
        make(new Account("admin", "Demo", "Administrator", null, Set.of(Role.ADMINISTRATOR), Set.of()));
    }

    /** The account of a post in a team. */
    static String of(String team, String post) {
        return TEAMS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(team))
                .map(entry -> entry.getKey() + "." + post)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The demonstration has nobody in " + team));
    }

    /** The post that does the work of a role's group. */
    static String postOf(String group) {
        return POSTS.stream()
                .filter(post -> post.role().group().equals(group))
                .map(Post::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The demonstration has nobody for " + group));
    }

    private void staff(String prefix, Team team) {
        for (Post post : POSTS) {
            String id = prefix + "." + post.name();
            make(new Account(
                    id, team.name(), post.title(), id + "@demo.example", Set.of(post.role()), Set.of(team.id())));
        }
    }

    private void make(Account account) {
        if (!accounts.exists(account.id())) {
            accounts.create(account, PASSWORD);
        }
    }
}
