package uk.throughcare.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;

/** The plans agreed with people, version by version: at most one of a case is in force, the others are superseded. */
@Repository
public class Plans {

    public enum AgreedHow {
        IN_PERSON,
        TELEPHONE,
        VIDEO,
        IN_WRITING
    }

    /**
     * What a plan says.
     *
     * @param activitiesWanted codes of kinds of activity
     * @param activitiesWantedWords the same in the person's words
     */
    public record Content(
            List<String> activitiesWanted, @Nullable String activitiesWantedWords, String whoDoesWhat) {}

    public record Plan(
            int version, Content content, @Nullable LocalDate agreedOn) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Timeline timeline;

    Plans(JdbcClient jdbc, Clock clock, Timeline timeline) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.timeline = timeline;
    }

    /**
     * Writes the next version, not agreed yet; it supersedes the one before.
     *
     * @return its version
     */
    public int draft(CaseReference reference, Content content) {
        supersede(reference);
        return jdbc.sql("""
                        insert into care.plan (case_reference, version, team, activities_wanted, activities_wanted_words,
                                               who_does_what, drafted_at)
                        select reference, (select coalesce(max(version), 0) + 1 from care.plan where case_reference = reference),
                               team, :wanted, :words, :whoDoesWhat, :now
                        from care.cases where reference = :reference
                        returning version
                        """)
                .param("wanted", content.activitiesWanted().toArray(String[]::new))
                .param("words", content.activitiesWantedWords())
                .param("whoDoesWhat", content.whoDoesWhat())
                .param("now", now())
                .param("reference", reference.value())
                .query(Integer.class)
                .single();
    }

    /**
     * The person agrees to a version.
     *
     * @throws Refused if it was superseded, or agreed before
     */
    public void agree(CaseReference reference, int version, LocalDate on, AgreedHow how) {
        int agreed = jdbc.sql("""
                        update care.plan set agreed_on = :on, agreed_how = :how
                        where case_reference = :reference and version = :version
                          and superseded_at is null and agreed_on is null
                        """)
                .param("on", on)
                .param("how", how.name())
                .param("reference", reference.value())
                .param("version", version)
                .update();
        if (agreed != 1) {
            throw Refused.because("personAgrees", "this version of the plan is superseded or was agreed before");
        }
        timeline.record(reference, "PLAN_AGREED", Map.of("version", version, "on", on.toString(), "how", how));
    }

    /** No plan is in force until the next one is written. */
    public void supersede(CaseReference reference) {
        jdbc.sql(
                        "update care.plan set superseded_at = :now where case_reference = :reference and superseded_at is null")
                .param("now", now())
                .param("reference", reference.value())
                .update();
    }

    public Optional<Plan> inForce(CaseReference reference) {
        return plan("case_reference = :reference and superseded_at is null", reference);
    }

    /** The newest version, in force or not. */
    public Optional<Plan> newest(CaseReference reference) {
        return plan("case_reference = :reference order by version desc limit 1", reference);
    }

    private Optional<Plan> plan(String where, CaseReference reference) {
        return jdbc.sql("select * from care.plan where " + where)
                .param("reference", reference.value())
                .query(Plans::row)
                .optional();
    }

    private static Plan row(ResultSet row, int number) throws SQLException {
        return new Plan(
                row.getInt("version"),
                new Content(
                        List.of((String[]) row.getArray("activities_wanted").getArray()),
                        row.getString("activities_wanted_words"),
                        row.getString("who_does_what")),
                row.getObject("agreed_on", LocalDate.class));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
