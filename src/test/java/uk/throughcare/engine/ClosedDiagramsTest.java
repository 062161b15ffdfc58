package uk.throughcare.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;

@JourneyTest
class ClosedDiagramsTest {

    @Autowired
    ProcessEngine engine;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void undeploy() {
        deployments.forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='bad' scriptFormat='groovy'><script>1</script></scriptTask>",
                "<serviceTask id='bad' camunda:class='java.lang.Object'/>",
                "<serviceTask id='bad' camunda:type='shell'/>",
                "<serviceTask id='bad' camunda:type='mail'/>",
                "<serviceTask id='bad'><extensionElements><camunda:connector>"
                        + "<camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"
                        + "</extensionElements></serviceTask>",
                "<userTask id='bad'><extensionElements><camunda:taskListener event='create' class='java.lang.Object'/>"
                        + "</extensionElements></userTask>",
                "<userTask id='bad'><extensionElements><camunda:executionListener event='start'>"
                        + "<camunda:script scriptFormat='groovy'>1</camunda:script></camunda:executionListener>"
                        + "</extensionElements></userTask>",
                "<userTask id='bad'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
                        + "<camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter>"
                        + "</camunda:inputOutput></extensionElements></userTask>",
                "<userTask id='bad' camunda:formHandlerClass='java.lang.Object'/>",
                "<callActivity id='bad' calledElement='x' camunda:variableMappingClass='java.lang.Object'/>",
                "<serviceTask id='bad' camunda:expression='${dataSource.connection}'/>",
                "<serviceTask id='bad' camunda:expression='${environment}'/>",
                "<serviceTask id='bad' camunda:expression='${execution.getClass()}'/>",
                "<serviceTask id='bad' camunda:expression='${&quot;&quot;.class}'/>",
                "<serviceTask id='bad' camunda:expression='${execution[&quot;class&quot;]}'/>",
                "<serviceTask id='bad' camunda:expression='${XML(&quot;a&quot;)}'/>",
                "<serviceTask id='bad' camunda:delegateExpression='${nobodyKnowsIt}'/>",
                "<serviceTask id='bad' camunda:expression='${nobodyKnowsIt.ask()}'/>",
                "<userTask id='bad' camunda:assignee='${nobodyKnowsIt.ask(execution)}'/>"
            })
    void codeAndUnknownNamesAreRefusedNamingTheElement(String element) {
        assertThatThrownBy(() -> deploy(element))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("bad: ");
    }

    @Test
    void aConditionWrittenAsAScriptIsRefused() {
        assertThatThrownBy(() -> deploy("<userTask id='a'/><endEvent id='e'/>"
                        + "<sequenceFlow id='flow' sourceRef='a' targetRef='e'><conditionExpression"
                        + " language='groovy'>true</conditionExpression></sequenceFlow>"))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("flow: ");
    }

    @Test
    void plainVariablesBeansForDiagramsAndProseAreWelcome() {
        deploy("<documentation>Costs ${amount.in(pounds)}</documentation>"
                + "<startEvent id='s'/><userTask id='a' camunda:assignee='${linkWorker}'"
                + " camunda:dueDate='${execution.getVariable(&quot;due&quot;)}'/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${x[y]}", // y names the class at run time: no look at the text finds it
                "${execution[y]}",
                "${execution.processEngineServices}",
                "${execution.processEngineServices.runtimeService}",
                "${execution.setVariable('a', 'b')}",
                "${dataSource}"
            })
    void anExpressionReachesNothingWhenItRuns(String expression) {
        String reached = expression.replace("'", "&quot;");
        assertThatThrownBy(() -> {
                    deploy("<startEvent id='s'/><serviceTask id='reach' camunda:expression='" + reached
                            + "' camunda:resultVariable='loot'/>"
                            + "<sequenceFlow id='f' sourceRef='s' targetRef='reach'/>");
                    engine.getRuntimeService()
                            .startProcessInstanceByKey("closed-diagram", Map.of("x", "text", "y", "class"));
                })
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aTableInAnotherLanguageThanFeelIsRefused() {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="closed-table" name="t">
                    <decisionTable id="table"><input id="i"><inputExpression id="bad" expressionLanguage="groovy">
                      <text>1</text></inputExpression></input><output id="o" name="o"/></decisionTable>
                  </decision>
                </definitions>
                """;
        assertThatThrownBy(() -> engine.getRepositoryService()
                        .createDeployment()
                        .name("closed")
                        .addString("closed.dmn", table)
                        .deploy())
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("closed.dmn, bad: ");
    }

    private void deploy(String elements) {
        String diagram = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                  <process id="closed-diagram" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process>
                </definitions>
                """.formatted(elements);
        deployments.add(engine.getRepositoryService()
                .createDeployment()
                .name("closed")
                .addString("closed-diagram.bpmn", diagram)
                .deploy()
                .getId());
    }
}
