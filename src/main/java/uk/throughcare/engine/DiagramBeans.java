package uk.throughcare.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.ForDiagrams;

/** The beans that expressions may name: what a diagram asks of the stages, and what is marked for diagrams. */
@Component
public class DiagramBeans {

    private static final Class<?>[] ASKED_BY_DIAGRAMS = {
        JavaDelegate.class, ExecutionListener.class, TaskListener.class, DelegateVariableMapping.class
    };

    private final ListableBeanFactory beans;
    private final Map<Class<?>, Set<Object>> singletons = new ConcurrentHashMap<>();
    private volatile @Nullable Set<String> names;

    DiagramBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    boolean has(String name) {
        return names().contains(name);
    }

    /** True for a bean of the application that diagrams may not name. */
    boolean hides(String name) {
        return !has(name) && beans.containsBean(name);
    }

    Object get(String name) {
        return beans.getBean(name);
    }

    boolean isOne(Object bean) {
        return singletons.computeIfAbsent(bean.getClass(), this::singletonsOf).contains(bean);
    }

    /** Compared by identity: whatever a bean takes for equal to itself is not the bean. */
    private Set<Object> singletonsOf(Class<?> type) {
        Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
        names().stream()
                .filter(beans::isSingleton)
                .map(beans::getBean)
                .filter(bean -> bean.getClass() == type)
                .forEach(found::add);
        return found;
    }

    /** What expressions may name. */
    public Set<String> names() {
        // not in the constructor: the engine is made while bean definitions are still being asked for
        Set<String> known = names;
        if (known == null) {
            var found = new TreeSet<>(Arrays.asList(beans.getBeanNamesForAnnotation(ForDiagrams.class)));
            for (Class<?> type : ASKED_BY_DIAGRAMS) {
                Collections.addAll(found, beans.getBeanNamesForType(type, true, false));
            }
            known = Collections.unmodifiableSet(found);
            names = known;
        }
        return known;
    }
}
