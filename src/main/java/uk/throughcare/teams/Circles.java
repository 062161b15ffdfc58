package uk.throughcare.teams;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people named for a restricted case: a circle within a team, and to all that goes by teams a team of its own, which
 * nobody can choose.
 */
@Repository
public class Circles {

    /** Who is always among the named: who leads, who answers when somebody is not safe, and who is told when nobody does. */
    private static final List<String> NEVER_LACKING =
            List.of(Role.SENIOR_LINK_WORKER.group(), Role.SAFEGUARDING_DUTY.group(), Role.MANAGER.group());

    private final JdbcClient jdbc;

    Circles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isCircle(String team) {
        return !team.equals(wholeTeam(team));
    }

    /** The team to which a circle belongs; a team itself is whole already. */
    public String wholeTeam(String team) {
        return jdbc.sql("select care.whole_team(:team)")
                .param("team", team)
                .query(String.class)
                .single();
    }

    /**
     * Who holds a case in a team: where the case is restricted a circle of that team, else the team.
     *
     * @param reference names the case; what is no reference names none
     */
    public String holding(@Nullable String reference, String team) {
        boolean restricted =
                jdbc.sql("""
                        select exists (select from care.cases c join care.circle held on held.id = c.team
                                       where c.reference = :reference)
                        """).param("reference", reference).query(Boolean.class).single();
        String whole = wholeTeam(team);
        return restricted ? led(in(String.valueOf(reference), whole)) : whole;
    }

    /** The circle of the team for the case, made if there is none yet. */
    @Transactional
    public String in(String reference, String team) {
        return find(reference, team).orElseGet(() -> {
            // one maker at a time
            jdbc.sql("select reference from care.cases where reference = :reference for update")
                    .param("reference", reference)
                    .query(String.class)
                    .single();
            return find(reference, team).orElseGet(() -> make(reference, team));
        });
    }

    /** All that were ever made for the case. */
    public List<String> of(String reference) {
        return jdbc.sql("select id from care.circle where case_reference = :reference order by id")
                .param("reference", reference)
                .query(String.class)
                .list();
    }

    private Optional<String> find(String reference, String team) {
        return jdbc.sql("select id from care.circle where case_reference = :reference and team = :team")
                .param("reference", reference)
                .param("team", team)
                .query(String.class)
                .optional();
    }

    private String make(String reference, String team) {
        String id = jdbc.sql("""
                        insert into care.team (id, kind, name, name_welsh, postcode_areas, in_service)
                        select id || '-restricted-' || nextval('care.circle_number'), kind, name, name_welsh, postcode_areas, false
                        from care.team where id = :team returning id
                        """).param("team", team).query(String.class).single();
        jdbc.sql("insert into care.circle (id, team, case_reference) values (:id, :team, :reference)")
                .param("id", id)
                .param("team", team)
                .param("reference", reference)
                .update();
        // past the engine's API, which writes when its command ends: the next step of the same command asks who belongs
        jdbc.sql("insert into act_id_tenant (id_, rev_, name_) select id, 1, name from care.team where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    /** Those named, by their accounts. */
    public List<String> named(String circle) {
        return jdbc.sql("select user_id_ from act_id_tenant_member where tenant_id_ = :circle order by user_id_")
                .param("circle", circle)
                .query(String.class)
                .list();
    }

    /** These people, and nobody else. */
    public void name(String circle, Collection<String> people) {
        jdbc.sql("delete from act_id_tenant_member where tenant_id_ = :circle and not user_id_ = any (:people)")
                .param("circle", circle)
                .param("people", people.toArray(String[]::new))
                .update();
        people.forEach(person -> admit(person, circle));
    }

    /** The person is named too; a team that is whole is joined in other ways. */
    public void admit(String person, String circle) {
        jdbc.sql("""
                        insert into act_id_tenant_member (id_, tenant_id_, user_id_)
                        select gen_random_uuid(), id, :person from care.circle where id = :circle
                        on conflict (tenant_id_, user_id_) do nothing
                        """).param("person", person).param("circle", circle).update();
    }

    /** Where nobody leads any more, answers concerns or is told, those of the whole team who do are named. */
    public String led(String circle) {
        jdbc.sql("""
                        insert into act_id_tenant_member (id_, tenant_id_, user_id_)
                        select gen_random_uuid(), lacking.circle, lacking.person from (
                            select distinct c.id as circle, t.user_id_ as person from care.circle c
                            join act_id_tenant_member t on t.tenant_id_ = c.team
                            join act_id_membership g on g.user_id_ = t.user_id_ and g.group_id_ = any (:roles)
                            where c.id = :circle and not exists (
                                select from act_id_tenant_member named
                                join act_id_membership has on has.user_id_ = named.user_id_ and has.group_id_ = g.group_id_
                                where named.tenant_id_ = c.id)) lacking
                        """)
                .param("roles", NEVER_LACKING.toArray(String[]::new))
                .param("circle", circle)
                .update();
        return circle;
    }

    /** The same for each circle that holds an open case. */
    void leadAll() {
        jdbc.sql("select c.id from care.circle c join care.cases held on held.team = c.id where held.status = 'OPEN'")
                .query(String.class)
                .list()
                .forEach(this::led);
    }
}
