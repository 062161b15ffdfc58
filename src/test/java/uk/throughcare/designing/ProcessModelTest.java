package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Everything under processes and forms keeps the rules. */
class ProcessModelTest {

    private final Models models = ModelFolder.models(Path.of(""), CompiledWords.vocabulary());

    @Test
    void allDiagramsTablesAndFormsKeepTheRules() {
        assertThat(ModelRules.findings(models)).isEmpty();
    }

    @Test
    void thereAreModelsToLookAt() {
        assertThat(models.diagram("referral-journey")).isPresent();
        assertThat(models.tables()).isNotEmpty();
        assertThat(models.forms()).isNotEmpty();
    }
}
