package uk.throughcare.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database keeps its data.
 *
 * @param dataFolder the folder, made when it is missing
 * @param keepData false for tests: the database is deleted when the application ends, and need not survive a crash
 */
@ConfigurationProperties("throughcare")
record DataFolder(
        @DefaultValue("data") Path dataFolder,
        @DefaultValue("true") boolean keepData) {

    private static final String ADVICE = "Choose another with --throughcare.data-folder=<folder>.";

    Path root() {
        return dataFolder.toAbsolutePath().normalize();
    }

    Path postgres() {
        return root().resolve("postgres");
    }

    private Path lockFile() {
        return root().resolve("lock");
    }

    /** Takes the folder for this process; closing the channel gives it back, and so does the end of the process. */
    FileChannel take() {
        try {
            Files.createDirectories(root());
            var lock = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(lock)) {
                lock.close();
                throw new CannotStart("The data folder " + root() + " is in use by another Throughcare.", ADVICE);
            }
            return lock;
        } catch (IOException unusable) {
            throw new CannotStart("The data folder " + root() + " cannot be written to.", ADVICE, unusable);
        }
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() == null;
        } catch (OverlappingFileLockException inThisProcess) {
            return true;
        }
    }

    /** Refuses data that another major version of PostgreSQL wrote. */
    void mustBeOf(String majorVersion) {
        Path version = postgres().resolve("PG_VERSION");
        try {
            if (Files.exists(version) && !Files.readString(version).strip().equals(majorVersion)) {
                throw new CannotStart(
                        "The data folder " + root() + " holds data of PostgreSQL "
                                + Files.readString(version).strip() + ", not " + majorVersion + ".",
                        ADVICE);
            }
        } catch (IOException unreadable) {
            throw new CannotStart("The data folder " + root() + " cannot be read.", ADVICE, unreadable);
        }
    }

    void deleteWhenEmpty() throws IOException {
        Files.deleteIfExists(lockFile());
        Files.deleteIfExists(root());
    }
}
