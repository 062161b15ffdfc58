package uk.throughcare.tasklist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.cases.CaseReads;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.DatesInWords;

/** Finds cases of the reader's teams by what staff know: a reference, a number, a date of birth, or a name as they heard it. */
@Service
class CaseFinding {

    private static final int MOST = 50;
    private static final List<DateTimeFormatter> DAYS = Stream.of("d/M/uuuu", "uuuu-MM-dd", "d MMMM uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.UK))
            .toList();

    /** A case that was found. */
    record Found(
            String reference,
            String name,
            LocalDate dateOfBirth,
            @Nullable String prisonNumber,
            @Nullable String crn,
            String team,
            String stage,
            String status) {

        /** In words. */
        public String born() {
            return DatesInWords.day(dateOfBirth);
        }
    }

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final CaseReads reads;

    CaseFinding(JdbcClient jdbc, CurrentActor actor, CaseReads reads) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.reads = reads;
    }

    /**
     * The cases that fit, open ones first, then as close to the words as may be; each is recorded as read.
     *
     * @param words as typed
     */
    @Transactional
    public List<Found> by(String words) {
        List<Found> found =
                actor.signedIn().map(reader -> by(words.strip(), reader)).orElse(List.of());
        found.forEach(one -> reads.record(new CaseReference(one.reference()), "find"));
        return found;
    }

    private List<Found> by(String words, CurrentActor.SignedIn reader) {
        return jdbc.sql("""
                        select c.reference, p.name, p.date_of_birth, p.prison_number, p.crn, t.name as team, c.stage, c.status
                        from care.person p
                        join care.cases c on c.person_id = p.id
                        join care.team t on t.id = c.team
                        where c.team = any (:teams)
                          and (c.reference = :reference or p.date_of_birth = cast(:born as date)
                               or p.prison_number = :number or p.crn = :number
                               or p.id in (select f.person_id from care.former_number f where f.number = :number)
                               or :words <% p.name)
                        order by c.status = 'OPEN' desc, word_similarity(:words, p.name) desc, p.name, c.opened_at desc
                        limit :most
                        """)
                .param("teams", reader.teams().toArray(String[]::new))
                .param(
                        "reference",
                        CaseReference.typed(words).map(CaseReference::value).orElse(""))
                .param("born", born(words).map(LocalDate::toString).orElse(null))
                .param("number", words.toUpperCase(Locale.ROOT).replace(" ", ""))
                .param("words", words)
                .param("most", MOST)
                .query(Found.class)
                .list();
    }

    private static Optional<LocalDate> born(String words) {
        return DAYS.stream().flatMap(format -> day(words, format).stream()).findFirst();
    }

    private static Optional<LocalDate> day(String words, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(words, format));
        } catch (DateTimeParseException otherWords) {
            return Optional.empty();
        }
    }
}
