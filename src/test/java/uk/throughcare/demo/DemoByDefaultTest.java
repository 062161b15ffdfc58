package uk.throughcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DemoByDefaultTest {

    @Test
    void withNoDatabaseNamedTheDemoIsOn() {
        assertThat(demo(new MockEnvironment())).isTrue();
    }

    @Test
    void withADatabaseNamedItIsOffUnlessAskedFor() {
        assertThat(demo(withDatabase())).isFalse();
        assertThat(demo(withDatabase().withProperty("throughcare.demo.enabled", "true")))
                .isTrue();
    }

    @Test
    void itCanBeSwitchedOff() {
        assertThat(demo(new MockEnvironment().withProperty("throughcare.demo.enabled", "false")))
                .isFalse();
    }

    private static MockEnvironment withDatabase() {
        return new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/throughcare");
    }

    private static Boolean demo(MockEnvironment environment) {
        new DemoByDefault().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("throughcare.demo.enabled", Boolean.class);
    }
}
