package uk.throughcare.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Identities;
import uk.throughcare.cases.Identities.Numbered;
import uk.throughcare.cases.People;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.teams.Role;

/** What people say of themselves is kept about the person, counts, and is shown to nobody. */
@JourneyTest
class EqualityMonitoringTest {

    @Autowired
    Journeys journeys;

    @Autowired
    CaseStories stories;

    @Autowired
    People people;

    @Autowired
    Identities identities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theNewestAnswerOfEachQuestionCountsAndNoneIsLost() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .saysOfThemself("ethnicity", "W3", "religion", "NONE")
                .saysOfThemself("ethnicity", "NS", "disability", "YES");

        assertThat(newest(robin)).isEqualTo(Map.of("ethnicity", "NS", "religion", "NONE", "disability", "YES"));
        assertThat(rows(robin)).isEqualTo(4);
        robin.timelineTells("EQUALITY_RECORDED");
    }

    @Test
    void whatIsNoAnswerToTheQuestionIsRefusedByNameAndNothingIsKept() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));

        assertThatThrownBy(() -> robin.saysOfThemself("ethnicity", "X1")).hasMessageContaining("ethnicity: ");
        assertThatThrownBy(robin::saysOfThemself).hasMessageContaining("ethnicity: answer one question at least");
        assertThat(rows(robin)).isZero();
    }

    @Test
    void nobodyRecordsItAtACaseOfAnotherTeam() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));

        assertThatThrownBy(() -> journeys.starts(
                        "record-equality-monitoring",
                        journeys.staff(Role.LINK_WORKER, "MDI"),
                        "reference",
                        robin.reference().value(),
                        "sex",
                        "MALE"))
                .hasMessageContaining("that you can see");
        assertThat(rows(robin)).isZero();
    }

    @Test
    void everyCaseOfThePersonTellsWhenItWasRecordedAndNoneTellsWhat() {
        Referred person = aPersonIn("LEI");
        TheCase first = journeys.refer(person).saysOfThemself("religion", "SIKH", "sexualOrientation", "BI");
        TheCase second = journeys.refer(person);

        for (TheCase one : List.of(first, second)) {
            CaseStory story = journeys.as(
                            journeys.staff(Role.LINK_WORKER, "LEI"), () -> stories.ofCase(one.reference()))
                    .orElseThrow();
            assertThat(story.sections())
                    .filteredOn(section -> section.title().equals("Equality monitoring"))
                    .singleElement()
                    .satisfies(section -> assertThat(section.lines())
                            .singleElement()
                            .satisfies(line -> assertThat(line.words()).isEqualTo(DatesInWords.day(journeys.today()))));
            assertThat(story.toString()).doesNotContainIgnoringCase("sikh").doesNotContain("BI,", "Bisexual");
        }
    }

    @Test
    void neitherTheEngineNorTheAnswersOfTheCaseKnowOfIt() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));
        List<String> before = instances();

        robin.saysOfThemself("religion", "BUDDHIST", "genderIdentity", "DIFFERENT");

        assertThat(jdbc.sql("select count(*) from care.answers where form = 'record-equality-monitoring'")
                        .query(Integer.class)
                        .single())
                .isZero();
        List<String> since = new ArrayList<>(instances());
        since.removeAll(before);
        assertThat(since).hasSize(1);
        assertThat(jdbc.sql("""
                                select (select count(*) from act_hi_varinst where proc_inst_id_ = :id)
                                     + (select count(*) from act_hi_detail where proc_inst_id_ = :id)
                                     + (select count(*) from act_hi_procinst where id_ = :id and business_key_ is not null)
                                """).param("id", since.get(0)).query(Integer.class).single())
                .isZero();
    }

    @Test
    void itFollowsThePersonWhenTwoRecordsBecomeOne() {
        Referred kept = aPersonIn("LEI");
        Referred given = aPersonIn("LEI");
        TheCase robin = journeys.refer(kept).saysOfThemself("sex", "FEMALE");
        TheCase sam = journeys.refer(given).saysOfThemself("disability", "NO");

        transaction.executeWithoutResult(status -> identities.become(
                new Numbered(people.of(robin.reference()).prisonNumber(), null),
                new Numbered(people.of(sam.reference()).prisonNumber(), null)));

        assertThat(newest(robin)).isEqualTo(Map.of("sex", "FEMALE", "disability", "NO"));
    }

    @Test
    void whatWasSaidIsNeitherChangedNorRemoved() {
        long person = people.of(journeys.refer(aPersonIn("LEI"))
                        .saysOfThemself("sex", "MALE")
                        .reference())
                .id();

        assertThatThrownBy(() -> jdbc.sql("update care.equality set code = 'FEMALE' where person_id = :person")
                        .param("person", person)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed or removed");
        assertThatThrownBy(() -> jdbc.sql("delete from care.equality where person_id = :person")
                        .param("person", person)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed or removed");
    }

    @Test
    void theFormAsksWhatTheDatabaseKnowsAndPreferringNotToSayIsAlwaysThere() throws IOException {
        JsonNode form = new ObjectMapper()
                .readTree(Path.of("forms/casework/record-equality-monitoring.form")
                        .toFile());
        List<String> asked = new ArrayList<>();
        form.findParents("values")
                .forEach(question -> question.path("values")
                        .forEach(value -> asked.add(question.path("key").asText() + " "
                                + value.path("value").asText() + " "
                                + value.path("label").asText())));

        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.sql("select concat_ws(' ', characteristic, code, label) from care.equality_value")
                                .query(String.class)
                                .list());
        assertThat(form.findParents("values"))
                .allSatisfy(question -> assertThat(question.path("values"))
                        .anySatisfy(value ->
                                assertThat(value.path("label").asText()).isEqualTo("Prefer not to say")));
    }

    private Map<Object, Object> newest(TheCase of) {
        Map<Object, Object> newest = new java.util.HashMap<>();
        jdbc.sql("select characteristic, code from care.equality where person_id = :person order by id")
                .param("person", people.of(of.reference()).id())
                .query()
                .listOfRows()
                .forEach(row -> newest.put(row.get("characteristic"), row.get("code")));
        return newest;
    }

    private int rows(TheCase of) {
        return jdbc.sql("select count(*) from care.equality where person_id = :person")
                .param("person", people.of(of.reference()).id())
                .query(Integer.class)
                .single();
    }

    private List<String> instances() {
        return jdbc.sql("select id_ from act_hi_procinst where proc_def_key_ = 'record-equality-monitoring'")
                .query(String.class)
                .list();
    }
}
