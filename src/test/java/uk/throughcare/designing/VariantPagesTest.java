package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.forms.FormElsewhere;

/** What designers read about what teams have of their own, and what they do about it there. */
class VariantPagesTest extends TeamsOwn {

    private static final String RELEASES = "/designer/releases";

    @Autowired
    ReleaseRecord releases;

    @Autowired
    FormElsewhere forms;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoReleasedWhatForWhichTeamWhenAndWhyIsKept() {
        String deployment = released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));

        JsonNode newest = newest();

        assertThat(newest.path("team").asText()).isEqualTo("LEI");
        assertThat(newest.path("deployment").asText()).isEqualTo(deployment);
        assertThat(newest.path("own").path(0).asText()).isEqualTo(DIAGRAM);
        assertThat(newest.path("why").asText()).isEqualTo(Designer.WHY);
        assertThat(newest.path("by").asText()).isEqualTo(Designer.USER);
        assertThat(newest.path("inForce").asBoolean()).isTrue();
        assertThat(designer.reads("/designer/variants/" + deployment))
                .singleElement()
                .satisfies(file -> assertThat(file.path("changes").path(0).asText())
                        .contains("name changed from 'Make first contact' to 'Reach the person'"));
        assertThatThrownBy(
                        () -> jdbc.sql("update care.variant set why = 'other'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noReleaseForAllTeamsIsMadeOfIt() {
        String before = inForce();

        released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));

        assertThat(inForce()).isEqualTo(before);
    }

    @Test
    void anEarlierOneIsBroughtBackInOneStep() {
        String first = released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));
        released("LEI", Map.of(DIAGRAM, renamed("Talk to the person")));

        designer.does("/designer/variants/" + first + "/bring-back?why=It was better");

        assertThat(newest().path("bringsBack").asText()).isEqualTo(first);
        assertThat(nameOfContact("LEI")).isEqualTo("Reach the person");
    }

    @Test
    void whatIsSentBesideWhatTheTeamHasIsItsOwnToo() {
        released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));

        released("LEI", Map.of("agree-plan.form", form("agree-plan.form", "Ours: ")));
        assertThat(record.inForce("LEI").orElseThrow().own()).containsExactly("agree-plan.form", DIAGRAM);

        released("LEI", Map.of(DIAGRAM, shipped.get(DIAGRAM)));
        assertThat(record.inForce("LEI").orElseThrow().own()).containsExactly("agree-plan.form");
    }

    @Test
    void aFormOfTheTeamThatNothingShowsAnyLongerIsLeftOut() {
        released(
                "LEI",
                Map.of(
                        DIAGRAM,
                        shipped.get(DIAGRAM)
                                .replace("userTask_signpost", "userTask_tellWhatIsThere")
                                .replace("camunda:formRef=\"signpost\"", "camunda:formRef=\"tell-what-is-there\""),
                        "tell-what-is-there.form",
                        shipped.get("signpost.form")
                                .replace("\"id\": \"signpost\"", "\"id\": \"tell-what-is-there\"")));
        assertThat(record.inForce("LEI").orElseThrow().own()).containsExactly(DIAGRAM, "tell-what-is-there.form");

        released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));

        assertThat(record.inForce("LEI").orElseThrow().own()).containsExactly(DIAGRAM);
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        String deployment = released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));

        assertThat(refusal("/designer/variants/" + deployment + "/bring-back?why=x"))
                .isEqualTo("variant: this variant is in force");
        assertThat(refusal("/designer/variants/none/bring-back?why=x")).isEqualTo("variant: there is no such variant");
        assertThat(refusal("/designer/teams/LEI/back-to-common")).isEqualTo("why: say why it is brought back");
        assertThat(refusal("/designer/teams/MDI/back-to-common?why=x"))
                .isEqualTo("team: this team has nothing of its own");
    }

    @Test
    void aSecondPersonReleasesItForTheTeamAlone() {
        String proposal = repository
                .createDeployment()
                .name("Contact is made sooner")
                .tenantId("LEI")
                .addString(ProposedFiles.put(DIAGRAM), renamed("Reach the person"))
                .deploy()
                .getId();
        releases.proposed(proposal, "Contact is made sooner", "another.designer", "LEI");
        String before = inForce();
        assertThat(record.inForce("LEI")).isEmpty();
        assertThat(designer.opens("/designer/proposals/" + proposal)).contains("alone", "Reach the person");

        designer.does("/designer/proposals/" + proposal + "/release");

        assertThat(newest().path("proposedBy").asText()).isEqualTo("another.designer");
        assertThat(newest().path("by").asText()).isEqualTo(Designer.USER);
        assertThat(nameOfContact("LEI")).isEqualTo("Reach the person");
        assertThat(inForce()).isEqualTo(before);
    }

    @Test
    void pagesSayWhichTeamHasWhatOfItsOwn() {
        released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));

        JsonNode own = designer.reads("/designer").path("ofTeams").path(0);
        assertThat(own.path("team").asText()).isEqualTo("LEI");
        assertThat(own.path("files").path(0).asText()).isEqualTo(DIAGRAM);
        assertThat(own.path("older").asBoolean()).isFalse();
        assertThat(designer.opens("/designer")).contains("Teams' own").doesNotContain("older than what is common");
        assertThat(designer.opens("/designer/diagrams")).contains("/designer/diagrams/assessment?team=LEI");
        assertThat(designer.opens("/designer/diagrams/assessment?team=LEI")).contains("Reach the person");
        assertThat(designer.opens("/designer/diagrams/assessment")).doesNotContain("Reach the person");
        assertThat(designer.opens(RELEASES))
                .contains("action=\"/designer/teams/LEI/back-to-common\"", "Back to what all teams have", DIAGRAM);
        designer.does("/designer/teams/LEI/back-to-common?why=Tried");
        assertThat(designer.opens(RELEASES))
                .contains("back to what all teams have")
                .containsPattern("action=\"/designer/variants/[^\"]+/bring-back\"");
    }

    @Test
    void aCheckSaysWhatItWouldBringForTheTeam() {
        released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));
        int before = deployments().size();

        JsonNode outlook = designer.checksFor("LEI", Map.of(DIAGRAM, renamed("Talk to the person")))
                .getBody();

        assertThat(outlook.path("findings")).isEmpty();
        assertThat(outlook.path("changes").path(0).path("changes").path(0).asText())
                .contains("from 'Reach the person' to 'Talk to the person'");
        assertThat(outlook.path("running").path(0).path("process").asText()).isEqualTo("assessment");
        assertThat(designer.checksFor("LEI", Map.of("add-note.bpmn", changedNote()))
                        .getBody()
                        .path("findings")
                        .toString())
                .contains("is no stage that another diagram calls");
        assertThat(designer.checksFor("NOWHERE", Map.of(DIAGRAM, renamed("x"))).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(deployments()).hasSize(before);
    }

    @Test
    void formsThatAreShownElsewhereAreThoseOfAllTeams() {
        released("LEI", Map.of("record-attendance.form", form("record-attendance.form", "Ours: ")));

        assertThat(forms.choices("record-attendance", "outcome")).isNotEmpty();
    }

    private String changedNote() {
        return shipped.get("add-note.bpmn").replace("name=\"Note written\"", "name=\"Something written\"");
    }

    private String form(String file, String label) {
        return shipped.get(file).replaceFirst("\"label\": \"", "\"label\": \"" + label);
    }

    private JsonNode newest() {
        return designer.reads(RELEASES).path("variants").path(0);
    }

    private String inForce() {
        return designer.reads(RELEASES)
                .path("releases")
                .path(0)
                .path("deployment")
                .asText();
    }

    private String refusal(String path) {
        ResponseEntity<JsonNode> answer = designer.does(path);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        JsonNode error = answer.getBody().path("errors").path(0);
        return error.path("field").asText() + ": " + error.path("reason").asText();
    }

    private String nameOfContact(String team) {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("assessment")
                .tenantIdIn(team)
                .latestVersion()
                .singleResult();
        return repository
                .getBpmnModelInstance(newest.getId())
                .<UserTask>getModelElementById("userTask_makeFirstContact")
                .getName();
    }
}
