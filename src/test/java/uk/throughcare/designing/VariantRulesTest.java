package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a team may have of its own. */
class VariantRulesTest extends TeamsOwn {

    @ParameterizedTest
    @CsvSource({
        "referral-journey.bpmn, name=\"Intake\", name=\"Coming in\", is no stage that another diagram calls",
        "safeguarding.bpmn, name=\"Respond to concern\", name=\"Answer concern\", is no stage that another diagram calls",
        "add-note.bpmn, name=\"Note written\", name=\"Something written\", is no stage that another diagram calls",
        "add-note.form, \"label\": \", \"label\": \"My , is shown in no stage",
        "handover-timing.dmn, <description>, <description>Here: , is asked for all teams alike",
        "service-matching.dmn, <description>, <description>Here: , is asked for all teams alike"
    })
    void whatIsTheSameForAllTeamsIsRefused(String file, String text, String other, String told) {
        Map<String, String> files = Map.of(file, shipped.get(file).replaceFirst(text, other));
        int before = deployments().size();

        assertThat(refusal(designer.deploys(files, Map.of("tenant-id", "LEI"))))
                .contains(file, told, "so it cannot be a team's own; deploy it with the tenant id left empty");
        assertThat(deployments()).hasSize(before);
        assertThat(record.inForce("LEI")).isEmpty();
    }

    @Test
    void whatDiffersInNothingIsRefused() {
        assertThat(refusal(designer.deploys(Map.of(DIAGRAM, shipped.get(DIAGRAM)), Map.of("tenant-id", "LEI"))))
                .contains("nothing differs from what all teams have");
    }

    @Test
    void whatIsAsAllTeamsHaveItAndIsNotNeededIsRefused() {
        assertThat(refusal(designer.deploys(
                        Map.of(DIAGRAM, renamed("Reach the person"), "add-note.bpmn", shipped.get("add-note.bpmn")),
                        Map.of("tenant-id", "LEI"))))
                .contains("add-note.bpmn: file: is as all teams have it, and nothing of the team's needs it");
    }

    @Test
    void itKeepsTheRulesThatAllDiagramsKeep() {
        String broken = renamed("Reach the person")
                .replace("camunda:candidateGroups=\"senior-link-worker\"", "camunda:candidateGroups=\"helpers\"");

        assertThat(refusal(designer.deploys(Map.of(DIAGRAM, broken), Map.of("tenant-id", "LEI"))))
                .contains(
                        "assessment.bpmn: Decide how to go on (userTask_decideHowToGoOn): offers itself to 'helpers'");
    }

    @Test
    void aTaskThatTheTeamLeavesOutNeedsNoOtherTableOfDeadlines() {
        String another = shipped.get("follow-up.bpmn").replace("userTask_decideAfterNoContact", "userTask_decideAgain");

        released("LEI", Map.of("follow-up.bpmn", another));
    }
}
