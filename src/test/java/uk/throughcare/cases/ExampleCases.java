package uk.throughcare.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.journey.CaseReference;

/** Cases of invented people, straight in the record, for tests that need no process around them. */
@TestComponent
public class ExampleCases {

    private final People people;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExampleCases(People people, Cases cases, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An accepted case in custody with full support, referred so many days ago. */
    public CaseReference openedDaysAgo(int days, String team) {
        jdbc.sql("insert into care.team (id, kind, name) values (:id, 'PRISON', :id) on conflict do nothing")
                .param("id", team)
                .update();
        CaseReference reference =
                cases.open(somebody(), team, true, LocalDate.now(clock).plusDays(200), null);
        cases.accept(reference, "HOLISTIC", "ROUTINE");
        jdbc.sql("update care.cases set opened_at = :then where reference = :reference")
                .param("then", Timestamp.from(clock.instant().minus(Duration.ofDays(days))))
                .param("reference", reference.value())
                .update();
        return reference;
    }

    private Person somebody() {
        int number = ThreadLocalRandom.current().nextInt(10_000);
        String prisonNumber = "Z%04d%s%s".formatted(number, letter(), letter());
        return people.register(new People.Details(
                prisonNumber, null, null, "Sam Example", LocalDate.of(1990, 5, 1), List.of(), null, false, null));
    }

    private static char letter() {
        return (char) ('A' + ThreadLocalRandom.current().nextInt(26));
    }
}
