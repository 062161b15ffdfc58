package uk.throughcare.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * Shows forms in the reader's language, and writes what a start form offers into the form itself: Tasklist asks for a task's
 * variables before it shows a form, but never for those of a start form, whose lists would be empty.
 */
final class FormsAsShown extends FormServiceImpl {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        try (InputStream deployed = super.getDeployedStartForm(processDefinitionId)) {
            JsonNode form = JSON.readTree(deployed);
            fill(form, facts(processDefinitionId));
            return FormInWords.of(new ByteArrayInputStream(JSON.writeValueAsBytes(form)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return FormInWords.of(super.getDeployedTaskForm(taskId));
    }

    /** The lists among them. */
    private Map<String, JsonNode> facts(String processDefinitionId) throws IOException {
        VariableMap variables = getStartFormVariables(processDefinitionId, null, false);
        Map<String, JsonNode> facts = new LinkedHashMap<>();
        for (String name : variables.keySet()) {
            if (variables.getValueTyped(name) instanceof JsonValue json) {
                facts.put(name, JSON.readTree(json.getValueSerialized()));
            }
        }
        return facts;
    }

    private static void fill(JsonNode parent, Map<String, JsonNode> facts) {
        for (JsonNode component : parent.path("components")) {
            offer((ObjectNode) component, facts);
            decide(component.path("conditional"), facts);
            fill(component, facts);
        }
    }

    private static void offer(ObjectNode component, Map<String, JsonNode> facts) {
        JsonNode choices = facts.get(component.path("valuesKey").asText());
        if (choices instanceof ArrayNode) {
            component.remove("valuesKey");
            component.set("values", choices);
        }
    }

    /** A list of texts is written alike in JSON and in FEEL. */
    private static void decide(JsonNode conditional, Map<String, JsonNode> facts) {
        if (conditional instanceof ObjectNode rule && rule.path("hide").isTextual()) {
            String condition = rule.path("hide").asText();
            for (Map.Entry<String, JsonNode> fact : facts.entrySet()) {
                condition = Pattern.compile("\\b" + Pattern.quote(fact.getKey()) + "\\b")
                        .matcher(condition)
                        .replaceAll(Matcher.quoteReplacement(fact.getValue().toString()));
            }
            rule.put("hide", condition);
        }
    }
}
