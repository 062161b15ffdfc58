package uk.throughcare.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** What people want to reach, in their own words, and how far they have come. */
@Repository
public class Goals {

    /**
     * @param number 1 to 5, in the order in which the person named them
     */
    public record Goal(long id, int number, String words) {}

    public enum Outcome {
        MET,
        PARTLY,
        NOT,
        DROPPED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Goals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** These are the person's goals from now on, in place of those named before. */
    public void set(CaseReference reference, List<String> goals) {
        jdbc.sql("update care.goal set replaced_at = :now where case_reference = :reference and replaced_at is null")
                .param("now", now())
                .param("reference", reference.value())
                .update();
        for (int i = 0; i < goals.size(); i++) {
            jdbc.sql("""
                            insert into care.goal (case_reference, number, words, set_at)
                            values (:reference, :number, :words, :now)
                            """)
                    .param("reference", reference.value())
                    .param("number", i + 1)
                    .param("words", goals.get(i))
                    .param("now", now())
                    .update();
        }
    }

    /** The person's goals as named last. */
    public List<Goal> of(CaseReference reference) {
        return jdbc.sql("""
                        select id, number, words from care.goal
                        where case_reference = :reference and replaced_at is null order by number
                        """)
                .param("reference", reference.value())
                .query(Goal.class)
                .list();
    }

    public void review(CaseReference reference, Goal goal, Outcome outcome, LocalDate on) {
        jdbc.sql("""
                        insert into care.goal_review (goal, case_reference, outcome, reviewed_on, recorded_at)
                        values (:goal, :reference, :outcome, :on, :now)
                        """)
                .param("goal", goal.id())
                .param("reference", reference.value())
                .param("outcome", outcome.name())
                .param("on", on)
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
