package uk.throughcare.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import uk.throughcare.journey.Refused;

/** Checks answers against a form of the project and reads them into the record that takes them, with no process around. */
public final class FormCheck {

    private static final AnswerCheck CHECK =
            new AnswerCheck(new VisibilityConditions(new ScalaFeelEngineFactory().createInstance()));
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Form form;
    private final Map<String, Object> facts = new TreeMap<>();

    private FormCheck(Form form) {
        this.form = form;
    }

    /**
     * @param path below forms/, without ending
     */
    public static FormCheck of(String path) {
        InputStream source =
                Objects.requireNonNull(FormCheck.class.getResourceAsStream("/forms/" + path + ".form"), path);
        Form form = Form.read(source, "1");
        assertThat(path).endsWith("/" + form.id());
        return new FormCheck(form);
    }

    public FormCheck shows(String fact, Object value) {
        facts.put(fact, value);
        return this;
    }

    public FormCheck offers(String choices, String... codes) {
        return shows(
                choices,
                List.of(codes).stream().map(code -> new Choice(code, code)).toList());
    }

    /**
     * @throws Refused if an answer breaks a rule of the form
     */
    public <T> T read(Class<T> type, Map<String, ?> answers) {
        T read = JSON.convertValue(CHECK.check(form, answers, facts), type);
        assertThat(VALIDATOR.validate(read)).isEmpty();
        return read;
    }
}
