package uk.throughcare.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The application in a process of its own, on a data folder. */
final class ApplicationProcess implements AutoCloseable {

    private static final String SIGN_IN_PAGE = "/camunda/app/tasklist/default/";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int NO_ANSWER = 0;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final long begun = System.nanoTime();
    private final Path postgres;
    private final int port;
    private final Process process;

    ApplicationProcess(Path dataFolder, String... settings) throws IOException {
        postgres = dataFolder.resolve("postgres");
        port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "uk.throughcare.ThroughcareApplication",
                "--server.port=" + port,
                "--throughcare.data-folder=" + dataFolder));
        command.addAll(List.of(settings));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(dataFolder
                        .resolveSibling(dataFolder.getFileName() + ".log")
                        .toFile())
                .start();
    }

    /** The application's, with the libraries of the tests but without the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** How long from the start until people were kept out, because the demonstration was being filled. */
    Duration untilItFills() {
        return until(() -> askForSignInPage() == 503);
    }

    /** How long from the start until people could sign in. */
    Duration untilPeopleCanSignIn() {
        return until(() -> askForSignInPage() == 200);
    }

    private Duration until(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application ended; see its log beside the data folder");
            }
            return condition.call();
        });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private int askForSignInPage() throws InterruptedException {
        try {
            return browser.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + SIGN_IN_PAGE))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return NO_ANSWER;
        }
    }

    /** In MB. */
    long residentMemory() throws IOException {
        return kilobytes(process.pid(), "status", "VmRSS") / 1024;
    }

    /** In MB; what its processes share is counted once. */
    long residentMemoryOfTheDatabase() throws IOException {
        long kilobytes = 0;
        ProcessHandle server = ProcessHandle.of(serverId()).orElseThrow();
        for (ProcessHandle one :
                Stream.concat(Stream.of(server), server.descendants()).toList()) {
            kilobytes += kilobytes(one.pid(), "smaps_rollup", "Pss");
        }
        return kilobytes / 1024;
    }

    private long serverId() throws IOException {
        return Long.parseLong(
                Files.readAllLines(postgres.resolve("postmaster.pid")).get(0).strip());
    }

    /** Where the data folder's server listens. */
    String database() throws IOException {
        String serverPort =
                Files.readAllLines(postgres.resolve("postmaster.pid")).get(3).strip();
        return "jdbc:postgresql://localhost:" + serverPort + "/postgres?user=postgres&password=postgres";
    }

    private static long kilobytes(long process, String file, String entry) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process), file)).stream()
                .filter(line -> line.startsWith(entry + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
