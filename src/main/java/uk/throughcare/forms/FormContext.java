package uk.throughcare.forms;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ProcessVariable;

/**
 * Where a form is being filled: at which task of which case; at a start form there is no case yet, and some processes are
 * about none.
 *
 * @param form the form's id
 * @param givenIn the task or start event, by its id in the diagram
 * @param scope what the process knows there; to be read in {@code *Tasks} classes only
 */
public record FormContext(
        String form,
        String givenIn,
        @Nullable CaseReference reference,
        @Nullable VariableScope scope) {

    /** What the process is about, by its business key: a case, or something else. */
    public Optional<String> businessKey() {
        return scope instanceof DelegateExecution execution
                ? Optional.ofNullable(execution.getProcessBusinessKey())
                : Optional.empty();
    }

    public CaseReference theCase() {
        if (reference == null) {
            throw new IllegalStateException("The form " + form + " is filled where there is no case");
        }
        return reference;
    }

    public <T> Optional<T> find(ProcessVariable<T> variable) {
        return scope == null ? Optional.empty() : variable.find(scope);
    }

    public <T> T in(ProcessVariable<T> variable) {
        return find(variable)
                .orElseThrow(() ->
                        new IllegalStateException("'" + variable.name() + "' is not set where " + form + " is filled"));
    }

    public <T> void set(ProcessVariable<T> variable, @Nullable T value) {
        if (scope == null) {
            throw new IllegalStateException("The form " + form + " is filled before there is a process");
        }
        variable.set(scope, value);
    }
}
