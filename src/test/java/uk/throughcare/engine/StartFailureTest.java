package uk.throughcare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

class StartFailureTest {

    @Test
    void aRefusalIsOneLineWithItsAdvice() {
        var analysis = new FailureAnalysis("Web server failed to start.\n\n Port taken", "Stop it\nor move.", null);
        assertThat(OneLineReporter.line(analysis))
                .isEqualTo("Throughcare does not start. Web server failed to start. Port taken. Stop it or move.");
    }

    @Test
    void aReportWithoutAdviceIsStillOneLine() {
        assertThat(OneLineReporter.line(new FailureAnalysis("No luck", null, null)))
                .isEqualTo("Throughcare does not start. No luck.");
    }

    @Test
    void ourOwnRefusalIsFoundBelowSpringsWrapping() {
        var failure = new BeanCreationException("x", "y", new CannotStart("No room.", "Make room."));
        var analysis = new CannotStartAnalyzer().analyze(failure);
        assertThat(analysis.getDescription()).isEqualTo("No room.");
        assertThat(analysis.getAction()).isEqualTo("Make room.");
    }

    @Test
    void aNewerMigrationInTheDatabaseIsNamed() {
        var failure = new BeanCreationException(
                "flyway",
                "x",
                new FlywayException(
                        "Detected applied migration not resolved locally: 99.\nIf you removed this, run repair"));
        assertThat(new SchemaVersionAnalyzer().analyze(failure).getDescription())
                .contains("not resolved locally: 99")
                .doesNotContain("repair");
    }

    @Test
    void aLostConnectionIsNotMistakenForAWrongSchema() {
        var failure = new FlywayException("Unable to connect", new SQLException("refused", "08001"));
        assertThat(new SchemaVersionAnalyzer().analyze(failure)).isNull();
        assertThat(new DatabaseUnreachableAnalyzer().analyze(failure))
                .extracting(FailureAnalysis::getDescription)
                .asString()
                .contains("refused");
    }

    @Test
    void aWrongPasswordOrAMissingDatabaseIsAConnectionFailure() {
        assertThat(new DatabaseUnreachableAnalyzer().analyze(new SQLException("password", "28P01")))
                .isNotNull();
        assertThat(new DatabaseUnreachableAnalyzer().analyze(new SQLException("no such", "3D000")))
                .isNotNull();
        assertThat(new DatabaseUnreachableAnalyzer().analyze(new SQLException("duplicate", "23505")))
                .isNull();
    }

    @Test
    void tablesOfAnotherEngineVersionAreRefused() {
        assertThatThrownBy(() -> EngineSchemaVersion.mustFit("7.25.0", "7.24.0"))
                .isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> EngineSchemaVersion.mustFit("7.2.0", "7.24.0")).isInstanceOf(CannotStart.class);
        assertThatCode(() -> EngineSchemaVersion.mustFit("7.24.3", "7.24.0")).doesNotThrowAnyException();
    }

    @Test
    void dataOfAnotherPostgresIsRefused(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "16\n");
        assertThatThrownBy(() -> new DataFolder(folder, true).mustBeOf("17"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 16");
    }

    @Test
    void withNoDatabaseNamedAndNoneBuiltInTheAnswerSaysHowToNameOne() {
        assertThatThrownBy(() -> new MissingDatabaseConfiguration().missingDatabase())
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        refusal -> assertThat(refusal.advice()).contains("spring.datasource.url"));
    }

    @Test
    void aDiagramThatCannotBeDeployedIsNamedWithItsElement() {
        var failure = new IllegalStateException(
                new ParseException("Errors: userTask_x: no such bean", "x.bpmn", List.of(), List.of()));
        assertThat(new RefusedModelAnalyzer().analyze(failure))
                .extracting(FailureAnalysis::getDescription)
                .asString()
                .contains("userTask_x");
    }
}
