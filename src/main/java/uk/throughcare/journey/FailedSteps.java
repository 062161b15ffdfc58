package uk.throughcare.journey;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Steps of journeys that the engine has tried in vain as often as it does by itself. */
@Component
public class FailedSteps {

    private final ManagementService management;
    private final ProcessEngine engine;
    private final Unrestricted unrestricted;

    FailedSteps(ManagementService management, ProcessEngine engine, Unrestricted unrestricted) {
        this.management = management;
        this.engine = engine;
        this.unrestricted = unrestricted;
    }

    /**
     * Has the engine try the step again, as often as at first; its incident is resolved.
     *
     * @param job the engine's id of it
     */
    public void tryAgain(String job) {
        int retries = engine.getProcessEngineConfiguration().getDefaultNumberOfRetries();
        unrestricted.run(() -> management.setJobRetries(job, retries));
    }
}
