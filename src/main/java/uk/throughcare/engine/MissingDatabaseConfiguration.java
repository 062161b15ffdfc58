package uk.throughcare.engine;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The deployable jar carries no database: with none named there is nothing to work with. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
@ConditionalOnMissingClass("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
class MissingDatabaseConfiguration {

    @Bean
    JdbcConnectionDetails missingDatabase() {
        throw new CannotStart(
                "No database is named and none is built in.",
                "Name a PostgreSQL database with spring.datasource.url, spring.datasource.username and"
                        + " spring.datasource.password.");
    }
}
