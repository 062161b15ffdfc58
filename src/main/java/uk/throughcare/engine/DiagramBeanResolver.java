package uk.throughcare.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Finds the beans made for diagrams by name, and calls them. */
class DiagramBeanResolver extends ELResolver {

    private final DiagramBeans allowed;

    DiagramBeanResolver(DiagramBeans allowed) {
        this.allowed = allowed;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null && property instanceof String name && allowed.has(name)) {
            context.setPropertyResolved(true);
            return allowed.get(name);
        }
        return null;
    }

    /** Calls a bean's own public method, of whatever visibility its class is; the general resolver wants it public. */
    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object name,
            Class<?> @Nullable [] types,
            Object @Nullable [] given) {
        if (base == null || !allowed.isOne(base)) {
            return null;
        }
        Object[] arguments = given == null ? new Object[0] : given;
        Method method = methods(base, String.valueOf(name), arguments)
                .findFirst()
                .orElseThrow(() -> new ELException("No method '" + name + "' with " + arguments.length
                        + " arguments in " + base.getClass().getSimpleName()));
        context.setPropertyResolved(true);
        ReflectionUtils.makeAccessible(method);
        return ReflectionUtils.invokeMethod(method, base, coerced(context, method, arguments));
    }

    private static Stream<Method> methods(Object bean, String name, Object[] arguments) {
        return Arrays.stream(bean.getClass().getMethods())
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == arguments.length
                        && method.getDeclaringClass() != Object.class
                        && !method.isBridge())
                .sorted(Comparator.comparing(method -> !fits(method, arguments)));
    }

    // among methods of one name the one that takes the arguments as they are; numbers are coerced anyway
    private static boolean fits(Method method, Object[] arguments) {
        for (int position = 0; position < arguments.length; position++) {
            if (!ClassUtils.isAssignableValue(method.getParameterTypes()[position], arguments[position])) {
                return false;
            }
        }
        return true;
    }

    private static Object[] coerced(ELContext context, Method method, Object[] arguments) {
        var factory = (ExpressionFactory) context.getContext(ExpressionFactory.class);
        var coerced = new Object[arguments.length];
        for (int position = 0; position < arguments.length; position++) {
            coerced[position] = factory.coerceToType(arguments[position], method.getParameterTypes()[position]);
        }
        return coerced;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        if (base == null && property instanceof String name && allowed.has(name)) {
            throw new ELException("'" + name + "' cannot be set by an expression");
        }
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
