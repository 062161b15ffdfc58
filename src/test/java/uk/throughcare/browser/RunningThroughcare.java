package uk.throughcare.browser;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import uk.throughcare.ThroughcareApplication;

/**
 * The real application in a process of its own, with its own database, port and demonstration accounts; it can be killed
 * and started again on the same data.
 */
final class RunningThroughcare implements Site, BeforeAllCallback, AfterAllCallback {

    /** Of every account of the demonstration. */
    static final String PASSWORD = "throughcare";

    private static final Duration LONGEST_START = Duration.ofMinutes(8);
    private static final int TAIL = 40;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log;
    private final List<String> settings;
    private final int port;
    private Path data;
    private Process process;

    /** Without any case. */
    RunningThroughcare(String name) {
        this(name, "--throughcare.demo.cases=0");
    }

    RunningThroughcare(String name, String... settings) {
        this(name, freePort(), settings);
    }

    /** Without any case; staff sign on at the provider. */
    RunningThroughcare(String name, int port, IdentityProvider provider) {
        this(name, port, signingOnAt(provider, port));
    }

    private RunningThroughcare(String name, int port, String... settings) {
        this.port = port;
        this.log = Path.of("target", "browser-" + name + ".log");
        this.settings = List.of(settings);
    }

    private static String[] signingOnAt(IdentityProvider provider, int port) {
        List<String> settings = new ArrayList<>(List.of(provider.settingsFor("http://localhost:" + port)));
        settings.add("--throughcare.demo.cases=0");
        return settings.toArray(String[]::new);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        data = Files.createTempDirectory("throughcare-browser");
        Files.createDirectories(log.getParent());
        Files.deleteIfExists(log);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        end();
        FileSystemUtils.deleteRecursively(data);
    }

    void start() {
        try {
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
        await("Throughcare ready to work").atMost(LONGEST_START).until(this::isUp);
    }

    /** As a power cut would: nothing is told to anybody, and its database server is left behind. */
    void kill() {
        exited(process.destroyForcibly());
    }

    @Override
    public String address(String path) {
        return "http://localhost:" + port + path;
    }

    HttpResponse<String> get(String user, String path) {
        return send(request(user, path));
    }

    HttpResponse<String> post(String user, String path, String json) {
        return send(
                request(user, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** What stands in its database, for what no address of its own tells. */
    JdbcClient database() {
        try {
            String databasePort = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                    .get(3);
            return JdbcClient.create(new DriverManagerDataSource(
                    "jdbc:postgresql://localhost:" + databasePort + "/postgres", "postgres", "postgres"));
        } catch (IOException notRunning) {
            throw new UncheckedIOException(notRunning);
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // it lives for a minute or two, too short for its code to be compiled twice
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-cp",
                classPath(),
                ThroughcareApplication.class.getName(),
                "--server.port=" + port,
                "--throughcare.data-folder=" + data,
                "--throughcare.demo.enabled=true",
                // up means that the accounts are made too
                "--management.health.readinessstate.enabled=true"));
        command.addAll(settings);
        return command;
    }

    /** The tests' own classes, and the identity provider that they have, would become part of the application. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .filter(entry -> !entry.contains("oauth2-authorization-server"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean isUp() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Throughcare ended with " + process.exitValue() + ":\n" + tail());
        }
        try {
            return http.send(request("admin", "/actuator/health").build(), BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException unreadable) {
            return "its log " + log + " cannot be read: " + unreadable;
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address(path)))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + credentials);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void end() {
        if (process != null) {
            process.destroy();
            if (!exited(process)) {
                kill();
            }
        }
        databaseLeftBehind();
    }

    /** Only there when the application was killed and did not come up again. */
    private void databaseLeftBehind() {
        Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            try {
                ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(pidFile).get(0).strip()))
                        .filter(server -> server.info().command().orElse("").contains("postgres"))
                        .ifPresent(ProcessHandle::destroy);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private static boolean exited(Process ended) {
        try {
            return ended.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
