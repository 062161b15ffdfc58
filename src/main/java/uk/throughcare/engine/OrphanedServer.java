package uk.throughcare.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database server whose application was killed: it still runs on the data folder and must end before the next. */
final class OrphanedServer {

    private final Path postgres;

    OrphanedServer(Path postgres) {
        this.postgres = postgres;
    }

    /** Only to be called by whoever holds the data folder: its server, if there is one, belongs to nobody. */
    void stop() {
        running().ifPresent(server -> {
            server.destroy();
            try {
                server.onExit().get(30, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException still) {
                throw new CannotStart(
                        "A database server left by a killed Throughcare (process " + server.pid()
                                + ") does not end on the data folder " + postgres.getParent() + ".",
                        "Stop it by hand.",
                        still);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while a database server ended", interrupted);
            }
        });
    }

    private Optional<ProcessHandle> running() {
        Path pidFile = postgres.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile)) {
            // process numbers are used again: only one that is a PostgreSQL is the one meant
            return lines.findFirst()
                    .map(String::strip)
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
