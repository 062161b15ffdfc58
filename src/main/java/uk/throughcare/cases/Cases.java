package uk.throughcare.cases;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.teams.Circles;

/** The cases, each with its reference; what is written here commits together with the step of the process that wrote it. */
@Repository
public class Cases {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Circles circles;
    private final ApplicationEventPublisher events;

    Cases(JdbcClient jdbc, Clock clock, Circles circles, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.circles = circles;
        this.clock = clock;
        this.events = events;
    }

    /** Opens a case under a reference that no other case has. */
    public CaseReference open(
            Person person,
            String team,
            boolean inCustody,
            @Nullable LocalDate releaseDate,
            @Nullable String noReleaseDateReason) {
        return jdbc.sql("""
                        insert into care.cases (reference, person_id, team, in_custody, release_date,
                                                no_release_date_reason, opened_at)
                        values (:reference, :person, :team, :inCustody, :releaseDate, :noReleaseDateReason, :now)
                        on conflict (reference) do nothing
                        returning reference
                        """)
                .param("reference", CaseReference.draw(RANDOM).value())
                .param("person", person.id())
                .param("team", team)
                .param("inCustody", inCustody)
                .param("releaseDate", releaseDate)
                .param("noReleaseDateReason", noReleaseDateReason)
                .param("now", now())
                .query(String.class)
                .optional()
                .map(CaseReference::new)
                .orElseGet(() -> open(person, team, inCustody, releaseDate, noReleaseDateReason));
    }

    public Optional<Case> find(CaseReference reference) {
        return jdbc.sql("select * from care.cases where reference = :reference")
                .param("reference", reference.value())
                .query(Cases::row)
                .optional();
    }

    /**
     * @throws UnknownCase if there is none
     */
    public Case get(CaseReference reference) {
        return find(reference).orElseThrow(() -> new UnknownCase(reference));
    }

    public void enterStage(CaseReference reference, String stage) {
        update(reference, "stage = :value", stage);
    }

    public void accept(CaseReference reference, String supportModel, String priority) {
        jdbc.sql("""
                        update care.cases set support_model = :supportModel, priority = :priority, accepted_at = :now
                        where reference = :reference
                        """)
                .param("supportModel", supportModel)
                .param("priority", priority)
                .param("now", now())
                .param("reference", reference.value())
                .update();
    }

    /** Whoever gets a restricted case is named for it. */
    public void allocate(CaseReference reference, String linkWorker) {
        update(reference, "link_worker = :value", linkWorker);
        circles.admit(linkWorker, get(reference).team());
    }

    /** Whoever is writing to the case goes first, and nobody else does until the transaction ends. */
    void hold(CaseReference reference) {
        jdbc.sql("select reference from care.cases where reference = :reference for update")
                .param("reference", reference.value())
                .query(String.class)
                .single();
    }

    /** Others hold the case, in the same whole team. */
    void isHeldBy(CaseReference reference, String holder) {
        update(reference, "team = :value", holder);
    }

    /** The new team holds the case; the link worker of the old team does no longer. */
    public void moveTo(CaseReference reference, String team, boolean inCustody) {
        String left = get(reference).team();
        jdbc.sql("""
                        update care.cases set team = :team, in_custody = :inCustody, link_worker = null
                        where reference = :reference
                        """)
                .param("team", team)
                .param("inCustody", inCustody)
                .param("reference", reference.value())
                .update();
        events.publishEvent(new CaseLeftTeam(reference, left));
    }

    public void releaseDateIs(CaseReference reference, @Nullable LocalDate releaseDate) {
        update(reference, "release_date = :value", releaseDate);
    }

    public void decline(CaseReference reference, String reason) {
        end(reference, Case.Status.DECLINED, null, reason);
    }

    public void close(CaseReference reference, String outcome, String reason) {
        end(reference, Case.Status.CLOSED, outcome, reason);
    }

    /** A closed case goes on. */
    public void openAgain(CaseReference reference) {
        jdbc.sql("""
                        update care.cases set status = 'OPEN', outcome = null, closure_reason = null, closed_at = null,
                                              link_worker = null
                        where reference = :reference
                        """).param("reference", reference.value()).update();
    }

    /** The case ends, and the other one goes on in its place and in that of all that were joined to it before. */
    public void join(CaseReference reference, CaseReference other) {
        jdbc.sql("""
                        update care.cases set status = 'JOINED', joined_to = :other, closed_at = coalesce(closed_at, :now)
                        where reference = :reference or joined_to = :reference
                        """)
                .param("other", other.value())
                .param("now", now())
                .param("reference", reference.value())
                .update();
        events.publishEvent(new CaseLeftTeam(reference, get(reference).team()));
    }

    private void end(CaseReference reference, Case.Status status, @Nullable String outcome, String reason) {
        jdbc.sql("""
                        update care.cases set status = :status, outcome = :outcome, closure_reason = :reason, closed_at = :now
                        where reference = :reference
                        """)
                .param("status", status.name())
                .param("outcome", outcome)
                .param("reason", reason)
                .param("now", now())
                .param("reference", reference.value())
                .update();
        events.publishEvent(new CaseLeftTeam(reference, get(reference).team()));
    }

    private void update(CaseReference reference, String assignment, @Nullable Object value) {
        jdbc.sql("update care.cases set " + assignment + " where reference = :reference")
                .param("value", value)
                .param("reference", reference.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static Case row(ResultSet row, int number) throws SQLException {
        return new Case(
                new CaseReference(row.getString("reference")),
                row.getLong("person_id"),
                row.getString("team"),
                row.getString("stage"),
                Case.Status.valueOf(row.getString("status")),
                row.getBoolean("in_custody"),
                row.getObject("release_date", LocalDate.class),
                row.getString("support_model"),
                row.getString("priority"),
                row.getString("link_worker"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "accepted_at"),
                instant(row, "closed_at"),
                row.getString("outcome"),
                row.getString("closure_reason"),
                Optional.ofNullable(row.getString("joined_to"))
                        .map(CaseReference::new)
                        .orElse(null));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
