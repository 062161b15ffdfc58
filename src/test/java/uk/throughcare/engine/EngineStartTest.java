package uk.throughcare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;

@JourneyTest
class EngineStartTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void flywayOwnsTheWholeSchema() {
        assertThat(jdbc.sql("select version from flyway_schema_history where success order by installed_rank")
                        .query(String.class)
                        .list())
                .startsWith("1", "2");
        assertThat(jdbc.sql("select count(*) from act_ru_task")
                        .query(Integer.class)
                        .single())
                .isNotNegative();
    }

    @Test
    void jobsAreTakenTimersFirstByDueDateWithTheIndexForIt() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.isJobExecutorPreferTimerJobs()).isTrue();
        assertThat(configuration.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(jdbc.sql("select indexdef from pg_indexes where indexname = 'throughcare_job_by_due_date'")
                        .query(String.class)
                        .single())
                .contains("(type_ DESC, duedate_)");
    }
}
