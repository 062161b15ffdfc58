package uk.throughcare.engine;

import java.beans.FeatureDescriptor;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * First in the chain: lets an expression read plain values, a few things of its execution or task, and the beans made
 * for diagrams. Everything else (classes, the engine's services, whatever an object leads to) ends here.
 */
class ExpressionGuard extends ELResolver {

    private static final Set<String> NEVER =
            Set.of("class", "getClass", "classLoader", "getClassLoader", "wait", "notify", "notifyAll", "forName");

    /** What may be asked of the execution or the task; both lead to the engine's services otherwise. */
    static final Set<String> OF_A_SCOPE = Set.of(
            "id",
            "getId",
            "name",
            "getName",
            "businessKey",
            "getBusinessKey",
            "processBusinessKey",
            "getProcessBusinessKey",
            "processInstanceId",
            "getProcessInstanceId",
            "processDefinitionId",
            "getProcessDefinitionId",
            "currentActivityId",
            "getCurrentActivityId",
            "taskDefinitionKey",
            "getTaskDefinitionKey",
            "assignee",
            "getAssignee",
            "dueDate",
            "getDueDate",
            "createTime",
            "getCreateTime",
            "tenantId",
            "getTenantId",
            "getVariable",
            "getVariableLocal",
            "hasVariable",
            "hasVariableLocal");

    private final DiagramBeans allowed;

    ExpressionGuard(DiagramBeans allowed) {
        this.allowed = allowed;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, @Nullable Object base, Object method, Class<?>[] types, Object[] arguments) {
        check(base, method);
        return null;
    }

    private void check(@Nullable Object base, Object property) {
        if (base != null && (NEVER.contains(String.valueOf(property)) || !mayBeAsked(base, String.valueOf(property)))) {
            throw new ELException(
                    "'" + property + "' of " + base.getClass().getSimpleName() + " is not allowed in an expression");
        }
    }

    private boolean mayBeAsked(Object base, String property) {
        if (base instanceof VariableScope) {
            return OF_A_SCOPE.contains(property);
        }
        return isPlain(base) || allowed.isOne(base);
    }

    private static boolean isPlain(Object base) {
        return base instanceof String
                || base instanceof Number
                || base instanceof Boolean
                || base instanceof Enum<?>
                || base instanceof Date
                || base instanceof Temporal
                || base instanceof TemporalAmount
                || base instanceof Collection<?>
                || base instanceof Map<?, ?>
                || base instanceof VariableContext
                // the date functions of saved filters return it
                || base.getClass().getName().equals("org.joda.time.DateTime");
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw new ELException("'" + property + "' cannot be set by an expression");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
