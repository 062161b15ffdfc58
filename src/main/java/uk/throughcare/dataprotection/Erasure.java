package uk.throughcare.dataprotection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.cases.NamedPeople;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.HistoryOfCases;
import uk.throughcare.journey.Refused;

/** Forgets a person: every row about them in our tables, and what the engine remembers of their cases. */
@Service
class Erasure {

    /** Why somebody is forgotten. */
    enum Reason {
        /** The time for which records are kept is over. */
        RETENTION_OVER,
        /** The person asked for it, and nothing stands against it. */
        ASKED_FOR,
        /** The record should never have been made. */
        NOT_OURS_TO_KEEP
    }

    private record Cases(int known, int open, @Nullable Instant lastClosed) {}

    private final PersonalTables tables;
    private final NamedPeople people;
    private final HistoryOfCases history;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;

    Erasure(
            PersonalTables tables,
            NamedPeople people,
            HistoryOfCases history,
            JdbcClient jdbc,
            Clock clock,
            CurrentActor actor) {
        this.tables = tables;
        this.people = people;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * @param number a prison number or CRN, current or former
     * @throws Refused if nobody has it, or a case of theirs is open; nothing is erased then
     */
    @Transactional
    public void of(String number, Reason reason) {
        erase(people.named(number), reason);
    }

    @Transactional
    public void erase(long person, Reason reason) {
        Cases cases = cases(person);
        if (cases.open() > 0) {
            throw Refused.because("number", "a case of this person is open: close it first");
        }
        references(person).forEach(history::forget);
        jdbc.sql("select set_config('throughcare.erasing', 'yes', true)")
                .query(String.class)
                .single();
        // a case that went into another one refers to it
        jdbc.sql("update care.cases set joined_to = null where person_id = :person")
                .param("person", person)
                .update();
        // what is sealed meanwhile would be missed as if somebody had tampered with it
        jdbc.sql("lock table care.audit_seal in share row exclusive mode").update();
        int sealed = sealed(person);
        for (PersonalTables.Personal personal : tables.inOrderOfErasure()) {
            jdbc.sql("delete from " + personal.table() + " where " + personal.rows())
                    .param("person", person)
                    .update();
        }
        record(reason, cases, sealed);
    }

    private Cases cases(long person) {
        // held, so that none is opened meanwhile
        jdbc.sql("select id from care.person where id = :person for update")
                .param("person", person)
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        select count(*) as known, count(*) filter (where status = 'OPEN') as open, max(closed_at) as last_closed
                        from care.cases where person_id = :person
                        """).param("person", person).query(Cases.class).single();
    }

    private int sealed(long person) {
        return jdbc.sql("""
                        select count(*) from care.audit_seal s
                        where s.source = 'case_read' and exists (
                                select from care.case_read t join care.cases c on c.reference = t.case_reference
                                where t.id = s.row_id and c.person_id = :person)
                           or s.source = 'timeline' and exists (
                                select from care.timeline t join care.cases c on c.reference = t.case_reference
                                where t.id = s.row_id and c.person_id = :person)
                        """).param("person", person).query(Integer.class).single();
    }

    private List<String> references(long person) {
        return jdbc.sql("select reference from care.cases where person_id = :person")
                .param("person", person)
                .query(String.class)
                .list();
    }

    private void record(Reason reason, Cases cases, int sealed) {
        jdbc.sql("""
                        insert into care.erasure (erased_at, erased_by, reason, cases, last_closed, sealed_rows)
                        values (:now, :by, :reason, :cases, :lastClosed, :sealed)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.get().id())
                .param("reason", reason.name())
                .param("cases", cases.known())
                .param("sealed", sealed)
                .param("lastClosed", cases.lastClosed() == null ? null : Timestamp.from(cases.lastClosed()))
                .update();
    }
}
