package uk.throughcare.connection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Attempt;
import uk.throughcare.cases.Timeline;
import uk.throughcare.connection.Placement.State;
import uk.throughcare.journey.CaseReference;

/** Sessions missed in a row: a sign that something is in the way, which the link worker looks into. */
@Service
class MissedSessions {

    private final Connecting connecting;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int tooMany;

    MissedSessions(
            Connecting connecting,
            Timeline timeline,
            JdbcClient jdbc,
            Clock clock,
            @Value("${throughcare.connection.missed-sessions}") int tooMany) {
        this.connecting = connecting;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
        this.tooMany = tooMany;
    }

    /** Whether with this session so many are missed that somebody looks into it; after that, with as many more. */
    boolean tooOften(int placement, Attendance session) {
        int missed = session.outcome() == Attempt.Outcome.DID_NOT_ATTEND ? inARow(placement) : 0;
        return missed > 0 && missed % tooMany == 0;
    }

    /** Those since the person was last there; a session that did not take place is nobody's miss. */
    int inARow(int placement) {
        return jdbc.sql("""
                        select count(*) from care.session_attendance
                        where placement = :placement and outcome = 'DID_NOT_ATTEND'
                          and session_on > coalesce(
                              (select max(session_on) from care.session_attendance
                               where placement = :placement and outcome in ('ATTENDED', 'LATE')), '-infinity')
                        """).param("placement", placement).query(Integer.class).single();
    }

    /**
     * The link worker knows what is in the way; the activity may have ended meanwhile.
     *
     * @return the placement's state now
     */
    State lookedInto(CaseReference reference, int id, MissedSessionsAnswer answer) {
        Placement placement = connecting.get(reference, id);
        timeline.record(
                reference,
                "MISSED_SESSIONS_LOOKED_INTO",
                Map.of("placement", id, "service", placement.service(), "goesOn", answer.goesOn()));
        if (placement.isOpen() && answer.goesOn() == MissedSessionsAnswer.GoesOn.NO) {
            connecting.leftEarly(reference, placement, LocalDate.now(clock));
        }
        return connecting.get(reference, id).state();
    }
}
