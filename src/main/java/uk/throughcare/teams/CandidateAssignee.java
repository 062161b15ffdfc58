package uk.throughcare.teams;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * The assignee that a diagram names, if that person still is one of those to whom the task is offered; else nobody, so that
 * a worker who has left does not hold up a case.
 */
final class CandidateAssignee implements Expression {

    private final transient Expression named;
    private final transient Set<Expression> groups;
    private final transient Candidates candidates;

    CandidateAssignee(Expression named, Set<Expression> groups, Candidates candidates) {
        this.named = named;
        this.groups = groups;
        this.candidates = candidates;
    }

    @Override
    public @Nullable Object getValue(VariableScope scope) {
        var assignee = (String) named.getValue(scope);
        return assignee != null && candidates.include(assignee, team(scope), groups(scope)) ? assignee : null;
    }

    private static @Nullable String team(VariableScope scope) {
        return scope instanceof DelegateExecution execution ? execution.getTenantId() : null;
    }

    private List<String> groups(VariableScope scope) {
        return groups.stream().flatMap(group -> names(group.getValue(scope))).toList();
    }

    private static Stream<String> names(Object group) {
        return group instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.of(String.valueOf(group).split("\\s*,\\s*"));
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        named.setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return named.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return named.isLiteralText();
    }
}
