package uk.throughcare.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.throughcare.journey.Refused;

class AnswerCheckTest {

    private static final Map<String, Object> OFFERED = Map.of("colours", List.of(new Choice("RED", "Red")));

    private final AnswerCheck check =
            new AnswerCheck(new VisibilityConditions(new ScalaFeelEngineFactory().createInstance()));
    private final Form form =
            Form.read(Objects.requireNonNull(AnswerCheckTest.class.getResourceAsStream("/models/ask.form")), "1");

    @Test
    void answersThatKeepTheRulesAreTakenAsPlainValues() {
        Map<String, Object> given = given();
        given.put("days", SpinValues.jsonValue("[\"MON\",\"FRI\"]").create());
        given.put("words", "   ");
        given.put("colour", "RED");
        given.put("score", 10.0);
        given.put("on", "2026-11-22");

        assertThat(check.check(form, Variables.fromMap(given), OFFERED))
                .containsEntry("nickname", "Sam")
                .containsEntry("days", List.of("MON", "FRI"))
                .containsEntry("colour", "RED")
                .doesNotContainKey("words");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nickname | S                     | it must have at least 2 characters",
                "nickname | Samantha the Very Long | it must have at most 20 characters",
                "nickname |                       | an answer is needed",
                "number   | A1234B                | it must look like A1234BC",
                "email    | nobody                | it must be an email address, like name@example.org",
                "interpreter | MAYBE              | it is not among the choices offered",
                "colour   | BLUE                  | it is not among the choices offered",
                "on       | 2026-02-30            | it must be a date that exists, written as 2026-11-22",
                "on       | tomorrow              | it must be a date that exists, written as 2026-11-22",
                "secret   | x                     | this form does not ask for it",
                "score    | ten                   | it must be a number",
                "agrees   | yes                   | it must be true or false",
                "days     | MON                   | it must be a list of codes",
            })
    void aWrongAnswerIsRefusedWithItsFieldAndTheReason(String field, @Nullable String answer, String reason) {
        assertThat(problemsWith(field, answer)).contains(new Refused.Problem(field, reason));
    }

    @Test
    void numbersKeepTheirRangeAndAreWhole() {
        assertThat(problemsWith("score", 11)).containsExactly(new Refused.Problem("score", "it must be from 0 to 10"));
        assertThat(problemsWith("score", -1)).containsExactly(new Refused.Problem("score", "it must be from 0 to 10"));
        assertThat(problemsWith("score", 1.5))
                .containsExactly(new Refused.Problem("score", "it must be a whole number"));
        assertThat(problemsWith("score", Double.NaN))
                .containsExactly(new Refused.Problem("score", "it must be a number"));
    }

    @Test
    void listsKeepToTheirChoices() {
        assertThat(problemsWith("days", List.of("MON", "SUN")))
                .containsExactly(new Refused.Problem("days", "it is not among the choices offered"));
        assertThat(problemsWith("days", List.of("MON", "MON")))
                .containsExactly(new Refused.Problem("days", "a choice is named twice"));
        assertThat(problemsWith("days", List.of("MON", "TUE", "FRI")))
                .containsExactly(new Refused.Problem("days", "choose at most 2"));
    }

    @Test
    void aRequiredBoxMustBeTicked() {
        assertThat(problemsWith("agrees", false)).containsExactly(new Refused.Problem("agrees", "an answer is needed"));
    }

    @Test
    void aQuestionInAHiddenGroupIsNeitherNeededNorTaken() {
        assertThat(problemsWith("interpreter", "YES"))
                .containsExactly(new Refused.Problem("language", "an answer is needed"));
        assertThat(problemsWith("interpreter", "NO")).isEmpty();
        assertThat(problemsWith("language", "Welsh"))
                .containsExactly(new Refused.Problem("language", "it is not asked for with these answers"));
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        Map<String, Object> given = given();
        given.put("score", 99);
        given.put("email", "nobody");

        assertThat(problems(given)).extracting(Refused.Problem::field).containsExactlyInAnyOrder("score", "email");
    }

    private static Map<String, Object> given() {
        return new HashMap<>(Map.of("nickname", "Sam", "agrees", true));
    }

    private List<Refused.Problem> problemsWith(String field, @Nullable Object answer) {
        Map<String, @Nullable Object> given = new HashMap<>(given());
        given.put(field, answer);
        return problems(given);
    }

    private List<Refused.Problem> problems(Map<String, ? extends @Nullable Object> given) {
        @Nullable Refused refused = catchThrowableOfType(Refused.class, () -> check.check(form, given, OFFERED));
        return refused == null ? List.of() : refused.problems();
    }
}
