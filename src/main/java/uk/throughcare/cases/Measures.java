package uk.throughcare.cases;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** How people say they are doing, each question by itself: the first answer is the baseline, later ones are reviews. */
@Repository
public class Measures {

    /** The four personal well-being questions of the Office for National Statistics. */
    public static final String ONS4 = "ONS4";

    /**
     * @param title the question in few words
     * @param metric what the score is converted into, where the instrument's owner wants that
     * @param band the band that the instrument's owner reports the score in
     * @param change since the baseline; none for the baseline itself
     * @param lowest the lowest score that the question knows
     * @param highest the highest score that the question knows
     */
    public record Measure(
            String occasion,
            String instrument,
            String question,
            String title,
            int score,
            @Nullable BigDecimal metric,
            String band,
            LocalDate takenOn,
            @Nullable BigDecimal change,
            int lowest,
            int highest) {

        /** The score as it is reported. */
        public BigDecimal reported() {
            return metric == null ? BigDecimal.valueOf(score) : metric;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Timeline timeline;

    Measures(JdbcClient jdbc, Clock clock, Timeline timeline) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.timeline = timeline;
    }

    /**
     * Keeps the scores with their bands; none at all when the person prefers not to say.
     *
     * @param scores by question
     */
    public void take(CaseReference reference, String instrument, Map<String, Integer> scores, LocalDate on) {
        scores.forEach((question, score) -> take(reference, instrument, question, score, on));
        timeline.record(
                reference,
                scores.isEmpty() ? "MEASURE_DECLINED" : "MEASURE_TAKEN",
                Map.of("instrument", instrument, "on", on.toString()));
    }

    private void take(CaseReference reference, String instrument, String question, int score, LocalDate on) {
        int kept = jdbc.sql("""
                        insert into care.measure (case_reference, team, occasion, instrument, question, score, metric, band, taken_on, recorded_at)
                        select c.reference, c.team,
                               case when exists (select from care.measure m where m.case_reference = c.reference
                                                 and m.instrument = b.instrument and m.question = b.question)
                                    then 'REVIEW' else 'BASELINE' end,
                               b.instrument, b.question, :score, x.metric, b.band, :on, :now
                        from care.cases c, care.measure_band b
                        left join care.measure_metric x
                               on x.instrument = b.instrument and x.question = b.question and x.score = :score
                        where c.reference = :reference and b.instrument = :instrument and b.question = :question
                          and :score between b.from_score and b.to_score
                        """)
                .param("reference", reference.value())
                .param("instrument", instrument)
                .param("question", question)
                .param("score", score)
                .param("on", on)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (kept != 1) {
            throw new IllegalArgumentException(instrument + " has no band for " + score + " in '" + question + "'");
        }
    }

    /** All that was measured, oldest first, the questions in the instrument's order. */
    public List<Measure> of(CaseReference reference) {
        return jdbc.sql("""
                        select m.occasion, m.instrument, m.question, q.title, m.score, m.metric, m.band, m.taken_on,
                               coalesce(m.metric, m.score) - coalesce(b.metric, b.score) as change, scale.lowest, scale.highest
                        from care.measure m
                        join care.measure_question q using (instrument, question)
                        join (select instrument, question, min(from_score) as lowest, max(to_score) as highest
                              from care.measure_band group by instrument, question) scale using (instrument, question)
                        left join care.measure b
                               on b.case_reference = m.case_reference and b.instrument = m.instrument
                              and b.question = m.question and b.occasion = 'BASELINE' and m.occasion = 'REVIEW'
                        where m.case_reference = :reference
                        -- what is recorded at the same moment has its baseline first
                        order by m.recorded_at, m.occasion = 'REVIEW', q.position
                        """)
                .param("reference", reference.value())
                .query(Measure.class)
                .list();
    }
}
