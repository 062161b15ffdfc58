package uk.throughcare.forms;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;

/** Takes the answers to a form through another door than its task: by the same rules, and kept in the same way. */
@Component
public class FormElsewhere {

    private final ProcessEngine engine;
    private final DeployedForms forms;
    // stages that take answers here also tell it what their forms show
    private final ObjectProvider<Reception> reception;

    FormElsewhere(ProcessEngine engine, DeployedForms forms, ObjectProvider<Reception> reception) {
        this.engine = engine;
        this.forms = forms;
        this.reception = reception;
    }

    /**
     * Checks the answers and keeps them.
     *
     * @param form the form's id; its newest version counts
     * @param givenIn the task that would have asked, by its id in the diagram
     * @throws Refused if one is not as the form wants it; nothing is changed then
     */
    public <T> T take(
            String form,
            CaseReference reference,
            String givenIn,
            Class<T> type,
            Map<String, ? extends @Nullable Object> given) {
        return reception.getObject().take(newest(form), reference, givenIn, type, given);
    }

    /**
     * Answers that the form takes.
     *
     * @param version of the form
     */
    public record Checked<T>(String form, String version, Map<String, Object> answers, T typed) {}

    /**
     * Checks answers to a start form, without keeping them.
     *
     * @param form the form's id; its newest version counts
     * @throws Refused if one is not as the form wants it
     */
    public <T> Checked<T> check(String form, Class<T> type, Map<String, ? extends @Nullable Object> given) {
        return reception.getObject().check(newest(form), type, given);
    }

    /** All that a start form asks, in order, for a page that asks the same. */
    public List<PageQuestion> questions(String form) {
        Form newest = newest(form);
        Map<String, Object> facts = reception.getObject().factsElsewhere(newest);
        return newest.fields().stream()
                .map(field -> PageQuestion.of(field, facts))
                .toList();
    }

    /** What the form lists as answers to one of its questions. */
    public List<Choice> choices(String form, String key) {
        return newest(form).field(key).map(FormField::listed).orElse(List.of()).stream()
                .map(Choice::inWords)
                .toList();
    }

    private Form newest(String form) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> forms.newest(form));
    }
}
