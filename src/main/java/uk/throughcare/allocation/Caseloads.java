package uk.throughcare.allocation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.HoldersChanged;
import uk.throughcare.journey.CaseReference;

/** What each link worker carries and can carry: open cases and the proposals that are not decided yet. */
@Repository
class Caseloads {

    /** How many cases of one support model a link worker has. */
    record Held(String linkWorker, @Nullable String supportModel, int cases) {}

    private record Capacity(String userId, int capacityPoints) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Caseloads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the link workers of the case's team have, this case left out, and what is restricted to others: that stays out of
     * counts.
     */
    List<Held> besides(Case one) {
        return held(one.team(), one.reference().value());
    }

    /** What the link workers of the team have. */
    List<Held> in(String team) {
        return held(team, "no case");
    }

    private List<Held> held(String team, String leftOut) {
        return jdbc.sql("""
                        select link_worker, support_model, sum(cases)::int as cases
                        from (select link_worker, support_model, count(*) as cases from care.cases
                              where team in (:team, care.whole_team(:team)) and status = 'OPEN' and link_worker is not null and reference <> :reference
                              group by link_worker, support_model
                              union all
                              select link_worker, support_model, count(*) from care.allocation_proposal
                              where team in (:team, care.whole_team(:team)) and case_reference <> :reference
                              group by link_worker, support_model) held
                        group by link_worker, support_model
                        """)
                .param("team", team)
                .param("reference", leftOut)
                .query(Held.class)
                .list();
    }

    /** Points by user id, for those of whom the setting does not hold. */
    Map<String, Integer> capacities(String team) {
        Map<String, Integer> capacities = new HashMap<>();
        jdbc.sql("select user_id, capacity_points from care.worker where team = :team")
                .param("team", team)
                .query(Capacity.class)
                .list()
                .forEach(one -> capacities.put(one.userId(), one.capacityPoints()));
        return capacities;
    }

    void propose(Case proposed, String linkWorker) {
        jdbc.sql("""
                        insert into care.allocation_proposal (case_reference, team, link_worker, support_model, proposed_at)
                        values (:reference, :team, :linkWorker, :supportModel, :now)
                        on conflict (case_reference) do update
                        set team = excluded.team, link_worker = excluded.link_worker,
                            support_model = excluded.support_model, proposed_at = excluded.proposed_at
                        """)
                .param("reference", proposed.reference().value())
                .param("team", proposed.team())
                .param("linkWorker", linkWorker)
                .param("supportModel", proposed.supportModel())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What is proposed for a case counts where the case does. */
    @EventListener
    void holdersChanged(HoldersChanged now) {
        jdbc.sql("update care.allocation_proposal set team = :team where case_reference = :reference")
                .param("team", now.to())
                .param("reference", now.reference().value())
                .update();
    }

    /** The room kept for the case is free again. */
    void withdrawProposal(CaseReference reference) {
        jdbc.sql("delete from care.allocation_proposal where case_reference = :reference")
                .param("reference", reference.value())
                .update();
    }
}
