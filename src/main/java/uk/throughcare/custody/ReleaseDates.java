package uk.throughcare.custody;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.cases.Identities;
import uk.throughcare.cases.OtherCases;
import uk.throughcare.cases.Person;

/** Keeps release dates as the prisons know them, by asking again when they may be others. */
@Service
class ReleaseDates {

    // any number, the same on every node
    private static final int LOCK = 715_517;

    private final PrisonerSearch search;
    private final Identities identities;
    private final OtherCases cases;
    private final CustodyRecord record;
    private final JdbcClient jdbc;

    ReleaseDates(
            PrisonerSearch search, Identities identities, OtherCases cases, CustodyRecord record, JdbcClient jdbc) {
        this.search = search;
        this.identities = identities;
        this.cases = cases;
        this.record = record;
        this.jdbc = jdbc;
    }

    /**
     * Asks for the person's release date and takes it up.
     *
     * @return whether it is another
     * @throws CannotWorkOff if nobody answers
     */
    @Transactional
    public boolean askAgain(Person person) {
        oneAtATime(person);
        return Optional.ofNullable(person.prisonNumber())
                .flatMap(search::find)
                .map(found -> takeUp(person, found.earliestReleaseDate().orElse(null)))
                .orElse(false);
    }

    private boolean takeUp(Person asked, @Nullable LocalDate date) {
        return identities.hold(new Identities.Numbered(asked.prisonNumber(), asked.crn())).stream()
                        .flatMap(person -> cases.openCasesOf(person).stream())
                        .filter(known -> record.releaseDateIs(known, date))
                        // all of them, and not only the first
                        .count()
                > 0;
    }

    /** An answer that was given earlier must not be taken up later; nothing but another asking waits for this. */
    private void oneAtATime(Person person) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, :person)")
                .param("lock", LOCK)
                .param("person", (int) person.id())
                .query(row -> {});
    }
}
