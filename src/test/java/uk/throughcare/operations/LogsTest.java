package uk.throughcare.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.yaml.snakeyaml.Yaml;
import uk.throughcare.JourneyTest;
import uk.throughcare.journey.CaseInLogs;
import uk.throughcare.journey.CaseReference;

/** Lines of the log are JSON in production, say which case they are about, and nothing of the person. */
@JourneyTest
class LogsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseInLogsOfRequests requests;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatTheEngineLogsOfAStepHasTheReferenceUnderTheSameName() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getLoggingContextBusinessKey()).isEqualTo(CaseInLogs.FIELD);
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

    private static MockHttpServletRequest about(String reference) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("reference", reference));
        return request;
    }
}
