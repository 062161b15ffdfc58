package uk.throughcare.allocation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.CaseLeftTeam;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ReferralJourney;

/** The cases that wait because nobody in their team has room: the most urgent first, among these the oldest. */
@Service
class RoomQueue {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cases cases;
    private final Caseloads caseloads;
    private final LinkWorkerProposals proposals;
    private final Timeline timeline;
    private final ReferralJourney journey;

    RoomQueue(
            JdbcClient jdbc,
            Clock clock,
            Cases cases,
            Caseloads caseloads,
            LinkWorkerProposals proposals,
            Timeline timeline,
            ReferralJourney journey) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cases = cases;
        this.caseloads = caseloads;
        this.proposals = proposals;
        this.timeline = timeline;
        this.journey = journey;
    }

    void join(CaseReference reference) {
        jdbc.sql("""
                        insert into care.room_queue (case_reference, team, queued_at)
                        values (:reference, :team, :now) on conflict (case_reference) do nothing
                        """)
                .param("reference", reference.value())
                .param("team", cases.get(reference).team())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        timeline.record(reference, "WAITING_FOR_ROOM");
    }

    void leave(CaseReference reference) {
        jdbc.sql("delete from care.room_queue where case_reference = :reference")
                .param("reference", reference.value())
                .update();
    }

    /** The team's waiting cases, restricted ones among them, in the order in which they get room. */
    List<CaseReference> of(String team) {
        return jdbc.sql("""
                        select q.case_reference from care.room_queue q join care.cases c on c.reference = q.case_reference
                        where care.whole_team(q.team) = care.whole_team(:team)
                        order by array_position(array['URGENT', 'SOON', 'ROUTINE'], c.priority), c.opened_at, c.reference
                        """).param("team", team).query(String.class).list().stream()
                .map(CaseReference::new)
                .toList();
    }

    /** Those in which a case waits. */
    List<String> teams() {
        return jdbc.sql("select distinct team from care.room_queue order by team")
                .query(String.class)
                .list();
    }

    @EventListener
    void caseLeft(CaseLeftTeam left) {
        leave(left.reference());
        caseloads.withdrawProposal(left.reference());
        roomMade(left.team());
    }

    /**
     * Gives the room to the next cases in turn, as long as they fit: no small case overtakes a big one that waits before
     * it, which would else wait for ever.
     */
    void roomMade(String team) {
        for (CaseReference next : of(team)) {
            if (proposals.propose(next).isEmpty()) {
                return;
            }
            leave(next);
            if (!journey.roomMade(next)) {
                // the senior link worker is deciding already
                caseloads.withdrawProposal(next);
            }
        }
    }
}
