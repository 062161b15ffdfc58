package uk.throughcare.reporting;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented people of two teams of their own, with what figures ask of their cases: more than could be lived one by one. */
final class ManyPeople {

    static final String ONE = "MANY-1";
    static final String OTHER = "MANY-2";

    private static final long SEED = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LocalDate today;
    private final Random random = new Random(SEED);
    private final List<Long> people = new ArrayList<>();
    private int cases;

    ManyPeople(JdbcClient jdbc, TransactionTemplate transaction, LocalDate today) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.today = today;
    }

    void live(int many) {
        for (String team : List.of(ONE, OTHER)) {
            jdbc.sql("insert into care.team (id, kind, name) values (:team, 'PRISON', :team)")
                    .param("team", team)
                    .update();
        }
        for (int number = 0; number < many; number++) {
            people.add(born(number));
            says(number);
            int daysAgo = number < 3 ? 100 : 20 + random.nextInt(400);
            isReferred(number, number % 3 == 0 ? ONE : OTHER, today.minusDays(daysAgo), "CLOSED");
        }
    }

    /** Later than before, and not accepted. */
    void isReferredAgain(int number, String status) {
        isReferred(number, ONE, today.minusDays(16), status);
    }

    void leave() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select set_config('throughcare.erasing', 'yes', true)")
                    .query(String.class)
                    .single();
            for (String table : List.of("case_changed", "case_fact")) {
                jdbc.sql("delete from care." + table + " where case_reference in"
                                + " (select reference from care.cases where team in ('MANY-1', 'MANY-2'))")
                        .update();
            }
            jdbc.sql("delete from care.cases where team in ('MANY-1', 'MANY-2')")
                    .update();
            for (Long person : people) {
                jdbc.sql("delete from care.equality where person_id = :person")
                        .param("person", person)
                        .update();
                jdbc.sql("delete from care.person where id = :person")
                        .param("person", person)
                        .update();
            }
            jdbc.sql("delete from care.team where id in ('MANY-1', 'MANY-2')").update();
        });
    }

    private long born(int number) {
        return jdbc.sql("""
                        insert into care.person (prison_number, name, date_of_birth, registered_at)
                        values (:number, 'Many', :born, now()) returning id
                        """)
                .param("number", "M%04dMX".formatted(number))
                .param("born", today.minusDays(6_300 + random.nextInt(18_000)))
                .query(Long.class)
                .single();
    }

    /** Of some groups there are many people, of some few, of some nobody; some say something else later. */
    private void says(int number) {
        say(number, "ethnicity", one("W1", "W1", "W2", "A1", "A4", "B1", "M3", "NS"));
        say(number, "sex", one("MALE", "MALE", "FEMALE"));
        say(number, "disability", one("YES", "NO", "NO", "NS"));
        say(number, "religion", number < 3 ? "SIKH" : one("NONE", "CHRISTIAN", "MUSLIM"));
        say(number, "sexualOrientation", number % 50 == 7 ? "BI" : "STRAIGHT");
        if (number % 4 == 0) {
            say(number, "genderIdentity", "SAME");
        }
        if (number % 9 == 0) {
            say(number, "disability", "YES");
        }
    }

    private void say(int number, String characteristic, String code) {
        jdbc.sql("""
                        insert into care.equality (person_id, characteristic, code, recorded_at, recorded_by)
                        values (:person, :characteristic, :code, now(), 'somebody')
                        """)
                .param("person", people.get(number))
                .param("characteristic", characteristic)
                .param("code", code)
                .update();
    }

    private void isReferred(int number, String team, LocalDate on, String status) {
        String reference = "MANY-%05d".formatted(cases++);
        jdbc.sql("""
                        insert into care.cases (reference, person_id, team, stage, status, in_custody, opened_at, closed_at, joined_to)
                        values (:reference, :person, :team, 'closure', :status, true, :at, :at, :joinedTo)
                        """)
                .param("reference", reference)
                .param("person", people.get(number))
                .param("team", team)
                .param("status", status)
                .param("at", at(on))
                .param("joinedTo", status.equals("JOINED") ? "MANY-%05d".formatted(number) : null)
                .update();
        int reached = status.equals("CLOSED") ? random.nextInt(8) : 0;
        jdbc.sql("""
                        insert into care.case_fact (case_reference, team, status, in_custody_at_referral, received_at, received_on,
                            accepted_at, declined, first_contact_on, started_on, attended_on, completed_on, placements_started,
                            placements_attended, placements_completed, goals_met, goals_partly, goals_not, goals_dropped,
                            satisfaction_before, satisfaction_now, anxious_before, anxious_now, unmet_needs)
                        values (:reference, :team, :status, true, :at, :on, :accepted, :declined, :met, :started, :attended,
                            :completed, 0, 0, 0, 0, 0, 0, 0, :satisfied, :satisfiedNow, :anxious, :anxiousNow, 0)
                        """)
                .param("reference", reference)
                .param("team", team)
                .param("status", status)
                .param("at", at(on))
                .param("on", on)
                .param("accepted", reached > 0 ? at(on) : null)
                .param("declined", status.equals("DECLINED"))
                .param("met", reached > 1 ? on.plusDays(3) : null)
                .param("started", reached > 2 ? number % 11 == 0 ? today.plusDays(5) : on.plusDays(9) : null)
                .param("attended", reached > 3 ? on.plusDays(12) : null)
                .param("completed", reached > 5 ? on.plusDays(15) : null)
                .param("satisfied", reached > 1 ? score(number) : null)
                .param("satisfiedNow", reached > 2 ? score(number + 1) : null)
                .param("anxious", reached > 2 ? score(number) : null)
                .param("anxiousNow", reached > 1 ? score(number + 2) : null)
                .update();
    }

    private @Nullable Integer score(int number) {
        return number % 13 == 0 ? null : random.nextInt(11);
    }

    private static Timestamp at(LocalDate day) {
        return Timestamp.from(day.atTime(10, 0).toInstant(ZoneOffset.UTC));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
