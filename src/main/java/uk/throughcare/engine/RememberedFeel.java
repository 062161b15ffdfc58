package uk.throughcare.engine;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * FEEL that remembers its results: an expression depends on nothing but the variables that it names, and evaluating one
 * costs a thousand times more than looking it up.
 *
 * <p>An expression that asks for the time or for chance, or that names variables by other than plain names, is evaluated
 * each time; so is one over anything but plain values.
 */
final class RememberedFeel implements FeelEngine {

    private static final int REMEMBERED = 10_000;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern NEVER_THE_SAME = Pattern.compile("\\b(now|today|random number)\\b|`");

    private final FeelEngine feel;
    private final ConcurrentLruCache<String, Expression> expressions =
            new ConcurrentLruCache<>(REMEMBERED, Expression::of);
    private final ConcurrentLruCache<Question, Answer> answers = new ConcurrentLruCache<>(REMEMBERED, this::evaluate);

    RememberedFeel(FeelEngine feel) {
        this.feel = feel;
    }

    /**
     * @param input the name of the value that a cell of a table is compared with; none for an expression
     */
    private record Question(String expression, @Nullable String input, Map<String, @Nullable Object> values) {}

    /**
     * What an expression says about itself.
     *
     * @param alwaysTheSame whether the same values give the same result
     */
    private record Expression(Set<String> names, boolean alwaysTheSame) {
        static Expression of(String text) {
            return new Expression(
                    NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet()),
                    !NEVER_THE_SAME.matcher(text).find());
        }
    }

    private record Answer(@Nullable Object value) {}

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        Question question = new Question(expression, null, values(expression, context));
        return canBeRemembered(question)
                ? (T) answers.get(question).value()
                : feel.evaluateSimpleExpression(expression, context);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext context) {
        Map<String, @Nullable Object> values = values(expression, context);
        put(values, input, context);
        Question question = new Question(expression, input, values);
        return canBeRemembered(question)
                ? Boolean.TRUE.equals(answers.get(question).value())
                : feel.evaluateSimpleUnaryTests(expression, input, context);
    }

    private Answer evaluate(Question question) {
        VariableContext context = Variables.fromMap(question.values()).asVariableContext();
        return new Answer(
                question.input() == null
                        ? feel.<@Nullable Object>evaluateSimpleExpression(question.expression(), context)
                        : (Object) feel.evaluateSimpleUnaryTests(question.expression(), question.input(), context));
    }

    private Map<String, @Nullable Object> values(String expression, VariableContext context) {
        Map<String, @Nullable Object> values = new HashMap<>();
        expressions.get(expression).names().forEach(name -> put(values, name, context));
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, String name, VariableContext context) {
        if (context.containsVariable(name)) {
            values.put(name, context.resolve(name).getValue());
        }
    }

    private boolean canBeRemembered(Question question) {
        return expressions.get(question.expression()).alwaysTheSame()
                && question.values().values().stream().allMatch(RememberedFeel::isPlain);
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Date;
    }
}
