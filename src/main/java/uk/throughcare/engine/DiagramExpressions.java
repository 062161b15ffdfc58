package uk.throughcare.engine;

import java.lang.reflect.Method;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/** Expressions that see process variables, the beans made for diagrams, and nothing else. */
class DiagramExpressions extends JuelExpressionManager {

    /** Saved filters use them: tasks of the current user, due before now. */
    static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime");

    private final DiagramBeans allowed;

    DiagramExpressions(DiagramBeans allowed) {
        this.allowed = allowed;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new ExpressionGuard(allowed));
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new DiagramBeanResolver(allowed));
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        resolvers.add(new BeanELResolver(true));
        return resolvers;
    }

    @Override
    protected FunctionMapper createFunctionMapper() {
        FunctionMapper all = super.createFunctionMapper();
        return new FunctionMapper() {
            @Override
            @SuppressWarnings("NullAway") // no function of that name
            public Method resolveFunction(String prefix, String name) {
                return prefix.isBlank() && FUNCTIONS.contains(name) ? all.resolveFunction(prefix, name) : null;
            }
        };
    }
}
