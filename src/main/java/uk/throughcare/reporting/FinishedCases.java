package uk.throughcare.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.Refused;

/** The cases of some teams that are over, the latest first. */
@Repository
public class FinishedCases {

    private static final String SEPARATOR = "_";
    private static final int MOST = 10_000;
    private static final String BEFORE_NOTHING = "9999-12-31T00:00:00Z" + SEPARATOR;

    private final JdbcClient jdbc;
    private final FigureWords words;
    private final MapSettings settings;

    FinishedCases(JdbcClient jdbc, FigureWords words, MapSettings settings) {
        this.jdbc = jdbc;
        this.words = words;
        this.settings = settings;
    }

    /**
     * A case that is over, in words.
     *
     * @param stage where its support had got to
     */
    public record Finished(String reference, String team, String stage, String outcome, String from, String until) {}

    /** @param older how the page after this one is asked for; none on the last */
    public record Page(List<Finished> cases, @Nullable String older) {

        public Page {
            cases = List.copyOf(cases);
        }
    }

    private record Row(Instant closedAt, Finished told) {

        String place() {
            return closedAt + SEPARATOR + told.reference();
        }
    }

    /**
     * @param teams whose cases: those of the reader
     * @param before as the page before has given it; none for the latest
     * @throws Refused if it is not of that kind
     */
    public Page of(List<String> teams, @Nullable String before) {
        List<Row> rows = rows(teams, before == null ? BEFORE_NOTHING : before, settings.finishedShown() + 1);
        List<Row> shown = rows.stream().limit(settings.finishedShown()).toList();
        return new Page(
                shown.stream().map(Row::told).toList(),
                rows.size() > shown.size() ? shown.get(shown.size() - 1).place() : null);
    }

    /** The latest first, 10,000 at most. */
    public List<Finished> all(List<String> teams) {
        return rows(teams, BEFORE_NOTHING, MOST).stream().map(Row::told).toList();
    }

    /** Each team's latest from an index, so that the time it takes does not grow with the history. */
    private List<Row> rows(List<String> teams, String before, int most) {
        return jdbc.sql("""
                        select c.*, team.name as team_name
                        from unnest(cast(:teams as text[])) own(id)
                        join care.team team on team.id = own.id
                        cross join lateral (
                            select reference, stage, status, outcome, opened_at, closed_at from care.cases
                            where team = own.id and status <> 'OPEN' and (closed_at, reference) < (:at, :reference)
                            order by closed_at desc, reference desc limit :most) c
                        order by c.closed_at desc, c.reference desc limit :most
                        """)
                .param("teams", teams.toArray(String[]::new))
                .param("at", Timestamp.from(moment(before)))
                .param("reference", before.substring(before.indexOf(SEPARATOR) + 1))
                .param("most", most)
                .query(this::row)
                .list();
    }

    private static Instant moment(String place) {
        try {
            return Instant.parse(place.substring(0, Math.max(0, place.indexOf(SEPARATOR))));
        } catch (DateTimeParseException mistyped) {
            throw Refused.because("before", "go to the first page and on from there");
        }
    }

    private Row row(ResultSet row, int number) throws SQLException {
        Instant closedAt = row.getTimestamp("closed_at").toInstant();
        return new Row(
                closedAt,
                new Finished(
                        row.getString("reference"),
                        row.getString("team_name"),
                        words.of(row.getString("stage")),
                        words.outcome(row.getString("status"), row.getString("outcome")),
                        DatesInWords.day(row.getTimestamp("opened_at").toInstant()),
                        DatesInWords.day(closedAt)));
    }
}
