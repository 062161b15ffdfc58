package uk.throughcare.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.CaseReads;
import uk.throughcare.teams.Role;

/** Who saw or changed what, and that nobody can change that unseen. */
@JourneyTest
class AuditTest {

    @Autowired
    Journeys journeys;

    @Autowired
    AccessAudit audit;

    @Autowired
    AuditSeals seals;

    @Autowired
    Erasure erasure;

    @Autowired
    CaseReads reads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void itTellsWhoReadAndChangedACaseAndWhatOneUserDid() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));
        String reader = journeys.staff(Role.SENIOR_LINK_WORKER, "LEI");
        journeys.as(reader, () -> {
            reads.record(robin.reference(), "case-tab");
            return true;
        });

        List<AccessAudit.Entry> ofTheCase = audit.of(robin.reference().value(), "");

        assertThat(ofTheCase).extracting(AccessAudit.Entry::kind).contains("READ", "CHANGED");
        assertThat(ofTheCase).extracting(AccessAudit.Entry::what).contains("case-tab", "REFERRAL_RECEIVED");
        assertThat(audit.of(robin.reference().value(), reader))
                .singleElement()
                .satisfies(entry -> assertThat(entry.what()).isEqualTo("case-tab"));
    }

    @Test
    void whatIsSealedHoldsAndWhatIsChangedTakenAwayOrSealedAnewShows() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));
        isSealed();
        AuditSeals.Check before = seals.check();
        assertThat(before).matches(AuditSeals.Check::holds);
        long row = jdbc.sql("select min(id) from care.timeline where case_reference = :reference")
                .param("reference", robin.reference().value())
                .query(Long.class)
                .single();

        assertThat(afterTampering("update care.timeline set actor = 'somebody.else' where id = " + row))
                .satisfies(found -> assertThat(found.changed()).containsExactly("timeline/" + row))
                .satisfies(found -> assertThat(found.holds()).isFalse());
        assertThat(afterTampering("delete from care.timeline where id = " + row))
                .satisfies(found -> assertThat(found.missing()).isEqualTo(before.missing() + 1))
                .satisfies(found -> assertThat(found.holds()).isFalse());
        assertThat(afterTampering("update care.timeline set actor = 'somebody.else' where id = " + row
                        + "; update care.audit_seal s set content = care.sealed(t) from care.timeline t"
                        + " where s.source = 'timeline' and s.row_id = t.id and t.id = " + row))
                .satisfies(found -> assertThat(found.brokenAt()).isPositive())
                .satisfies(found -> assertThat(found.holds()).isFalse());
        assertThat(seals.check()).isEqualTo(before);
    }

    @Test
    void whatTheErasureTookIsNoTampering() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isClosedEarly("NEEDS_MET_ELSEWHERE");
        isSealed();
        AuditSeals.Check before = seals.check();

        erasure.of(
                jdbc.sql("""
                                select p.prison_number from care.person p join care.cases c on c.person_id = p.id
                                where c.reference = :reference
                                """)
                        .param("reference", robin.reference().value())
                        .query(String.class)
                        .single(),
                Erasure.Reason.ASKED_FOR);

        AuditSeals.Check after = seals.check();
        assertThat(after.missing()).isGreaterThan(before.missing());
        assertThat(after).matches(AuditSeals.Check::holds);
    }

    @Test
    void aRowThatIsYoungIsNotSealedYet() {
        isSealed();
        long before = seals.check().sealed();
        journeys.refer(aPersonIn("LEI"));

        seals.seal();

        assertThat(seals.check().sealed()).isEqualTo(before);
    }

    private void isSealed() {
        journeys.timeIs(journeys.engineTime().plus(Duration.ofMinutes(11)));
        seals.seal();
    }

    /** As somebody with all rights on the database could; taken back afterwards. */
    private AuditSeals.Check afterTampering(String sql) {
        return transaction.execute(status -> {
            for (String table : List.of("timeline", "audit_seal")) {
                jdbc.sql("alter table care." + table + " disable trigger never_changed")
                        .update();
            }
            for (String one : sql.split(";")) {
                jdbc.sql(one).update();
            }
            AuditSeals.Check found = seals.check();
            status.setRollbackOnly();
            return found;
        });
    }
}
