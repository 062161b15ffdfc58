package uk.throughcare.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the browser for the browser tests: {@code CHROMIUM_BIN}, else the {@code PATH}, else Playwright's own download,
 * else, as root on Debian, the chromium package; where there is none the tests fail and say so.
 */
final class Chromium {

    private static final double LONGEST_WAIT = 30_000;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private Chromium() {}

    static Browser launch(Playwright playwright) {
        return installed()
                .map(found -> launch(playwright, options().setExecutablePath(found)))
                .or(() -> playwrightsOwn(playwright))
                .or(() -> debianPackage()
                        .map(found -> launch(playwright, options().setExecutablePath(found))))
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium and found none: install"
                        + " it, or name it with CHROMIUM_BIN=/path/to/chromium"));
    }

    /** Nothing is downloaded unless no browser is found; a busy machine gets the time that it takes. */
    static Playwright playwright() {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Browser launch(Playwright playwright, BrowserType.LaunchOptions options) {
        return playwright.chromium().launch(options);
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setHeadless(true)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }

    private static Optional<Path> installed() {
        Optional<Path> named =
                Optional.ofNullable(System.getenv("CHROMIUM_BIN")).map(Path::of);
        named.filter(path -> !Files.isExecutable(path)).ifPresent(path -> {
            throw new IllegalStateException("CHROMIUM_BIN names " + path + ", which is no program that can be run");
        });
        return named.or(Chromium::onThePath);
    }

    private static Optional<Path> onThePath() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Downloaded, it may still miss libraries of the system. */
    private static Optional<Browser> playwrightsOwn(Playwright playwright) {
        if (!run(javaCommand("install", "chromium"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(launch(playwright, options()));
        } catch (PlaywrightException cannotRunHere) {
            return Optional.empty();
        }
    }

    private static Optional<Path> debianPackage() {
        boolean installed = Files.exists(Path.of("/etc/debian_version"))
                && run("apt-get", "update")
                && run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
        return installed ? onThePath() : Optional.empty();
    }

    private static String[] javaCommand(String... arguments) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "com.microsoft.playwright.CLI"),
                        Arrays.stream(arguments))
                .toArray(String[]::new);
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .inheritIO()
                            .redirectInput(ProcessBuilder.Redirect.PIPE)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while installing the browser", interrupted);
        }
    }
}
