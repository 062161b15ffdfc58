package uk.throughcare.engine;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One FEEL for decision tables and forms. */
@Configuration(proxyBeanMethods = false)
class FeelConfiguration {

    @Bean
    static FeelEngine feel() {
        return new RememberedFeel(new ScalaFeelEngineFactory().createInstance());
    }

    @Bean
    static ProcessEnginePlugin feelInTables(FeelEngine feel) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                var tables =
                        (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
                tables.setFeelEngineFactory(() -> feel);
                engine.setDmnEngineConfiguration(tables);
            }
        };
    }
}
