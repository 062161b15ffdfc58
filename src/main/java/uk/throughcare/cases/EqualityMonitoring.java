package uk.throughcare.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;

/**
 * What people say of themselves so that the service can show whom it serves: kept about the person and only counted. Nobody
 * reads one person's answers again, save the person (subject access).
 */
@Repository
public class EqualityMonitoring {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;
    private final People people;
    private final Timeline timeline;

    EqualityMonitoring(JdbcClient jdbc, Clock clock, CurrentActor actor, People people, Timeline timeline) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
        this.people = people;
        this.timeline = timeline;
    }

    /**
     * Keeps answers of the person whose case it is, beside those given before; of each characteristic the newest counts.
     *
     * @param codes by characteristic, as {@code care.equality_value} holds them
     */
    public void record(CaseReference reference, Map<String, String> codes) {
        long person = people.of(reference).id();
        codes.forEach((characteristic, code) -> jdbc.sql("""
                        insert into care.equality (person_id, characteristic, code, recorded_at, recorded_by)
                        values (:person, :characteristic, :code, :now, :by)
                        """)
                .param("person", person)
                .param("characteristic", characteristic)
                .param("code", code)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.get().id())
                .update());
        timeline.record(reference, "EQUALITY_RECORDED");
    }

    /** When the person was asked last; empty if never. */
    public Optional<LocalDate> recordedOn(CaseReference reference) {
        return jdbc.sql("""
                        select e.recorded_at from care.equality e join care.cases c on c.person_id = e.person_id
                        where c.reference = :reference order by e.id desc limit 1
                        """)
                .param("reference", reference.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .map(this::day);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
