package uk.throughcare.designing;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that models and code share.
 *
 * @param delegates beans that a service task may name
 * @param mails those of the delegates that mail what is written at the step
 * @param listeners beans that a listener may name
 * @param callable what expressions may call, as {@code bean.method/number of arguments}
 * @param variables process variables by name
 * @param shown facts that main gives every form of a case
 */
record Vocabulary(
        Set<String> delegates,
        Set<String> mails,
        Set<String> listeners,
        Set<String> callable,
        Map<String, Class<?>> variables,
        Set<String> messages,
        Set<String> escalations,
        Set<String> roles,
        Set<String> shown) {

    Set<String> callableBeans() {
        return callable.stream()
                .map(call -> call.substring(0, call.indexOf('.')))
                .collect(Collectors.toSet());
    }
}
