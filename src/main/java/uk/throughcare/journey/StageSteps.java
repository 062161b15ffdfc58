package uk.throughcare.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The staff tasks of each stage, and moving a case from one to another of the stage at which it stands. */
@Component
public class StageSteps {

    /** Those that a case goes through one after the other; activities run side by side, each for itself. */
    private static final List<String> STAGES =
            List.of("referral-intake", "allocation", "assessment", "follow-up", "release-handover", "closure");

    /**
     * A staff task of a stage.
     *
     * @param process the key of the stage's diagram
     * @param task its id there
     */
    public record Step(String process, String stage, String task, String name) {

        /** The same step each time that it is offered. */
        public String code() {
            return process + "." + task;
        }
    }

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final NewestDefinitions newest;
    private final Unrestricted unrestricted;

    StageSteps(
            RepositoryService repository, RuntimeService runtime, NewestDefinitions newest, Unrestricted unrestricted) {
        this.repository = repository;
        this.runtime = runtime;
        this.newest = newest;
        this.unrestricted = unrestricted;
    }

    /** In the order of the stages and of their diagrams. */
    public List<Step> all() {
        return unrestricted.call(() -> STAGES.stream()
                .flatMap(process -> steps(newest.process(process), process))
                .toList());
    }

    /**
     * Where the case stands in the stage of the step.
     *
     * @return the ids of the tasks that are open there; nothing where the case is at another stage, or its diagram has no
     *     such step
     */
    public Optional<List<String>> openTasks(CaseReference reference, Step step) {
        return unrestricted.call(() -> stage(reference, step)
                .map(stage -> open(stage).map(ActivityInstance::getActivityId).toList()));
    }

    /**
     * What was to be done in the stage is not any longer, and the step is.
     *
     * @throws IllegalStateException if the case is at another stage
     */
    @Transactional
    public void move(CaseReference reference, Step step) {
        unrestricted.run(() -> {
            ProcessInstance stage = stage(reference, step)
                    .orElseThrow(() -> new IllegalStateException(reference + " is not at the stage of " + step.code()));
            var change =
                    runtime.createProcessInstanceModification(stage.getId()).startBeforeActivity(step.task());
            ActivityInstance tree = runtime.getActivityInstance(stage.getId());
            Arrays.stream(tree.getChildActivityInstances())
                    .forEach(open -> change.cancelActivityInstance(open.getId()));
            Arrays.stream(tree.getChildTransitionInstances())
                    .forEach(open -> change.cancelTransitionInstance(open.getId()));
            change.execute();
        });
    }

    private Optional<ProcessInstance> stage(CaseReference reference, Step step) {
        List<ProcessInstance> running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey(step.process())
                .active()
                .list();
        return running.stream()
                .filter(stage -> running.size() == 1)
                .filter(stage -> steps(stage.getProcessDefinitionId(), step.process())
                        .anyMatch(known -> known.task().equals(step.task())))
                .findFirst();
    }

    private Stream<Step> steps(String definition, String process) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        String stage =
                model.getModelElementsByType(Process.class).iterator().next().getName();
        return model.getModelElementsByType(UserTask.class).stream()
                .map(task -> new Step(process, stage, task.getId(), task.getName()));
    }

    private Stream<ActivityInstance> open(ProcessInstance stage) {
        return Arrays.stream(runtime.getActivityInstance(stage.getId()).getChildActivityInstances());
    }
}
