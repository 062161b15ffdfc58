package uk.throughcare.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why cases are declined or end, as data: a label may change, the code on an old case stays. */
@Repository
public class Reasons {

    /** What a reason has to do with. */
    public enum Group {
        REFERRAL,
        PERSON,
        CUSTODY,
        FINISHED
    }

    /**
     * One reason.
     *
     * @param label a sentence's part that people read, for example "The person did not agree to be referred"
     */
    public record Reason(String code, String label, Group group) {}

    private final JdbcClient jdbc;

    Reasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reasons to decline a referral that people choose from. */
    public List<Reason> toDecline() {
        return jdbc.sql("select * from care.reason_code where to_decline and offered order by position, code")
                .query(Reasons::reason)
                .list();
    }

    /** Reasons to close a case that people choose from. */
    public List<Reason> toClose() {
        return jdbc.sql("select * from care.reason_code where to_close and offered order by position, code")
                .query(Reasons::reason)
                .list();
    }

    /** Reasons to end a case before its support has come to its end. */
    public List<Reason> toCloseEarly() {
        return toClose().stream()
                .filter(reason -> reason.group() != Group.FINISHED)
                .toList();
    }

    public Optional<Reason> find(String code) {
        return jdbc.sql("select * from care.reason_code where code = :code")
                .param("code", code)
                .query(Reasons::reason)
                .optional();
    }

    /** Whether a case that ends for this reason owes a closing summary, where support had begun. */
    public boolean owesSummary(String code) {
        return says("summary_owed", code);
    }

    /** Whether those outside the team, referrers and providers, hear of a case that ends for this reason. */
    public boolean othersTold(String code) {
        return says("others_told", code);
    }

    private boolean says(String column, String code) {
        return jdbc.sql("select " + column + " from care.reason_code where code = :code")
                .param("code", code)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** What people read for the code: its label today, else the code itself. */
    public String label(String code) {
        return find(code).map(Reason::label).orElse(code);
    }

    private static Reason reason(ResultSet row, int number) throws SQLException {
        return new Reason(row.getString("code"), row.getString("label"), Group.valueOf(row.getString("reason_group")));
    }
}
