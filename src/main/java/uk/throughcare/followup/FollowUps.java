package uk.throughcare.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.NextStep;

/** The follow-ups at which people were reached, and the day from which each case's follow-ups are counted. */
@Repository
class FollowUps {

    enum Kind {
        CONTACT,
        REVIEW
    }

    record FollowUp(int number, Kind kind, LocalDate heldOn, NextStep nextStep) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The day from which the follow-ups are counted: the one given, unless there is one already. */
    LocalDate startedOn(CaseReference reference, LocalDate otherwise) {
        jdbc.sql("""
                        insert into care.follow_up_start (case_reference, started_on) values (:reference, :on)
                        on conflict do nothing
                        """)
                .param("reference", reference.value())
                .param("on", otherwise)
                .update();
        return jdbc.sql("select started_on from care.follow_up_start where case_reference = :reference")
                .param("reference", reference.value())
                .query(LocalDate.class)
                .single();
    }

    void held(CaseReference reference, FollowUp followUp) {
        jdbc.sql("""
                        insert into care.follow_up (case_reference, team, number, kind, held_on, next_step, recorded_at)
                        select reference, team, :number, :kind, :on, :nextStep, :now
                        from care.cases where reference = :reference
                        """)
                .param("number", followUp.number())
                .param("kind", followUp.kind().name())
                .param("on", followUp.heldOn())
                .param("nextStep", followUp.nextStep().name())
                .param("now", Timestamp.from(clock.instant()))
                .param("reference", reference.value())
                .update();
    }

    List<FollowUp> of(CaseReference reference) {
        return jdbc.sql("""
                        select number, kind, held_on, next_step from care.follow_up
                        where case_reference = :reference order by id
                        """)
                .param("reference", reference.value())
                .query(FollowUp.class)
                .list();
    }
}
