package uk.throughcare.connection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.connection.Placement.EndReason;
import uk.throughcare.connection.Placement.State;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;

/** The activities that people were introduced to, the sessions they went to, and the needs that nothing met. */
@Repository
class ActivityPlacements {

    private static final String COLUMNS = """
            select p.id, p.service, p.round, p.state, p.chosen_at, p.start_on, p.expected_wait_weeks, p.ended_on, p.end_reason,
                   p.decline_reason, p.share_agreed, p.for_provider
            from care.placement p
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ActivityPlacements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the person agrees to.
     *
     * @param agreed whether the provider may be told of them
     * @param words what it has to know
     */
    record Sharing(boolean agreed, @Nullable String words) {}

    /**
     * Begins the next round: the services chosen, and what is still open from the rounds before.
     *
     * @return the number of the round
     */
    int choose(CaseReference reference, Collection<Integer> services, Sharing sharing) {
        int round = lastRound(reference) + 1;
        jdbc.sql("""
                        update care.placement set round = :round, team = (select team from care.cases where reference = :reference)
                        where case_reference = :reference and state not in ('DECLINED', 'ENDED')
                        """)
                .param("round", round)
                .param("reference", reference.value())
                .update();
        services.forEach(service -> insert(reference, service, round, sharing));
        return round;
    }

    private void insert(CaseReference reference, int service, int round, Sharing sharing) {
        jdbc.sql("""
                        insert into care.placement (case_reference, team, service, round, chosen_at, share_agreed, for_provider)
                        select reference, team, :service, :round, :now, :agreed, :words
                        from care.cases where reference = :reference
                        on conflict do nothing
                        """)
                .param("agreed", sharing.agreed())
                .param("words", sharing.words())
                .param("service", service)
                .param("round", round)
                .param("now", now())
                .param("reference", reference.value())
                .update();
    }

    /**
     * A service in place of one that could not be had, in the same round.
     *
     * @throws Refused if it is chosen already
     */
    Placement choose(CaseReference reference, Placement insteadOf, int service, Sharing sharing) {
        insert(reference, service, insteadOf.round(), sharing);
        return of(reference).stream()
                .filter(placement -> placement.service() == service && placement.state() == State.CHOSEN)
                .findFirst()
                .orElseThrow(() -> Refused.because("anotherActivity", "the person has this activity already"));
    }

    /** The provider is asked now; of one that waits already nothing changes. */
    void askProvider(Placement placement) {
        jdbc.sql("update care.placement set state = 'ASKED' where id = :id and state = 'CHOSEN'")
                .param("id", placement.id())
                .update();
    }

    /** The provider of each open placement of the round is asked now, also of those brought along from another team. */
    void askProviders(CaseReference reference) {
        jdbc.sql("""
                        update care.placement set state = 'ASKED'
                        where case_reference = :reference and state not in ('DECLINED', 'ENDED')
                        """).param("reference", reference.value()).update();
    }

    /** The open placements of the round chosen last. */
    List<Placement> open(CaseReference reference) {
        return of(reference).stream().filter(Placement::isOpen).toList();
    }

    List<Placement> of(CaseReference reference) {
        return jdbc.sql(COLUMNS + " where p.case_reference = :reference order by p.id")
                .param("reference", reference.value())
                .query(Placement.class)
                .list();
    }

    Optional<Placement> find(CaseReference reference, int id) {
        return jdbc.sql(COLUMNS + " where p.case_reference = :reference and p.id = :id")
                .param("reference", reference.value())
                .param("id", id)
                .query(Placement.class)
                .optional();
    }

    void hold(int id) {
        jdbc.sql("select id from care.placement where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void accept(Placement placement, LocalDate startOn) {
        jdbc.sql("update care.placement set state = 'ACCEPTED', start_on = :startOn where id = :id")
                .param("startOn", startOn)
                .param("id", placement.id())
                .update();
    }

    void putOnWaitingList(Placement placement, int weeks) {
        jdbc.sql("update care.placement set state = 'WAITING', expected_wait_weeks = :weeks where id = :id")
                .param("weeks", weeks)
                .param("id", placement.id())
                .update();
    }

    void declinedBecause(Placement placement, String reason) {
        jdbc.sql("update care.placement set decline_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", placement.id())
                .update();
    }

    void end(Placement placement, State state, EndReason reason, LocalDate on) {
        jdbc.sql("update care.placement set state = :state, end_reason = :reason, ended_on = :on where id = :id")
                .param("state", state.name())
                .param("reason", reason.name())
                .param("on", on)
                .param("id", placement.id())
                .update();
        jdbc.sql("update care.provider_link set revoked_at = :now where placement = :id and revoked_at is null")
                .param("now", now())
                .param("id", placement.id())
                .update();
    }

    /** The open placements in prisons other than the one where the person is now. */
    List<Placement> leftBehind(CaseReference reference, String team) {
        return jdbc.sql(COLUMNS + """
                        join care.service_listing l on l.id = p.service
                        where p.case_reference = :reference and p.state not in ('DECLINED', 'ENDED')
                          and l.place = 'INSIDE' and l.team <> care.whole_team(:team)
                        order by p.id
                        """)
                .param("reference", reference.value())
                .param("team", team)
                .query(Placement.class)
                .list();
    }

    /**
     * @throws Refused if this day's session has been recorded before
     */
    void attended(Placement placement, Attendance session) {
        try {
            insert(placement, session);
        } catch (DuplicateKeyException again) {
            throw Refused.because("sessionOn", "the session of that day has been recorded already");
        }
    }

    private void insert(Placement placement, Attendance session) {
        jdbc.sql("""
                        insert into care.session_attendance (placement, session_on, outcome, whose_reason, why_not, recorded_at)
                        values (:placement, :on, :outcome, :whoseReason, :whyNot, :now)
                        """)
                .param("placement", placement.id())
                .param("on", session.sessionOn())
                .param("outcome", session.outcome().name())
                .param(
                        "whoseReason",
                        session.whoseReason() == null
                                ? null
                                : session.whoseReason().name())
                .param("whyNot", session.whyNot())
                .param("now", now())
                .update();
    }

    /** Keeps the need that nothing meets, with what was looked for: the person's needs, wishes and whereabouts of now. */
    void unmet(CaseReference reference, String pathway) {
        jdbc.sql("""
                        insert into care.unmet_need (case_reference, team, pathway, needs, activities_wanted, in_custody,
                                                     recorded_at)
                        select c.reference, c.team, :pathway,
                               array(select n.need from care.need n
                                     where n.case_reference = c.reference and n.replaced_at is null order by n.need),
                               coalesce((select p.activities_wanted from care.plan p
                                         where p.case_reference = c.reference and p.superseded_at is null), '{}'),
                               c.in_custody, :now
                        from care.cases c where c.reference = :reference
                        """)
                .param("pathway", pathway)
                .param("now", now())
                .param("reference", reference.value())
                .update();
    }

    private int lastRound(CaseReference reference) {
        return jdbc.sql("select coalesce(max(round), 0) from care.placement where case_reference = :reference")
                .param("reference", reference.value())
                .query(Integer.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
