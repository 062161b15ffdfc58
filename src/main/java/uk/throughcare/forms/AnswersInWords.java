package uk.throughcare.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
            tell(told, field.question(), words(field, left.remove(field.key())));
        }
        left.forEach((key, value) -> tell(told, key, String.join(", ", texts(value))));
        return told;
    }

    private static void tell(Map<String, String> told, String question, String words) {
        if (!words.isBlank()) {
            told.merge(question, words, (first, second) -> first + "; " + second);
        }
    }

    private static String words(FormField field, @Nullable Object value) {
        if (value instanceof Boolean ticked) {
            return ticked ? "yes" : "no";
        }
        Map<String, String> labels = new LinkedHashMap<>();
        field.listed().forEach(choice -> labels.put(choice.value(), choice.label()));
        return texts(value).stream()
                .map(text -> labels.getOrDefault(text, text))
                .collect(Collectors.joining(", "));
    }

    private static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Collection<?> several) {
            several.forEach(one -> texts.addAll(texts(one)));
        } else if (value != null) {
            texts.add(value.toString());
        }
        return texts;
    }
}
