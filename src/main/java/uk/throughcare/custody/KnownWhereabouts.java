package uk.throughcare.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.Case;
import uk.throughcare.custody.Whereabouts.Place;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.teams.Circles;

/** Where the people of our cases are. */
@Repository
class KnownWhereabouts {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Circles circles;

    KnownWhereabouts(JdbcClient jdbc, WorkCalendar calendar, Circles circles) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.circles = circles;
    }

    /** As told last; else as referred, which tells where they were on that day, and not at which hour. */
    Whereabouts of(Case known) {
        return told(known.reference()).orElseGet(() -> asReferred(known));
    }

    /** As told by staff or a custody system, if anything was. */
    Optional<Whereabouts> told(CaseReference reference) {
        return jdbc.sql("select * from care.whereabouts where case_reference = :reference")
                .param("reference", reference.value())
                .query(KnownWhereabouts::whereabouts)
                .optional();
    }

    private Whereabouts asReferred(Case known) {
        var since =
                calendar.startOf(calendar.dayOf(Date.from(known.openedAt()))).toInstant();
        return known.inCustody()
                ? Whereabouts.inside(circles.wholeTeam(known.team()), since)
                : Whereabouts.outside(null, since);
    }

    void are(CaseReference reference, Whereabouts told) {
        jdbc.sql("""
                        insert into care.whereabouts (case_reference, place, prison, absence, since)
                        values (:reference, :place, :prison, :absence, :since)
                        on conflict (case_reference) do update set place = excluded.place, prison = excluded.prison,
                            absence = excluded.absence, since = excluded.since
                        """)
                .param("reference", reference.value())
                .param("place", told.place().name())
                .param("prison", told.prison())
                .param("absence", told.absence() == null ? null : told.absence().name())
                .param("since", Timestamp.from(told.since()))
                .update();
    }

    private static Whereabouts whereabouts(ResultSet row, int number) throws SQLException {
        @Nullable String absence = row.getString("absence");
        return new Whereabouts(
                Place.valueOf(row.getString("place")),
                row.getString("prison"),
                absence == null ? null : Absence.valueOf(absence),
                row.getTimestamp("since").toInstant());
    }
}
