package uk.throughcare.designing;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import uk.throughcare.journey.ForDiagrams;
import uk.throughcare.journey.Journey;
import uk.throughcare.journey.MailInOwnWords;
import uk.throughcare.journey.ProcessVariable;
import uk.throughcare.teams.Role;

/** The words of the running application that diagrams, tables and forms may use. */
@Component
class ApplicationWords {

    /** Shown at the top of every form of a case, so that nobody acts on the wrong person. */
    static final Set<String> WHO_IT_IS_ABOUT =
            Set.of("personName", "personNumber", "teamName", "reference", "personNotes");

    private final ListableBeanFactory beans;

    ApplicationWords(ListableBeanFactory beans) {
        this.beans = beans;
    }

    Vocabulary vocabulary() {
        return vocabulary(
                named(JavaDelegate.class),
                named(MailInOwnWords.class),
                named(JavaDelegate.class, ExecutionListener.class, TaskListener.class),
                callable());
    }

    static Vocabulary vocabulary(
            Set<String> delegates, Set<String> mails, Set<String> listeners, Set<String> callable) {
        return new Vocabulary(
                delegates,
                mails,
                listeners,
                callable,
                variables(),
                messages(),
                Set.of(Journey.DEADLINE_MISSED),
                Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet()),
                WHO_IT_IS_ABOUT);
    }

    private Set<String> named(Class<?>... types) {
        return Stream.of(types)
                .flatMap(type -> Stream.of(beans.getBeanNamesForType(type, true, false)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> callable() {
        return Stream.of(beans.getBeanNamesForAnnotation(ForDiagrams.class))
                .flatMap(this::calls)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> calls(String bean) {
        Class<?> type = beans.getType(bean);
        List<Method> methods =
                type == null ? List.of() : List.of(ClassUtils.getUserClass(type).getMethods());
        return methods.stream()
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(method -> bean + "." + method.getName() + "/" + method.getParameterCount());
    }

    private static Map<String, Class<?>> variables() {
        Map<String, Class<?>> variables = new TreeMap<>();
        constants(ProcessVariable.class).forEach(variable -> variables.put(variable.name(), variable.type()));
        return variables;
    }

    /** Journey writes messages as they stand in the models: in capitals and one word, as no id or process key is. */
    private static Set<String> messages() {
        return constants(String.class)
                .filter(constant -> constant.matches("[A-Z][A-Za-z]+"))
                .filter(constant -> !constant.equals(Journey.DEADLINE_MISSED))
                .collect(Collectors.toSet());
    }

    private static <T> Stream<T> constants(Class<T> type) {
        return Arrays.stream(Journey.class.getFields())
                .filter(field -> field.getType() == type)
                .map(field -> type.cast(valueOf(field)));
    }

    private static Object valueOf(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
