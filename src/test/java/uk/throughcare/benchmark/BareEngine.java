package uk.throughcare.benchmark;

import static uk.throughcare.journey.Journey.ACCEPTED;
import static uk.throughcare.journey.Journey.AGE;
import static uk.throughcare.journey.Journey.CONSENT;
import static uk.throughcare.journey.Journey.DAYS_TO_RELEASE;
import static uk.throughcare.journey.Journey.FACTS_MISSING;
import static uk.throughcare.journey.Journey.IN_CUSTODY;
import static uk.throughcare.journey.Journey.NEED_COUNT;
import static uk.throughcare.journey.Journey.PROPOSED_LINK_WORKER;
import static uk.throughcare.journey.Journey.REFERENCE;
import static uk.throughcare.journey.Journey.RELEASE_DATE;
import static uk.throughcare.journey.Journey.RISK_TO_STAFF;
import static uk.throughcare.journey.Journey.ROOM_FOUND;
import static uk.throughcare.journey.Journey.TEAM;
import static uk.throughcare.journey.Journey.WELLBEING;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Journey;

/** The engine as it comes, running our diagrams, tables and forms with nothing behind them. */
final class BareEngine implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern DELEGATE = Pattern.compile("elegateExpression=\"\\$\\{(\\w+)}\"");

    private static final Pattern MODEL = Pattern.compile(".*\\.(bpmn|dmn|form)");

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    final CountedDataSource database;

    /**
     * @param pool of connections to an empty database, set up as the application's own
     */
    BareEngine(HikariDataSource pool) {
        this.pool = pool;
        this.database = new CountedDataSource(pool, thread -> true);
        Map<String, String> models = models();
        this.engine = engine(database, models.values());
        var deployment = engine.getRepositoryService().createDeployment();
        models.forEach(deployment::addString);
        deployment.deploy();
    }

    /** Connections to another database of the same server, set up as the application's own. */
    static HikariDataSource anotherDatabase(DataSource application, String name) throws SQLException {
        var own = application.unwrap(HikariDataSource.class);
        var other = new HikariDataSource();
        other.setJdbcUrl(own.getJdbcUrl().replace("/postgres?", "/" + name + "?"));
        other.setUsername(own.getUsername());
        other.setPassword(own.getPassword());
        other.setMaximumPoolSize(own.getMaximumPoolSize());
        other.setConnectionInitSql(own.getConnectionInitSql());
        return other;
    }

    private static ProcessEngine engine(CountedDataSource database, Iterable<String> models) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setHistoryTimeToLive("P2557D");
        configuration.setCmmnEnabled(false);
        // as in the application: ids need no round trip then
        configuration.setIdGenerator(new org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator());
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(stubs(models));
        return configuration.buildProcessEngine();
    }

    /** What takes the journey to its first human task, and no more. */
    private static Map<Object, Object> stubs(Iterable<String> models) {
        Map<Object, Object> stubs = new HashMap<>();
        models.forEach(model ->
                DELEGATE.matcher(model).results().forEach(found -> stubs.put(found.group(1), new DoesNothing())));
        stubs.put("gatherFacts", (JavaDelegate) execution -> {
            AGE.set(execution, 38);
            NEED_COUNT.set(execution, 3);
            WELLBEING.set(execution, 3);
            DAYS_TO_RELEASE.set(execution, null);
            RISK_TO_STAFF.set(execution, false);
            FACTS_MISSING.set(execution, false);
        });
        stubs.put("tellReferrerAccepted", (JavaDelegate) execution -> ACCEPTED.set(execution, true));
        stubs.put("proposeLinkWorker", (JavaDelegate) execution -> {
            PROPOSED_LINK_WORKER.set(execution, "link-worker");
            ROOM_FOUND.set(execution, true);
        });
        stubs.put("deadlines", new Deadlines());
        return stubs;
    }

    static final class DoesNothing implements JavaDelegate, ExecutionListener {
        @Override
        public void execute(DelegateExecution execution) {}

        @Override
        public void notify(DelegateExecution execution) {}
    }

    /** As diagrams ask for it. */
    public static final class Deadlines {
        public Date due(DelegateExecution execution) {
            return Date.from(Instant.now().plus(Duration.ofDays(5)));
        }

        public Date proposalStands() {
            return Date.from(Instant.now().plus(Duration.ofDays(2)));
        }
    }

    void refer() {
        String reference = CaseReference.draw(RANDOM).value();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        Journey.PROCESS,
                        reference,
                        Variables.createVariables()
                                .putValue(REFERENCE.name(), reference)
                                .putValue(TEAM.name(), "LEI")
                                .putValue(CONSENT.name(), "GIVEN")
                                .putValue(IN_CUSTODY.name(), true)
                                .putValue(RELEASE_DATE.name(), null));
    }

    long waitingAt(String task) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(task).count();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    private static Map<String, String> models() {
        Map<String, String> models = new HashMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> MODEL.matcher(file.toString()).matches())
                        .forEach(file -> models.put(file.toString(), read(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return models;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
