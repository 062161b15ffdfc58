package uk.throughcare.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports that were made; they are never changed. */
@Repository
public class MonthlyReports {

    private static final String READABLE = """
            from care.monthly_report r left join care.team t on t.id = r.team
            where (r.team = any (:teams) or r.region in (select care.whole_regions(:teams)))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MonthlyReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The newest first; those of regions before those of teams.
     *
     * @param teams whose cases the reader oversees; a region is read by who oversees all its teams
     */
    public List<MonthlyReport> readable(List<String> teams) {
        return jdbc.sql("select r.id, r.month, coalesce(r.team, r.region) as about, coalesce(t.name, r.region) as name "
                        + READABLE + " order by r.month desc, r.region, t.name")
                .param("teams", teams.toArray(String[]::new))
                .query(MonthlyReports::row)
                .list();
    }

    /** None if there is no such report, or none for who oversees the cases of these teams. */
    public Optional<MonthlyReport> find(UUID id, List<String> teams) {
        return jdbc.sql("select r.id, r.month, coalesce(r.team, r.region) as about, coalesce(t.name, r.region) as name "
                        + READABLE + " and r.id = :id")
                .param("teams", teams.toArray(String[]::new))
                .param("id", id)
                .query(MonthlyReports::row)
                .optional();
    }

    /** Its pages, as PDF. */
    public byte[] content(MonthlyReport report) {
        return jdbc.sql("select content from care.monthly_report where id = :id")
                .param("id", report.id())
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    boolean isMade(Subject subject, YearMonth month) {
        return jdbc.sql("""
                        select exists (select from care.monthly_report
                                       where month = :month and (team = :team or region = :region))
                        """)
                .param("month", month.atDay(1))
                .param("team", subject.team())
                .param("region", subject.region())
                .query(Boolean.class)
                .single();
    }

    /** Does nothing if another node was faster. */
    void keep(Subject subject, YearMonth month, byte[] content) {
        jdbc.sql("""
                        insert into care.monthly_report (id, month, team, region, made_at, content)
                        values (:id, :month, :team, :region, :now, :content) on conflict do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("month", month.atDay(1))
                .param("team", subject.team())
                .param("region", subject.region())
                .param("now", Timestamp.from(clock.instant()))
                .param("content", content)
                .update();
    }

    /**
     * Takes it upon the caller to tell somebody; whoever comes at the same time waits until the first has committed.
     *
     * @return false if they were told of that month
     */
    boolean takeTelling(String user, YearMonth month) {
        return jdbc.sql("""
                        insert into care.monthly_report_told (user_id, month, told_at) values (:user, :month, :now)
                        on conflict do nothing
                        """)
                        .param("user", user)
                        .param("month", month.atDay(1))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static MonthlyReport row(ResultSet row, int number) throws SQLException {
        return new MonthlyReport(
                row.getObject("id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("about"),
                row.getString("name"));
    }
}
