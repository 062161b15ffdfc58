package uk.throughcare.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.CaseReads;
import uk.throughcare.teams.Role;

/** Everything about one person, and nothing of them. */
@JourneyTest
class ErasureTest {

    private static final String MARKER = "Qwxyzk";
    private static final String GIVEN_OUT = "Qwxyzg";

    /** What speaks of people and does not refer to a person: why that is so. */
    private static final Map<String, String> NOT_BY_REFERENCE = Map.of(
            "care.scheduled_tasks", "what is to be done, by ids",
            "care.refused_link", "wrong links, by ids alone");

    @Autowired
    Journeys journeys;

    @Autowired
    SubjectAccess access;

    @Autowired
    Erasure erasure;

    @Autowired
    RetentionWatch watch;

    @Autowired
    PersonalTables tables;

    @Autowired
    CaseReads reads;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToNow() {
        journeys.freeText().isUsualAgain();
        journeys.timeIsNowAgain();
    }

    @Test
    void everythingAboutAPersonIsGivenAndThatIsRecorded() {
        journeys.freeText().is(GIVEN_OUT);
        TheCase robin = aWholeJourney();
        reads.record(robin.reference(), "case-tab");

        Map<String, JsonNode> told = journeys.as(
                journeys.staff(Role.ADMINISTRATOR, "LEI"),
                () -> access.of(number(robin).toLowerCase(java.util.Locale.ROOT)));

        assertThat(told)
                .containsKeys(
                        "person",
                        "cases",
                        "referral",
                        "answers",
                        "timeline",
                        "goal",
                        "plan",
                        "placement",
                        "measure",
                        "session_attendance",
                        "equality",
                        "notification",
                        "case_read",
                        "subject_access");
        assertThat(told.get("person").get(0).get("name").asText()).contains(GIVEN_OUT);
        assertThat(told.get("subject_access").get(0).get("given_to").asText())
                .isEqualTo(journeys.staff(Role.ADMINISTRATOR, "LEI"));
        assertThat(told.get("cases")).hasSize(1);
    }

    @Test
    void nothingIsLeftOfWhoeverIsErased() {
        journeys.freeText().is(MARKER);
        TheCase robin = aWholeJourney();
        String number = number(robin);
        journeys.freeText().isUsualAgain();
        TheCase other = journeys.refer(aPersonIn("LEI"));
        int othersRows = timeline(other);

        erasure.of(number, Erasure.Reason.ASKED_FOR);

        assertThat(tablesWith(MARKER)).isEmpty();
        assertThat(tablesWith(number)).isEmpty();
        assertThat(tablesWith(robin.reference().value())).isEmpty();
        assertThat(timeline(other)).isEqualTo(othersRows).isPositive();
        assertThatThrownBy(() -> erasure.of(number, Erasure.Reason.ASKED_FOR))
                .hasMessageContaining("nobody is known by this prison number or CRN");
    }

    @Test
    void ofARestrictedCaseNoCircleIsLeft() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        robin.isRestrictedTo(robin.record().linkWorker());
        robin.isClosedEarly("NEEDS_MET_ELSEWHERE");
        String circle = robin.record().team();

        erasure.of(number(robin), Erasure.Reason.ASKED_FOR);

        assertThat(tablesWith(robin.reference().value())).isEmpty();
        assertThat(jdbc.sql("select count(*) from act_id_tenant_member where tenant_id_ = :circle")
                        .param("circle", circle)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from act_id_tenant where id_ = :circle")
                        .param("circle", circle)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverHasAnOpenCaseIsNotErased() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();

        assertThatThrownBy(() -> erasure.of(number(robin), Erasure.Reason.ASKED_FOR))
                .hasMessageContaining("a case of this person is open: close it first");

        assertThat(robin.record().isOpen()).isTrue();
    }

    @Test
    void whenTheTimeForWhichRecordsAreKeptIsOverTheyGoByThemselves() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isClosedEarly("NEEDS_MET_ELSEWHERE");
        String number = number(robin);
        Duration kept = Duration.ofDays(2557);

        journeys.timeIs(journeys.engineTime().plus(kept).minus(Duration.ofDays(1)));
        watch.look();
        assertThat(tablesWith(number)).isNotEmpty();
        journeys.timeIs(journeys.engineTime().plus(Duration.ofDays(2)));
        watch.look();

        assertThat(tablesWith(number)).isEmpty();
    }

    @Test
    void nobodyElseRemovesWhatNeverChanges() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));

        assertThatThrownBy(() -> jdbc.sql("delete from care.timeline where case_reference = :reference")
                        .param("reference", robin.reference().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed or removed");
    }

    /** A new table about a case must refer to it. */
    @Test
    void whatSpeaksOfACaseRefersToIt() {
        List<String> speaking = jdbc.sql("""
                        select distinct 'care.' || c.table_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'care' and t.table_type = 'BASE TABLE'
                          and (c.column_name in ('case_reference', 'person_id', 'placement', 'person'))
                        """).query(String.class).list();
        List<String> found = tables.inOrderOfErasure().stream()
                .map(PersonalTables.Personal::table)
                .toList();

        assertThat(found).contains("care.person", "care.cases").doesNotHaveDuplicates();
        assertThat(speaking.stream()
                        .filter(table -> !NOT_BY_REFERENCE.containsKey(table))
                        .toList())
                .isNotEmpty()
                .isSubsetOf(found);
    }

    private TheCase aWholeJourney() {
        return journeys.refer(aPersonIn("LEI").with("communicationNeeds", List.of("INTERPRETER")))
                .isAllocated()
                .isMet()
                .isNoted()
                .saysOfThemself("ethnicity", "B1", "sexualOrientation", "NS")
                .saysWhatMatters("worried", true)
                .concernIsAnswered()
                .agreesThePlan()
                .choosesActivities()
                .isIntroduced()
                .attends("more", "ENDED", "endReason", "LEFT_EARLY")
                .isClosedEarly("NEEDS_MET_ELSEWHERE")
                .closingSummaryIsWritten();
    }

    private int timeline(TheCase told) {
        return jdbc.sql("select count(*) from care.timeline where case_reference = :reference")
                .param("reference", told.reference().value())
                .query(Integer.class)
                .single();
    }

    private String number(TheCase robin) {
        return jdbc.sql("""
                        select p.prison_number from care.person p join care.cases c on c.person_id = p.id
                        where c.reference = :reference
                        """)
                .param("reference", robin.reference().value())
                .query(String.class)
                .single();
    }

    /** In our tables and in the engine's. */
    private List<String> tablesWith(String text) {
        return jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema in ('care', 'public') and table_type = 'BASE TABLE'
                        """).query(String.class).list().stream()
                .filter(table -> jdbc.sql("select exists (select from " + table + " t where t::text like :text)")
                        .param("text", "%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .collect(Collectors.toList());
    }
}
