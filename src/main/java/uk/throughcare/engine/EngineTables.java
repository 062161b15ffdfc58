package uk.throughcare.engine;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** First migration: the engine's tables, made by the scripts in the engine's own jar. */
@Component
class EngineTables implements JavaMigration {

    // the engine's history refers to its own tables only, so the order is that of the engine itself
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) {
        for (String part : PARTS) {
            var script = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
            ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(script));
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
