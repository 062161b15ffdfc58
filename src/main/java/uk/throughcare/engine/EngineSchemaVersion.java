package uk.throughcare.engine;

import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the engine wait for Flyway (plugins are made before the engine, and this one needs the schema) and refuses
 * tables of another engine version, which the engine's own check does not notice.
 */
@Component
@DependsOnDatabaseInitialization
class EngineSchemaVersion extends AbstractProcessEnginePlugin {

    private static final Pattern MINOR = Pattern.compile("^\\d+\\.\\d+");

    private final DataSource dataSource;

    EngineSchemaVersion(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        String tables = JdbcClient.create(dataSource)
                .sql("select version_ from act_ge_schema_log order by timestamp_ desc, id_::int desc limit 1")
                .query(String.class)
                .single();
        mustFit(tables, ProcessEngine.class.getPackage().getImplementationVersion());
    }

    static void mustFit(String tables, String engine) {
        if (!minor(tables).equals(minor(engine))) {
            throw new CannotStart(
                    "The database holds the engine's tables of version " + tables + ", not " + engine + ".",
                    "Start the version of Throughcare that last worked with this database, or name another database.");
        }
    }

    private static String minor(String version) {
        var minor = MINOR.matcher(version);
        return minor.find() ? minor.group() : version;
    }
}
