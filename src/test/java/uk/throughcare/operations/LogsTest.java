package uk.throughcare.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.yaml.snakeyaml.Yaml;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.journey.CaseInLogs;
import uk.throughcare.journey.CaseReference;

/** Lines of the log are JSON in production, say which case they are about, and nothing of the person. */
@JourneyTest
class LogsTest {

    @Autowired
    Journeys journeys;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseInLogsOfRequests requests;

    @Autowired
    JdbcClient jdbc;

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
        jdbc.sql("drop function if exists care.refuse_logged cascade").update();
        journeys.timeIsNowAgain();
    }

    @Test
    void aJobThatFailsIsLoggedAsOneLineOfJsonWithTheReferenceOfItsCase() throws IOException {
        TheCase robin = journeys.refer(
                        aPersonIn("LEI").leavingOn(journeys.today().plusDays(200)))
                .isAllocated();
        theRecordRefusesHandovers();

        fails(robin);

        assertThat(lines.list)
                .filteredOn(line -> line.getLoggerName().equals("org.camunda.bpm.engine.jobexecutor"))
                .isNotEmpty()
                .allSatisfy(line -> {
                    JsonNode told = asInProduction(line);
                    assertThat(told.get(CaseInLogs.FIELD).asText())
                            .isEqualTo(robin.reference().value());
                    assertThat(told.toString()).doesNotContain("Robin", "Redbreast");
                });
    }

    @Test
    void aRequestAboutACaseIsLoggedWithItsReferenceUntilItIsOver() {
        String reference = CaseReference.draw(new SplittableRandom()).value();
        MockHttpServletRequest request = about(reference);

        requests.preHandle(request, new MockHttpServletResponse(), this);
        assertThat(MDC.get(CaseInLogs.FIELD)).isEqualTo(reference);

        requests.afterCompletion(request, new MockHttpServletResponse(), this, null);
        assertThat(MDC.get(CaseInLogs.FIELD)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Robin Redbreast", "H7K-RM4-9", ""})
    void whatIsNoReferenceGetsIntoNoLog(String given) {
        requests.preHandle(about(given), new MockHttpServletResponse(), this);

        assertThat(MDC.get(CaseInLogs.FIELD)).isNull();
    }

    @Test
    void whatTheDatabaseRefusesIsNotQuoted() {
        assertThatThrownBy(() -> jdbc.sql("insert into care.team select * from care.team where id = 'LEI'")
                        .update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("team_pkey")
                .message()
                .doesNotContain("(LEI)", "Detail");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theNodesOfTheComposeFileLogInThatShape() throws IOException {
        Map<String, Map<String, Map<String, Map<String, Object>>>> compose =
                new Yaml().load(Files.readString(Path.of("docker/compose.yaml")));

        for (String node : List.of("node1", "node2")) {
            assertThat(compose.get("services").get(node).get("environment"))
                    .containsEntry("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        }
    }

    private JsonNode asInProduction(ILoggingEvent line) throws IOException {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        encoder.setFormat("ecs");
        encoder.start();
        return new ObjectMapper().readTree(encoder.encode(line));
    }

    /** As the job executor does it. */
    private void fails(TheCase robin) {
        journeys.timeIs(robin.dueOf("catchEvent_handoverDateReached").toInstant());
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(robin.map())
                .timers()
                .activityId("catchEvent_handoverDateReached")
                .singleResult();
        new ExecuteJobsRunnable(List.of(job.getId()), (ProcessEngineImpl) engine).run();
    }

    private void theRecordRefusesHandovers() {
        jdbc.sql("""
                        create function care.refuse_logged() returns trigger language plpgsql as $$
                        begin
                            raise exception 'no handover' using detail = 'Robin Redbreast has none';
                        end;
                        $$
                        """).update();
        jdbc.sql(
                        "create trigger refuse_logged before insert on act_ru_task for each row"
                                + " when (new.task_def_key_ = 'userTask_chooseCommunityTeam') execute function care.refuse_logged()")
                .update();
    }

    private static MockHttpServletRequest about(String reference) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("reference", reference));
        return request;
    }
}
