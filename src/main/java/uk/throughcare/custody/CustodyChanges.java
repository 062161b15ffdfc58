package uk.throughcare.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.custody.CustodyChange.What;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;

/** What was reported about custody; rows are never changed. */
@Repository
class CustodyChanges {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;

    CustodyChanges(JdbcClient jdbc, Clock clock, CurrentActor actor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    /** Returns the row's number. */
    int keep(CaseReference reference, CustodyChange change) {
        return jdbc.sql("""
                        insert into care.custody_change (case_reference, team, what, on_date, to_team, release_date,
                                                         absence, reported_by, reported_at)
                        select reference, team, :what, :on, :toTeam, :releaseDate, :absence, :by, :now
                        from care.cases where reference = :reference
                        returning id
                        """)
                .param("reference", reference.value())
                .param("what", change.what().name())
                .param("on", change.on())
                .param("toTeam", change.toPrison())
                .param("releaseDate", change.releaseDate())
                .param(
                        "absence",
                        change.absence() == null ? null : change.absence().name())
                .param("by", actor.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    CustodyChange get(int id) {
        return jdbc.sql("select * from care.custody_change where id = :id")
                .param("id", id)
                .query(CustodyChanges::change)
                .single();
    }

    private static CustodyChange change(ResultSet row, int number) throws SQLException {
        @Nullable String absence = row.getString("absence");
        return new CustodyChange(
                What.valueOf(row.getString("what")),
                row.getObject("on_date", LocalDate.class),
                row.getString("to_team"),
                row.getObject("release_date", LocalDate.class),
                absence == null ? null : Absence.valueOf(absence));
    }
}
