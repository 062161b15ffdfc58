package uk.throughcare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered is what would be evaluated again; what may differ the next time is not remembered. */
class RememberedFeelTest {

    private final Evaluations evaluations = new Evaluations();
    private final RememberedFeel feel = new RememberedFeel(evaluations);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"\"URGENT\"; true", "\"SOON\",\"URGENT\"; true", "\"SOON\"; false", "-; true"})
    void aCellIsComparedOnceForEachValue(String cell, boolean fits) {
        var urgent = variables(Map.of("priority", "URGENT"));

        assertThat(feel.evaluateSimpleUnaryTests(cell, "priority", urgent)).isEqualTo(fits);
        assertThat(feel.evaluateSimpleUnaryTests(cell, "priority", urgent)).isEqualTo(fits);
        assertThat(evaluations.made).isEqualTo(1);
    }

    @Test
    void anotherValueIsAnotherQuestion() {
        assertThat(feel.evaluateSimpleUnaryTests("< 18", "age", variables(Map.of("age", 17))))
                .isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("< 18", "age", variables(Map.of("age", 18))))
                .isFalse();
        assertThat(feel.evaluateSimpleUnaryTests("< limit", "age", variables(Map.of("age", 18, "limit", 18))))
                .isFalse();
        assertThat(feel.evaluateSimpleUnaryTests("< limit", "age", variables(Map.of("age", 18, "limit", 21))))
                .isTrue();
    }

    @Test
    void whatAnExpressionDoesNotNameMakesNoDifference() {
        String wanted = "if daysToRelease = null then 1000 else daysToRelease";
        Object first = feel.evaluateSimpleExpression(wanted, variables(Map.of("daysToRelease", 12, "reference", "A")));
        Object second = feel.evaluateSimpleExpression(wanted, variables(Map.of("daysToRelease", 12, "reference", "B")));

        assertThat(second).isEqualTo(first).isEqualTo(12L);
        assertThat(evaluations.made).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"today() = null", "now() = null", "random number() > 2", "`in custody` = 1"})
    void timeChanceAndOddNamesAreAskedAgain(String expression) {
        Object ignored = feel.evaluateSimpleExpression(expression, variables(Map.of()));
        Object again = feel.evaluateSimpleExpression(expression, variables(Map.of()));

        assertThat(again).isEqualTo(ignored);
        assertThat(evaluations.made).isEqualTo(2);
    }

    @Test
    void listsAreAskedAgainSinceTheyMayChange() {
        var needs = variables(Map.of("needs", List.of("HOUSING")));

        assertThat(feel.<Boolean>evaluateSimpleExpression("list contains(needs, \"HOUSING\")", needs))
                .isTrue();
        assertThat(feel.<Boolean>evaluateSimpleExpression("list contains(needs, \"HOUSING\")", needs))
                .isTrue();
        assertThat(evaluations.made).isEqualTo(2);
    }

    private static VariableContext variables(Map<String, Object> values) {
        return Variables.fromMap(values).asVariableContext();
    }

    private static final class Evaluations implements FeelEngine {

        private final FeelEngine real = new ScalaFeelEngineFactory().createInstance();
        private int made;

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <T extends @Nullable Object> T evaluateSimpleExpression(String expression, VariableContext context) {
            made++;
            return real.evaluateSimpleExpression(expression, context);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext context) {
            made++;
            return real.evaluateSimpleUnaryTests(expression, input, context);
        }
    }
}
