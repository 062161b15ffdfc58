package uk.throughcare.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.throughcare.teams.Team.Kind;

class TeamListTest {

    private static Map<String, Team> teams(List<String> inService, TeamsProperties.Additional... additional) {
        return TeamList.of(new TeamsProperties(inService, List.of(additional))).stream()
                .collect(Collectors.toMap(Team::id, Function.identity()));
    }

    private static TeamsProperties.Additional additional(String id) {
        return new TeamsProperties.Additional(
                id, Kind.COMMUNITY, "Selby community team", null, List.of("YO"), "Yorkshire and the Humber");
    }

    @Test
    void everyActivePrisonOfTheRegisterIsKnown() {
        var prisons = teams(List.of()).values().stream()
                .filter(team -> team.kind() == Kind.PRISON)
                .toList();

        assertThat(prisons)
                .hasSize(125)
                .noneMatch(Team::inService)
                .contains(new Team(
                        "LEI", Kind.PRISON, "Leeds (HMP)", null, List.of("LS"), "Yorkshire and the Humber", false))
                .contains(new Team(
                        "CFI", Kind.PRISON, "Cardiff (HMP & YOI)", "Carchar Caerdydd", List.of("CF"), "Wales", false));
    }

    @Test
    void onlyTheNamedTeamsAreInService() {
        assertThat(teams(List.of("LEI", "PDU-LEEDS")).values())
                .filteredOn(Team::inService)
                .extracting(Team::id)
                .containsExactlyInAnyOrder("LEI", "PDU-LEEDS");
    }

    @Test
    void everyTeamOfOurListsLiesInARegion() {
        assertThat(teams(List.of()).values())
                .extracting(Team::region)
                .doesNotContainNull()
                .contains("Kent, Surrey and Sussex");
        assertThat(teams(List.of("LEI", "MDI", "WEI", "PDU-LEEDS", "PDU-WAKEFIELD"))
                        .values())
                .filteredOn(Team::inService)
                .extracting(Team::region)
                .containsOnly("Yorkshire and the Humber");
    }

    @Test
    void anOperatorAddsATeamOfItsOwn() {
        assertThat(teams(List.of(), additional("PDU-SELBY")).get("PDU-SELBY"))
                .isEqualTo(new Team(
                        "PDU-SELBY",
                        Kind.COMMUNITY,
                        "Selby community team",
                        null,
                        List.of("YO"),
                        "Yorkshire and the Humber",
                        true));
    }

    @Test
    void aTeamThatNoListNamesCannotBeInService() {
        assertThatThrownBy(() -> teams(List.of("XXX")))
                .isInstanceOf(CannotPrepareTeams.class)
                .hasMessage("throughcare.teams.in-service names XXX, which is no team.");
    }

    @Test
    void noTwoTeamsShareAnId() {
        assertThatThrownBy(() -> teams(List.of(), additional("PDU-LEEDS")))
                .isInstanceOf(CannotPrepareTeams.class)
                .hasMessage("The team PDU-LEEDS is named twice.");
    }

    @Test
    void thePostcodeAreaIsItsFirstLetters() {
        assertThat(Teams.area(" ls12 2tj")).isEqualTo("LS");
        assertThat(Teams.area("S1")).isEqualTo("S");
        assertThat(Teams.area("")).isEmpty();
    }
}
