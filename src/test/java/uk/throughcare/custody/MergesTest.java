package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Person;
import uk.throughcare.cases.Timeline;

/** Numbers that turn out to be one person's, or two's. */
@JourneyTest
class MergesTest {

    @Autowired
    Journeys journeys;

    @Autowired
    EventFeed feed;

    @Autowired
    People people;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    private Referred kept;
    private Referred given;
    private Instant now;

    @BeforeEach
    void twoPeople() {
        now = journeys.engineTime().minusSeconds(60);
        kept = Referred.aPersonIn("LEI").with("crn", crn());
        given = Referred.aPersonIn("LEI")
                .with("riskToStaff", "YES")
                .with("risks", "Not alone in a room")
                .with("communicationNeeds", List.of("WELSH"));
    }

    private static String crn() {
        return String.valueOf(
                Referred.aPersonOnProbationWith("PDU-LEEDS").answers().get("crn"));
    }

    @Test
    void casesAndRisksFollowTheKeptPersonAndBothNumbersFindThem() {
        TheCase robin = journeys.refer(kept);
        TheCase sam = journeys.refer(given);
        Person gone = people.of(sam.reference());

        assertThat(feed.tells(merged(number(kept), number(given)))).isEqualTo("CHANGED");

        Person one = people.of(robin.reference());
        assertThat(people.of(sam.reference())).isEqualTo(one);
        assertThat(one.prisonNumber()).isEqualTo(number(kept));
        assertThat(one.riskToStaff()).isTrue();
        assertThat(one.risks()).isEqualTo("Not alone in a room");
        assertThat(one.communicationNeeds()).contains("WELSH");
        assertThat(people.of(journeys.refer(given).reference())).satisfies(found -> {
            assertThat(found.id()).isEqualTo(one.id());
            assertThat(found.prisonNumber()).isEqualTo(number(kept));
        });
        assertThat(jdbc.sql("select was ->> 'prison_number' from care.merged_person where person_id = :id")
                        .param("id", one.id())
                        .query(String.class)
                        .list())
                .containsExactly(gone.prisonNumber());
    }

