package uk.throughcare.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Lets a refusal thrown inside a listener reach the caller as what it is: the engine wraps it, and 400 or 403 would become 500. */
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

    private static final class Unwrapping extends CommandInterceptor {
        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (ProcessEngineException wrapped) {
                throw refusalIn(wrapped);
            }
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
