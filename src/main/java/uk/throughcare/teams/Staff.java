package uk.throughcare.teams;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works where as what; asked by the application itself, hence without the rights of whoever is signed in. */
@Repository
public class Staff {

    private static final String MEMBER = """
            select u.id_ as id, concat_ws(' ', u.first_, u.last_) as name, nullif(u.email_, '') as email
            from act_id_user u
            """;

    private final JdbcClient jdbc;

    Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StaffMember> find(String id) {
        return jdbc.sql(MEMBER + " where u.id_ = :id")
                .param("id", id)
                .query(StaffMember.class)
                .optional();
    }

    /** Where somebody works. */
    public List<String> teamsOf(String id) {
        return jdbc.sql("select tenant_id_ from act_id_tenant_member where user_id_ = :id order by tenant_id_")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** Members of the team who have the role. */
    public List<StaffMember> withRole(String role, String team) {
        return jdbc.sql(MEMBER + """
                         join act_id_membership m on m.user_id_ = u.id_ and m.group_id_ = :role
                         join act_id_tenant_member t on t.user_id_ = u.id_ and t.tenant_id_ = :team
                        order by u.id_
                        """)
                .param("role", role)
                .param("team", team)
                .query(StaffMember.class)
                .list();
    }

    /** All who have the role, in whichever team or none. */
    public List<StaffMember> withRole(String role) {
        return jdbc.sql(MEMBER
                        + " join act_id_membership m on m.user_id_ = u.id_ and m.group_id_ = :role order by u.id_")
                .param("role", role)
                .query(StaffMember.class)
                .list();
    }

    /** Where mail reaches all who have the role, in whichever team or none. */
    public List<String> addressesOf(String role) {
        return jdbc.sql("""
                        select distinct u.email_ from act_id_user u
                        join act_id_membership m on m.user_id_ = u.id_ and m.group_id_ = :role
                        where u.email_ <> '' order by u.email_
                        """).param("role", role).query(String.class).list();
    }

    /** Where mail reaches the members of the team who have the role. */
    public List<String> addressesOf(String role, String team) {
        return withRole(role, team).stream()
                .map(StaffMember::email)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
