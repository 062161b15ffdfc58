package uk.throughcare.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ModelMap;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.teams.Role;

/** Staff find cases of their own teams by what they know of a person. */
@JourneyTest
class CaseFindingTest {

    @Autowired
    Journeys journeys;

    @Autowired
    CaseFinding finding;

    @Autowired
    FindPage page;

    @Autowired
    JdbcClient jdbc;

    private final Referred person =
            aPersonIn("LEI").with("personName", "Siobhan Marchbanks").with("dateOfBirth", "1971-02-03");
    private TheCase siobhan;

    @BeforeEach
    void somebodyIsReferred() {
        siobhan = journeys.refer(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siobhan Marchbanks", "siobhan", "Marchbank", "Shiobhan Marchbanks", "Marchbanks Siobhan"})
    void aNameIsFoundAlsoAsSomebodyHeardIt(String words) {
        assertThat(foundIn("LEI", words)).contains(siobhan.reference().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/2/1971", "1971-02-03", "3 February 1971"})
    void aDateOfBirthIsFoundAsPeopleWriteIt(String words) {
        assertThat(foundIn("LEI", words)).contains(siobhan.reference().value());
    }

    @Test
    void aReferenceAndANumberFindTheirCaseAlone() {
        String reference = siobhan.reference().value();
        String number = String.valueOf(person.answers().get("prisonNumber"));

        assertThat(foundIn("LEI", reference.toLowerCase())).containsExactly(reference);
        assertThat(foundIn("LEI", " " + number.toLowerCase() + " ")).containsExactly(reference);
    }

    @Test
    void anotherTeamFindsNothing() {
        assertThat(foundIn("MDI", "Siobhan Marchbanks")).isEmpty();
        assertThat(foundIn("MDI", siobhan.reference().value())).isEmpty();
    }

    @Test
    void whoIsFoundIsReadAndThatIsRecorded() {
        foundIn("LEI", siobhan.reference().value());

        assertThat(jdbc.sql("select reader from care.case_read where case_reference = :reference and door = 'find'")
                        .param("reference", siobhan.reference().value())
                        .query(String.class)
                        .list())
                .containsExactly(journeys.staff(Role.LINK_WORKER, "LEI"));
    }

    @Test
    void oneLetterFindsNobodyAndSaysWhatToEnter() {
        ModelMap shown = new ModelMap();
        page.find(" s ", shown);

        assertThat(shown).containsKey("problem").doesNotContainKey("found");
    }

    private List<String> foundIn(String team, String words) {
        return journeys.as(journeys.staff(Role.LINK_WORKER, team), () -> finding.by(words)).stream()
                .map(CaseFinding.Found::reference)
                .toList();
    }
}
