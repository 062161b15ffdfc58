package uk.throughcare.designing;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import uk.throughcare.engine.DiagramBeans;
import uk.throughcare.journey.ForDiagrams;
import uk.throughcare.journey.Journey;
import uk.throughcare.journey.ProcessVariable;
import uk.throughcare.teams.Role;

/** The names that the code knows. */
@Component
class CatalogueNames {

    private final DiagramBeans beans;
    private final ListableBeanFactory factory;

    CatalogueNames(DiagramBeans beans, ListableBeanFactory factory) {
        this.beans = beans;
        this.factory = factory;
    }

    Set<String> roles() {
        return Stream.of(Role.values()).map(Role::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Journey writes messages as they stand in the models: in capitals and one word, as no id or process key is. */
    Set<String> messages() {
        return constants(String.class)
                .filter(constant -> constant.matches("[A-Z][A-Za-z]+"))
                .filter(constant -> !escalations().contains(constant))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> escalations() {
        return new TreeSet<>(Set.of(Journey.DEADLINE_MISSED));
    }

    /** Types in words, by name. */
    SortedMap<String, String> variables() {
        var variables = new TreeMap<String, String>();
        constants(ProcessVariable.class).forEach(variable -> variables.put(variable.name(), words(variable.type())));
        return variables;
    }

    private static String words(Class<?> type) {
        return type == String.class
                ? "text"
                : type == Boolean.class ? "yes or no" : type == Integer.class ? "whole number" : "date";
    }

    /** Those that a task or a listener names, and each method of those whose methods expressions call. */
    Set<String> beans() {
        return beans.names().stream().flatMap(this::asNamed).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> asNamed(String bean) {
        return factory.findAnnotationOnBean(bean, ForDiagrams.class) == null
                ? Stream.of(bean)
                : Arrays.stream(ClassUtils.getUserClass(Objects.requireNonNull(factory.getType(bean)))
                                .getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(Method::getName)
                        .distinct()
                        .map(method -> bean + "." + method);
    }

    private static <T> Stream<T> constants(Class<T> type) {
        return Arrays.stream(Journey.class.getFields())
                .filter(field -> field.getType() == type)
                .map(CatalogueNames::value)
                .map(type::cast);
    }

    private static Object value(Field constant) {
        try {
            return Objects.requireNonNull(constant.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
