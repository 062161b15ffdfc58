package uk.throughcare.tasklist;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.Case;
import uk.throughcare.forms.StartQuestions;
import uk.throughcare.language.Words;

/**
 * What the reader may do to a case beyond its tasks: to start each process whose start form asks for a case, as far as their
 * role may.
 */
@Component
class CaseActs {

    /** A process says with this property of its own, set to {@code closed}, that it is for cases that are closed. */
    private static final String CASES = "cases";

    private final RepositoryService repository;
    private final StartQuestions questions;

    /**
     * @param process the key of the process to start
     * @param name what the process is called
     */
    record Act(String process, String name) {}

    CaseActs(RepositoryService repository, StartQuestions questions) {
        this.repository = repository;
        this.questions = questions;
    }

    List<Act> on(Case read) {
        return repository
                .createProcessDefinitionQuery()
                .active()
                .latestVersion()
                .startableInTasklist()
                .startablePermissionCheck()
                .orderByProcessDefinitionName()
                .asc()
                .list()
                .stream()
                .filter(process -> questions.areAboutACase(process.getId()))
                .filter(process -> isForClosedCases(process) != read.isOpen())
                .map(process -> new Act(process.getKey(), Words.say(process.getName())))
                .toList();
    }

    private boolean isForClosedCases(ProcessDefinition definition) {
        Process process = repository.getBpmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
        return process.getExtensionElements() != null
                && process
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> CASES.equals(property.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue)
                        .anyMatch("closed"::equals);
    }
}
