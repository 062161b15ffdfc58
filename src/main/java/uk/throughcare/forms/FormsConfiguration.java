package uk.throughcare.forms;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the form gate into the engine. */
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

    @Bean
    ProcessEnginePlugin formGatePlugin(ObjectProvider<DeployedForms> forms, ObjectProvider<Reception> reception) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners = new ArrayList<>();
                if (engine.getCustomPostBPMNParseListeners() != null) {
                    listeners.addAll(engine.getCustomPostBPMNParseListeners());
                }
                listeners.add(new FormGate(forms, reception));
                engine.setCustomPostBPMNParseListeners(listeners);
                engine.setFormService(new FormsAsShown());
            }
        };
    }
}
