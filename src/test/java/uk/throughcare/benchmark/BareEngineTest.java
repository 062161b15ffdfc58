package uk.throughcare.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;

/** The benchmark is run by hand: here it is seen that what it compares with still runs the diagrams as they are. */
@JourneyTest
class BareEngineTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theBareEngineTakesAReferralToItsFirstTask() throws SQLException {
        jdbc.sql("create database bare").update();
        try (var bare = new BareEngine(BareEngine.anotherDatabase(dataSource, "bare"))) {
            bare.refer();
            assertThat(bare.waitingAt(ReferralBenchmark.FIRST_TASK)).isOne();
        } finally {
            jdbc.sql("drop database bare with (force)").update();
        }
    }
}
