package uk.throughcare;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesKeepTheirInnersToThemselvesAndFormNoCircle() {
        ApplicationModules.of(ThroughcareApplication.class).verify();
    }
}
