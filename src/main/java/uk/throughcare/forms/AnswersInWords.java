package uk.throughcare.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells kept answers in the words of the form that asked for them, in the version that was filled. */
@Component
public class AnswersInWords {

    private final ProcessEngine engine;
    private final DeployedForms forms;

    AnswersInWords(ProcessEngine engine, DeployedForms forms) {
        this.engine = engine;
        this.forms = forms;
    }

    /**
     * The questions that were answered and what was said, in the order of the form.
     *
     * @param version the deployment that brought the form; of one that is not there any longer, answers are told by their keys
     */
    public Map<String, String> of(String form, String version, Map<String, ? extends @Nullable Object> answers) {
        List<FormField> fields = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context ->
                        forms.deployedWith(version, form).map(Form::fields).orElse(List.of()));
        Map<String, @Nullable Object> left = new LinkedHashMap<>(answers);
        Map<String, String> told = new LinkedHashMap<>();
        for (FormField field : fields) {
            @Nullable Object answer = left.remove(field.key());
            if (answer != null) {
                PageQuestion question = PageQuestion.of(field, Map.of());
                told.merge(question.label(), question.inWords(answer), (first, second) -> first + "; " + second);
            }
        }
        left.forEach((key, answer) -> told.put(key, String.valueOf(answer)));
        told.values().removeIf(String::isBlank);
        return told;
    }
}
