package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.engine.ModelDeployment;

/** What is common changes: what teams have of their own is made again beside it, or the change is refused. */
class BesideCommonReleasesTest extends TeamsOwn {

    private static final String FORM = "make-first-contact.form";

    @Autowired
    DeployedFiles deployed;

    @Autowired
    ChangesOverUpgrades upgrades;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatATeamHasIsMadeAgainBesideWhatIsCommonNow() {
        String first = released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));

        releasedForAll(Map.of(FORM, otherForm()));

        Variant now = record.inForce("LEI").orElseThrow();
        assertThat(now.deployment()).isNotEqualTo(first);
        assertThat(now.own()).containsExactly(DIAGRAM);
        assertThat(filesOf(now))
                .containsEntry(DIAGRAM, renamed("Reach the person"))
                .containsEntry(FORM, otherForm());
        assertThat(deployed.newest()).containsEntry(DIAGRAM, shipped.get(DIAGRAM));
    }

    @Test
    void aChangeThatDoesNotGoWithWhatATeamHasIsRefusedNamingTheTeam() {
        released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));
        int before = deployments().size();

        assertThat(refusal(designer.deploys(Map.of(DIAGRAM, withoutItsForm()))))
                .contains("assessment.bpmn: Tell the person what is there (userTask_signpost): as team LEI has it: ");
        assertThat(deployments()).hasSize(before);
    }

    @Test
    void whatIsBroughtBackForAllTeamsIsBesideItToo() {
        String first = designer.reads("/designer/releases")
                .path("releases")
                .path(0)
                .path("deployment")
                .asText();
        releasedForAll(Map.of(FORM, otherForm()));
        released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));
        assertThat(filesOf(record.inForce("LEI").orElseThrow())).containsEntry(FORM, otherForm());

        designer.does("/designer/releases/" + first + "/bring-back?why=Too long");

        assertThat(filesOf(record.inForce("LEI").orElseThrow()))
                .containsEntry(DIAGRAM, renamed("Reach the person"))
                .containsEntry(FORM, shipped.get(FORM));
    }

    @Test
    void whatANewerApplicationBringsIsBesideItToo() {
        released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));

        comesWithTheApplication(FORM, otherForm());

        assertThat(filesOf(record.inForce("LEI").orElseThrow()))
                .containsEntry(DIAGRAM, renamed("Reach the person"))
                .containsEntry(FORM, otherForm());
    }

    @Test
    void aTeamKeepsAsBeforeWhatDoesNotGoWithANewerApplicationWhichStarts() {
        String before = released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));

        comesWithTheApplication(DIAGRAM, withoutItsForm());

        assertThat(record.inForce("LEI").orElseThrow().deployment()).isEqualTo(before);
        assertThat(designer.reads("/designer")
                        .path("ofTeams")
                        .path(0)
                        .path("older")
                        .asBoolean())
                .isTrue();
        assertThat(designer.opens("/designer")).contains("It is older than what is common now");
        assertThat(deployed.newest()).containsEntry(DIAGRAM, withoutItsForm());
    }

    private void comesWithTheApplication(String changed, String text) {
        DeploymentBuilder shippedNow =
                repository.createDeployment().name(ModelDeployment.NAME).source(ModelDeployment.NAME);
        Map<String, String> files = new TreeMap<>(shipped);
        files.put(changed, text);
        if (text.equals(withoutItsForm())) {
            files.remove("signpost.form");
        }
        files.forEach(shippedNow::addString);
        transaction.executeWithoutResult(
                status -> upgrades.deployed(shippedNow.deploy().getId()));
    }

    private Map<String, String> filesOf(Variant variant) {
        return deployed.of(String.valueOf(variant.deployment()));
    }

    private String otherForm() {
        return shipped.get(FORM).replaceFirst("\"label\": \"", "\"label\": \"Now: ");
    }

    /** The form signpost is shown by nobody then. */
    private String withoutItsForm() {
        return shipped.get(DIAGRAM).replace("camunda:formRef=\"signpost\"", "camunda:formRef=\"record-what-matters\"");
    }
}
