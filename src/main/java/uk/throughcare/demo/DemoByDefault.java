package uk.throughcare.demo;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** With no database named, whoever starts us is having a first look: they get the demo, unless they say otherwise. */
class DemoByDefault implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean firstLook =
                environment.getProperty("spring.datasource.url", "none").equals("none");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("demo by default", Map.of("throughcare.demo.enabled", firstLook)));
    }
}
