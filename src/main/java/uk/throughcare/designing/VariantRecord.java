package uk.throughcare.designing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.Refused;

/** What teams have of their own: who released it, when and why. */
@Repository
class VariantRecord {

    private static final String VARIANTS = """
            select v.*, p.proposed_by, v.id = (select max(id) from care.variant where team = v.team) as in_force
            from care.variant v
            left join care.proposal p on p.deployment = v.proposal
            where v.deployment is null or exists (select from act_re_deployment where id_ = v.deployment)
            order by v.id desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    VariantRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that were ever released, the newest first. */
    List<Variant> all() {
        return jdbc.sql(VARIANTS).query(this::variantIn).list();
    }

    /** Those to which cases come now, by team. */
    List<Variant> inForce() {
        return all().stream()
                .filter(variant -> variant.inForce() && variant.deployment() != null)
                .sorted(Comparator.comparing(Variant::team))
                .toList();
    }

    Optional<Variant> inForce(String team) {
        return inForce().stream().filter(variant -> variant.team().equals(team)).findFirst();
    }

    /**
     * @throws Refused if there is none
     */
    Variant variant(String deployment) {
        return all().stream()
                .filter(variant -> deployment.equals(variant.deployment()))
                .findFirst()
                .orElseThrow(() -> Refused.because("variant", "there is no such variant"));
    }

    void released(
            String team,
            String deployment,
            List<String> own,
            String why,
            @Nullable String by,
            @Nullable Proposal proposal,
            @Nullable Variant broughtBack) {
        add(
                team,
                deployment,
                own,
                why,
                by,
                proposal == null ? null : proposal.deployment(),
                broughtBack == null ? null : broughtBack.deployment());
    }

    /** The team has nothing of its own any longer. */
    void withdrawn(String team, String why, String by) {
        add(team, null, List.of(), why, by, null, null);
    }

    private void add(
            String team,
            @Nullable String deployment,
            List<String> own,
            String why,
            @Nullable String by,
            @Nullable String proposal,
            @Nullable String bringsBack) {
        jdbc.sql("""
                        insert into care.variant (team, deployment, own, why, released_by, released_at, proposal, brings_back)
                        values (:team, :deployment, :own, :why, :by, :at, :proposal, :bringsBack)""")
                .param("team", team)
                .param("deployment", deployment)
                .param("own", own.toArray(String[]::new))
                .param("why", why)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("proposal", proposal)
                .param("bringsBack", bringsBack)
                .update();
    }

    private Variant variantIn(ResultSet row, int number) throws SQLException {
        return new Variant(
                row.getString("team"),
                row.getString("deployment"),
                List.of((String[]) row.getArray("own").getArray()),
                row.getTimestamp("released_at").toInstant().atZone(clock.getZone()),
                row.getString("why"),
                row.getString("released_by"),
                row.getString("proposed_by"),
                row.getString("brings_back"),
                row.getBoolean("in_force"));
    }
}
