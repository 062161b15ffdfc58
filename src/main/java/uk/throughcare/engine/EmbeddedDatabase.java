package uk.throughcare.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** A PostgreSQL server of our own, running as long as the application does. */
final class EmbeddedDatabase implements JdbcConnectionDetails, DisposableBean {

    private static final String MAJOR_VERSION = "17";

    private final EmbeddedPostgres server;
    private final DataFolder folder;
    private final FileChannel lock;

    private EmbeddedDatabase(EmbeddedPostgres server, DataFolder folder, FileChannel lock) {
        this.server = server;
        this.folder = folder;
        this.lock = lock;
    }

    static EmbeddedDatabase start(DataFolder folder) {
        FileChannel lock = folder.take();
        folder.mustBeOf(MAJOR_VERSION);
        new OrphanedServer(folder.postgres()).stop();
        try {
            return new EmbeddedDatabase(server(folder).start(), folder, lock);
        } catch (IOException | IllegalStateException failed) {
            throw new CannotStart(
                    "The embedded database does not start on the data folder " + folder.root() + ": "
                            + failed.getMessage(),
                    "Give the folder room and rights, choose another with --throughcare.data-folder=<folder>,"
                            + " or name a database with --spring.datasource.url.",
                    failed);
        }
    }

    private static EmbeddedPostgres.Builder server(DataFolder folder) {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(!folder.keepData())
                // Spring stops it, after everything that still writes; a hook of its own would be faster than that
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                // the same order of names on every machine, whatever its language
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("jit", "off")
                .setServerConfig("max_connections", "100");
        // never a broken folder, though a power cut may cost the last moment; a server thrown away needs neither
        server.setServerConfig("fsync", folder.keepData() ? "on" : "off")
                .setServerConfig("full_page_writes", folder.keepData() ? "on" : "off")
                .setServerConfig("synchronous_commit", "off");
        return server;
    }

    @Override
    public String getJdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "postgres";
    }

    @Override
    public void destroy() throws IOException {
        server.close();
        lock.close();
        if (!folder.keepData()) {
            folder.deleteWhenEmpty();
        }
    }
}
