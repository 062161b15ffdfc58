package uk.throughcare.forms;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates the FEEL conditions under which a form hides a field. */
@Component
class VisibilityConditions {

    private final FeelEngine feel;

    VisibilityConditions(FeelEngine feel) {
        this.feel = feel;
    }

    /**
     * @param condition FEEL, with the leading {@code =} that form-js wants
     */
    boolean holds(String condition, Map<String, ? extends @Nullable Object> known) {
        String expression = condition.startsWith("=") ? condition.substring(1) : condition;
        Object result = feel.evaluateSimpleExpression(
                expression, Variables.fromMap(new java.util.HashMap<>(known)).asVariableContext());
        return Boolean.TRUE.equals(result);
    }
}
