package uk.throughcare.journey;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the steps of a deployed diagram are called in it. */
@Component
public class StepNames {

    private final RepositoryService repository;
    private final Unrestricted unrestricted;

    StepNames(RepositoryService repository, Unrestricted unrestricted) {
        this.repository = repository;
        this.unrestricted = unrestricted;
    }

    /** Empty where the diagram has no such step, or it has no name. */
    public String of(@Nullable String definition, @Nullable String activity) {
        if (definition == null || activity == null) {
            return "";
        }
        ModelElementInstance step = unrestricted
                .call(() -> repository.getBpmnModelInstance(definition))
                .getModelElementById(activity);
        return step instanceof FlowElement element && element.getName() != null ? element.getName() : "";
    }
}
