package uk.throughcare.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;

/** Tasklist asks for no variables of a start form: what it offers is in the form. */
@JourneyTest
class StartFormsTest {

    @Autowired
    FormService forms;

    @Autowired
    RepositoryService repository;

    @Test
    void aStartFormBringsItsChoices() throws IOException {
        JsonNode team = startForm("referral-journey").findParents("key").stream()
                .filter(component -> component.path("key").asText().equals("team"))
                .findFirst()
                .orElseThrow();

        assertThat(team.path("values").findValuesAsText("value")).contains("LEI", "PDU-LEEDS");
        assertThat(team.has("valuesKey")).isFalse();
    }

    @Test
    void aConditionOfAStartFormBringsWhatItAsksFor() throws IOException {
        assertThat(startForm("referral-journey").findValuesAsText("hide"))
                .anySatisfy(condition -> assertThat(condition)
                        .startsWith("=team = null or list contains([\"PDU-")
                        .doesNotContain("communityTeamIds"));
    }

    private JsonNode startForm(String process) throws IOException {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        try (var form = forms.getDeployedStartForm(definition)) {
            return new ObjectMapper().readTree(form);
        }
    }
}
