package uk.throughcare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.teams.Role;

/** Answers that are not taken are an error of whoever gave them, told to them and not to the log. */
@JourneyTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedAnswersTest {

    private static final String TYPED = "Qwertz";
    private static final String ANSWERS = """
            {"variables": {"linkWorker": {"value": "%1$s"}, "%1$s": {"value": "%1$s"}}}""".formatted(TYPED);

    @Autowired
    Journeys journeys;

    @LocalServerPort
    int port;

    private TheCase robin;
    private Task task;
    private Visitor senior;

    @BeforeEach
    void aCaseWaitsForALinkWorker() throws IOException, InterruptedException {
        robin = journeys.refer(aPersonIn("LEI"));
        task = robin.open("userTask_allocateLinkWorker");
        senior = Visitor.withPassword(port, robin.whoDoes(task), "throughcare");
        senior.post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\": \"" + robin.whoDoes(task) + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void areToldFieldByField(String door) throws IOException, InterruptedException {
        HttpResponse<String> answer = senior.post("/engine-rest/task/" + task.getId() + "/" + door, ANSWERS);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(door.equals("complete") ? "submit the form" : "linkWorker: ");
        robin.waitsFor("userTask_allocateLinkWorker");
    }

    @Test
    void areToldAtAStartFormToo() throws IOException, InterruptedException {
        HttpResponse<String> answer = Visitor.withPassword(port, journeys.staff(Role.REFERRER, "LEI"), "throughcare")
                .post("/engine-rest/process-definition/key/referral-journey/submit-form", ANSWERS);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("personName: an answer is needed");
    }

    @Test
    void leaveOneLineInTheLogWithoutWhatWasTyped(CapturedOutput output) throws IOException, InterruptedException {
        senior.post("/engine-rest/task/" + task.getId() + "/submit-form", ANSWERS);
        senior.post("/engine-rest/task/" + task.getId() + "/complete", ANSWERS);

        assertThat(output.getAll().lines())
                .filteredOn(line -> line.contains("allocate-link-worker"))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("linkWorker", "a field that it does not have"));
        assertThat(output.getAll()).doesNotContain(TYPED, "\tat ", "ENGINE-");
    }
}
