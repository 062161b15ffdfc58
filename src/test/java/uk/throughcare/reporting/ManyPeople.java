package uk.throughcare.reporting;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
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

    /** Services of the first team: of one it is known what it costs, one is full, and one nobody ever chose. */
    void chooseServices() {
        UUID costed = UUID.randomUUID();
        UUID said = UUID.randomUUID();
        jdbc.sql("""
                        insert into care.answers (id, about, form, form_version, given_in, given_by, given_at, content)
                        values (:said, 'MANY', 'offer-a-service', '1', 'somewhere', 'somebody', now(),
                                '{"costOfProviding": 120.5}')
                        """).param("said", said).update();
        jdbc.sql("""
                        insert into care.listing (id, state, email, link, link_good_until, published)
                        values (:id, 'LISTED', 'many@provider.example', gen_random_uuid(), now(), :said)
                        """).param("id", costed).param("said", said).update();
        jdbc.sql("""
                        insert into care.service_listing (id, public_id, name, provider, kind, place, team, days, description, capacity)
                        select s.id, coalesce(s.public, gen_random_uuid()), s.name, s.provider, k.code, 'INSIDE', 'MANY-1', 'Monday', 'Many', s.places
                        from (values (990001, :costed, 'Many Gardens', 'Many Growers', 1, null),
                                     (990002, null, 'Many Choirs', 'Many Singers', 2, 3),
                                     (990003, null, 'Many Walks', 'Many Growers', 1, 100),
                                     (990004, null, 'Many Books', 'Many Readers', 3, 10)) s (id, public, name, provider, kind, places)
                        join care.activity_kind k on k.position = s.kind
                        """).param("costed", costed).update();
        List<String> references = jdbc.sql("""
                        select case_reference from care.case_fact
                        where case_reference like 'MANY-%' and started_on is not null order by 1
                        """).query(String.class).list();
        for (int number = 0; number < references.size(); number++) {
            isConnected(references.get(number), 990001 + number / 2 % 3, number);
            if (number % 4 == 0) {
                isConnected(references.get(number), 990001 + (number / 2 + 1) % 3, number + 3);
            }
            needs(references.get(number), number);
        }
    }

    private void isConnected(String reference, int service, int number) {
        String end = number % 3 == 0 ? "COMPLETED" : number % 3 == 1 ? "LEFT_EARLY" : null;
        int placement = jdbc.sql("""
                        insert into care.placement (case_reference, team, service, round, state, chosen_at, start_on, ended_on, end_reason)
                        select reference, team, :service, 1, :state, opened_at, cast(opened_at as date) + :wait,
                               case when cast(:end as text) is null then null else cast(opened_at as date) + 90 end, :end
                        from care.cases where reference = :reference returning id
                        """)
                .param("reference", reference)
                .param("service", service)
                .param("wait", number % 10 == 9 ? 4_000 : 7)
                .param("state", end == null ? "ACCEPTED" : "ENDED")
                .param("end", end)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into care.timeline (case_reference, team, at, what, actor_kind, actor, detail)
                        select reference, team, opened_at + :days * interval '1 day', 'PLACEMENT_ACCEPTED', 'SYSTEM', 'many',
                               jsonb_build_object('placement', :placement)
                        from care.cases where reference = :reference
                        """)
                .param("reference", reference)
                .param("days", number % 6)
                .param("placement", placement)
                .update();
        jdbc.sql("""
                        insert into care.session_attendance (placement, session_on, outcome, recorded_at)
                        select :placement, date '2027-01-01' + day,
                               case when day % 4 = 3 then 'DID_NOT_ATTEND' when day % 4 = 2 then 'LATE' else 'ATTENDED' end, now()
                        from generate_series(1, :sessions) day
                        """)
                .param("placement", placement)
                .param("sessions", number % 8)
                .update();
    }

    private void needs(String reference, int number) {
        jdbc.sql("""
                        insert into care.need (case_reference, need, identified_at)
                        select :reference, code, now() from care.support_need where position % 37 = :number % 37
                        """).param("reference", reference).param("number", number).update();
        jdbc.sql("""
                        insert into care.unmet_need (case_reference, team, pathway, recorded_at, needs, in_custody)
                        select c.reference, c.team, k.pathway, now(), array[k.code], :number % 5 = 0
                        from care.cases c join care.support_need k on k.position % 37 = :number % 7
                        where c.reference = :reference and :number % 2 = 0
                        """).param("reference", reference).param("number", number).update();
    }

    void leave() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select set_config('throughcare.erasing', 'yes', true)")
                    .query(String.class)
                    .single();
            jdbc.sql("delete from care.session_attendance where placement in"
                            + " (select id from care.placement where team in ('MANY-1', 'MANY-2'))")
                    .update();
            for (String table :
                    List.of("placement", "timeline", "need", "unmet_need", "measure", "case_changed", "case_fact")) {
                jdbc.sql("delete from care." + table + " where case_reference in"
                                + " (select reference from care.cases where team in ('MANY-1', 'MANY-2'))")
                        .update();
            }
            jdbc.sql("delete from care.service_listing where team = 'MANY-1'").update();
            jdbc.sql("delete from care.listing where email = 'many@provider.example'")
                    .update();
            jdbc.sql("delete from care.answers where about = 'MANY'").update();
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
                            support_model, referral_channel, satisfaction_before, satisfaction_now, anxious_before, anxious_now, unmet_needs,
                            person_id, age_at_referral, equality)
                        select :reference, :team, :status, true, :at, :on, :accepted, :declined, :met, :started, :attended,
                            :completed, 0, 0, 0, :goals, 1, 0, 0, :model, :channel, :satisfied, :satisfiedNow, :anxious, :anxiousNow, :unmet,
                            person_id, age_at_referral, equality
                        from care.case_fact_now where case_reference = :reference
                        """)
                .param("reference", reference)
                .param("team", team)
                .param("status", status)
                .param("at", at(on))
                .param("on", on)
                .param("accepted", reached > 0 ? at(on) : null)
                .param("declined", status.equals("DECLINED"))
                .param("met", reached > 1 && number % 10 != 0 ? on.plusDays(3) : null)
                .param("started", reached > 2 ? on.plusDays(9) : null)
                .param("attended", reached > 3 ? on.plusDays(12) : null)
                .param("completed", reached > 5 ? on.plusDays(15) : null)
                .param("goals", number % 3)
                .param("model", reached > 0 ? one("SIGNPOSTING", "LIGHT", "HOLISTIC") : null)
                .param("channel", number % 17 == 5 ? null : one("TASKLIST", "API"))
                .param("unmet", number % 5 == 1 ? 1 + number % 2 : 0)
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