    @Test
    void twoOpenCasesOfOnePersonAreSaidToBe() {
        TheCase robin = journeys.refer(kept);
        TheCase sam = journeys.refer(given);

        feed.tells(merged(number(kept), number(given)));

        sam.timelineTells("IDENTITY_MERGED", "DUPLICATE_FOUND");
        assertThat(timeline.of(sam.reference()))
                .filteredOn(entry -> entry.what().equals("DUPLICATE_FOUND"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .isEqualTo(Map.of("duplicateOf", robin.reference().value())));
        assertThat(robin.timesToldInTimeline("DUPLICATE_FOUND")).isZero();
    }

    @Test
    void whereTheOlderIsRestrictedTheSamePeopleDecideAboutTheNewer() {
        TheCase robin = journeys.refer(kept).isAllocated();
        robin.isRestrictedTo(robin.record().linkWorker());
        TheCase sam = journeys.refer(given);

        feed.tells(merged(number(kept), number(given)));

        sam.timelineTells("CASE_RESTRICTED", "DUPLICATE_FOUND");
        assertThat(sam.open("userTask_decideAboutTheDuplicate").getTenantId())
                .isEqualTo(sam.record().team())
                .startsWith("LEI-restricted-");
    }

    @Test
    void theNewerCaseIsTheDuplicateWhoseverItIs() {
        TheCase sam = journeys.refer(given);
        TheCase robin = journeys.refer(kept);

        feed.tells(merged(number(kept), number(given)));

        robin.timelineTells("DUPLICATE_FOUND");
        assertThat(sam.timesToldInTimeline("DUPLICATE_FOUND")).isZero();
    }

    @Test
    void whatWasToldOfOneIsTrueOfTheOther() {
        TheCase robin = journeys.refer(kept);
        TheCase sam = journeys.refer(given);
        feed.tells(Told.received("TRANSFERRED", "MDI", now).of(number(given)));
        robin.isHeldBy("LEI");

        feed.tells(merged(number(kept), number(given)));

        robin.isHeldBy("MDI");
        sam.isHeldBy("MDI");
    }

    @Test
    void whoIsKnownByTheGivenNumberAloneIsKnownByTheKeptOne() {
        TheCase sam = journeys.refer(given);

        assertThat(feed.tells(merged(number(kept), number(given)))).isEqualTo("CHANGED");

        assertThat(people.of(sam.reference()).prisonNumber()).isEqualTo(number(kept));
        feed.tells(Told.received("TRANSFERRED", "MDI", now).of(number(given)));
        sam.isHeldBy("MDI");
    }

    @Test
    void aMergeThatIsToldAgainOrOfNobodyChangesNothing() {
        journeys.refer(kept);
        assertThat(feed.tells(merged(number(kept), number(given)))).isEqualTo("CHANGED");

        assertThat(feed.tells(merged(number(kept), number(given), now.plusSeconds(1))))
                .isEqualTo("NOTHING_NEW");
        assertThat(feed.tells(merged("A9901ZZ", "A9902ZZ"))).isEqualTo("UNKNOWN_PERSON");
    }

    /** First the second number was given up for the third, then the first for the second. */
    @Test
    void mergesThatAreToldInAnotherOrderEndAtTheSameNumber() {
        String third = number(Referred.aPersonIn("LEI"));
        TheCase robin = journeys.refer(kept);
        TheCase sam = journeys.refer(given);

        feed.tells(merged(third, number(kept)));
        feed.tells(merged(number(kept), number(given)));

        assertThat(people.of(sam.reference()).prisonNumber()).isEqualTo(third);
        assertThat(people.of(robin.reference()).prisonNumber()).isEqualTo(third);
    }

    @Test
    void aPersonOnProbationBecomesKnownByThePrisonNumber() {
        Referred outside = Referred.aPersonOnProbationWith("PDU-LEEDS");
        TheCase robin = journeys.refer(outside);

        assertThat(feed.tells(
                        matched("A9903ZZ", String.valueOf(outside.answers().get("crn")))))
                .isEqualTo("CHANGED");

        assertThat(people.of(robin.reference()).prisonNumber()).isEqualTo("A9903ZZ");
    }

    @Test
    void whoWasKnownTwiceByPrisonAndProbationIsOne() {
        Referred outside = Referred.aPersonOnProbationWith("PDU-LEEDS");
        TheCase robin = journeys.refer(outside);
        TheCase sam = journeys.refer(given);

        feed.tells(matched(number(given), String.valueOf(outside.answers().get("crn"))));

        assertThat(people.of(robin.reference())).isEqualTo(people.of(sam.reference()));
        assertThat(people.of(robin.reference()).crn())
                .isEqualTo(outside.answers().get("crn"));
        sam.timelineTells("DUPLICATE_FOUND");
    }

    @Test
    void probationMergesItsOwnNumbers() {
        Referred one = Referred.aPersonOnProbationWith("PDU-LEEDS");
        Referred other = Referred.aPersonOnProbationWith("PDU-WAKEFIELD");
        TheCase robin = journeys.refer(one);
        TheCase sam = journeys.refer(other);
        String current = String.valueOf(one.answers().get("crn"));
        String former = String.valueOf(other.answers().get("crn"));

        feed.tells(Told.event("probation-case.merge.completed", now)
                .with("targetCRN", current)
                .with("sourceCRN", former)
                .ofProbation(current));

        assertThat(people.of(sam.reference())).isEqualTo(people.of(robin.reference()));
        sam.isHeldBy("PDU-WAKEFIELD");
        assertTakenApartByHandOnly(current, former);
    }

    private void assertTakenApartByHandOnly(String current, String former) {
        Told apart = Told.event("probation-case.unmerge.completed", now)
                .with("unmergedCRN", current)
                .with("reactivatedCRN", former)
                .ofProbation(current);
        assertThat(feed.failsAt(apart)).isEqualTo("two records that were made one must be taken apart by hand");
        Told others = Told.event("probation-case.unmerge.completed", now)
                .with("unmergedCRN", current)
                .with("reactivatedCRN", crn())
                .ofProbation(current);
        assertThat(feed.tells(others)).isEqualTo("NOTHING_NEW");
    }

    private Told merged(String current, String former) {
        return merged(current, former, now);
    }

    private static Told merged(String current, String former, Instant at) {
        return Told.event("prison-offender-events.prisoner.merged", at)
                .with("nomsNumber", current)
                .with("removedNomsNumber", former)
                .with("reason", "MERGE")
                .of(current);
    }

    private Told matched(String prisonNumber, String crn) {
        return Told.event("probation-case.prison-identifier.added", now)
                .with("bookingNumber", "51132A")
                .ofProbation(crn)
                .of(prisonNumber);
    }

    private static String number(Referred person) {
        return String.valueOf(person.answers().get("prisonNumber"));
    }
}
