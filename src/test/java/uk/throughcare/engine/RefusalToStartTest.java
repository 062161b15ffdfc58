package uk.throughcare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.throughcare.ThroughcareApplication;

class RefusalToStartTest {

    @TempDir
    Path folder;

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var start = start("--server.port=" + taken.getLocalPort(), "--throughcare.data-folder=" + folder);
            assertThat(start.exitCode()).isNotZero();
            assertThat(start.errors()).singleElement().asString().contains("Port " + taken.getLocalPort());
        }
    }

    @Test
    void aDataFolderInUseIsSaidInOneLine() throws Exception {
        var inUse = new DataFolder(folder, true);
        try (var lock = inUse.take()) {
            assertThat(lock.isOpen()).isTrue();
            var start = start("--server.port=0", "--throughcare.data-folder=" + folder);
            assertThat(start.exitCode()).isNotZero();
            assertThat(start.errors())
                    .singleElement()
                    .asString()
                    .contains(folder + " is in use by another Throughcare");
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsSaidInOneLine() throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));
        var start = start("--server.port=0", "--throughcare.data-folder=" + file);
        assertThat(start.exitCode()).isNotZero();
        assertThat(start.errors()).singleElement().asString().contains(file + " cannot be written to");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidInOneLine() throws Exception {
        try (var free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            var start = start("--server.port=0", "--spring.datasource.url=jdbc:postgresql://localhost:" + port + "/x");
            assertThat(start.exitCode()).isNotZero();
            assertThat(start.errors()).singleElement().asString().contains("No connection to the database");
        }
    }

    @Test
    void withoutAMailServerTheReasonIsSaidInOneLine() throws Exception {
        var start = start("--server.port=0", "--throughcare.data-folder=" + folder, "--spring.mail.host=");
        assertThat(start.exitCode()).isNotZero();
        assertThat(start.errors()).singleElement().asString().contains("No mail server is named", "spring.mail.host");
    }

    private record Start(int exitCode, List<String> errors) {}

    /** Starts the application as a process of its own, as people do. */
    private Start start(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dspring.mail.host=localhost",
                "-cp",
                System.getProperty("java.class.path"),
                ThroughcareApplication.class.getName(),
                "--throughcare.demo.enabled=false"));
        command.addAll(List.of(arguments));
        File errors = folder.resolve("errors").toFile();
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors)
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Start(process.exitValue(), Files.readAllLines(errors.toPath()));
    }
}
