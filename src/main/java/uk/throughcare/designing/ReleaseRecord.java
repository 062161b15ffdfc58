package uk.throughcare.designing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.engine.ModelDeployment;
import uk.throughcare.journey.Refused;

/** Who released and proposed what, when and why. */
@Repository
class ReleaseRecord {

    private static final String RELEASES = """
            select d.id_ as deployment, d.deploy_time_ at time zone 'UTC' as at, coalesce(r.why, 'Came with the application') as why,
                   r.released_by, p.proposed_by, r.brings_back
            from act_re_deployment d
            left join care.release r on r.deployment = d.id_
            left join care.proposal p on p.deployment = r.proposal
            where r.deployment is not null or d.source_ = :shipped
            order by d.deploy_time_ desc, d.id_
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReleaseRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    List<Release> releases() {
        return jdbc.sql(RELEASES)
                .param("shipped", ModelDeployment.NAME)
                .query(this::releaseIn)
                .list();
    }

    /**
     * @throws Refused if there is none
     */
    Release release(String deployment) {
        return releases().stream()
                .filter(release -> release.deployment().equals(deployment))
                .findFirst()
                .orElseThrow(() -> Refused.because("release", "there is no such release"));
    }

    /** Those that nobody has decided about, the oldest first. */
    List<Proposal> proposals() {
        return jdbc.sql("select * from care.proposal where decision is null order by proposed_at")
                .query(this::proposalIn)
                .list();
    }

    /**
     * Nobody else decides about it before this transaction ends.
     *
     * @throws Refused if there is no such proposal, or somebody has decided about it
     */
    Proposal proposal(String deployment) {
        return jdbc.sql("select * from care.proposal where deployment = :deployment and decision is null for update")
                .param("deployment", deployment)
                .query(this::proposalIn)
                .optional()
                .orElseThrow(() -> Refused.because("proposal", "there is no such proposal that waits"));
    }

    void proposed(String deployment, String why, String by, @Nullable String team) {
        jdbc.sql("""
                        insert into care.proposal (deployment, why, proposed_by, proposed_at, team)
                        values (:deployment, :why, :by, :at, :team)""")
                .param("deployment", deployment)
                .param("why", why)
                .param("by", by)
                .param("at", now())
                .param("team", team)
                .update();
    }

    void decided(Proposal proposal, boolean released, String by) {
        jdbc.sql("""
                        update care.proposal set decision = :decision, decided_by = :by, decided_at = :at
                        where deployment = :deployment""")
                .param("decision", released ? "RELEASED" : "DECLINED")
                .param("by", by)
                .param("at", now())
                .param("deployment", proposal.deployment())
                .update();
    }

    void released(
            String deployment, String why, String by, @Nullable Proposal proposal, @Nullable Release broughtBack) {
        jdbc.sql("""
                        insert into care.release (deployment, why, released_by, released_at, proposal, brings_back)
                        values (:deployment, :why, :by, :at, :proposal, :broughtBack)""")
                .param("deployment", deployment)
                .param("why", why)
                .param("by", by)
                .param("at", now())
                .param("proposal", proposal == null ? null : proposal.deployment())
                .param("broughtBack", broughtBack == null ? null : broughtBack.deployment())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Release releaseIn(ResultSet row, int number) throws SQLException {
        return new Release(
                row.getString("deployment"),
                time(row, "at"),
                row.getString("why"),
                row.getString("released_by"),
                row.getString("proposed_by"),
                row.getString("brings_back"));
    }

    private Proposal proposalIn(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getString("deployment"),
                time(row, "proposed_at"),
                row.getString("why"),
                row.getString("proposed_by"),
                row.getString("team"));
    }

    private ZonedDateTime time(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant().atZone(clock.getZone());
    }
}
