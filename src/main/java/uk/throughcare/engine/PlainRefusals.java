package uk.throughcare.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Lets a refusal thrown inside a listener reach the caller as what it is: the engine wraps it, and 400 or 403 would become 500.
 * So would it be for whoever completes a task that somebody else, or the provider, has just done.
 */
@Component
class PlainRefusals extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        interceptors.add(new Unwrapping());
        if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
        }
        engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    private static final String TOO_LATE =
            "This task has just been done by somebody else, or the case went on without it:"
                    + " nothing of your answer was kept. Load the page again to see what is known now";

    private static final class Unwrapping extends CommandInterceptor {
        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (ProcessEngineException wrapped) {
                throw isTooLate(command, wrapped)
                        ? new FormFieldValidationException(null, TOO_LATE, wrapped)
                        : refusalIn(wrapped);
            }
        }

        /** Only of tasks: a job that comes too late is to be tried again. */
        private static boolean isTooLate(Command<?> command, ProcessEngineException thrown) {
            return (command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd)
                    && (thrown instanceof OptimisticLockingException || thrown instanceof NullValueException);
        }

        private static ProcessEngineException refusalIn(ProcessEngineException thrown) {
            Throwable cause = thrown.getCause();
            while (cause != null) {
                if (cause instanceof BadUserRequestException
                        || cause instanceof FormFieldValidationException
                        || cause instanceof AuthorizationException) {
                    return (ProcessEngineException) cause;
                }
                cause = cause.getCause();
            }
            return thrown;
        }
    }
}
