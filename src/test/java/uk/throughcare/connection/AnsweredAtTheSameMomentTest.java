package uk.throughcare.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.connection.Placement.State;
import uk.throughcare.notification.SignedLinks;

/** The provider through its link and the link worker through the task: one of them wins, the other is told. */
@JourneyTest
class AnsweredAtTheSameMomentTest {

    private static final String TOO_LATE = "has just been done by somebody else";

    @Autowired
    Journeys journeys;

    @Autowired
    ProviderLinks links;

    @Autowired
    SignedLinks signed;

    @Autowired
    ProviderFormTasks provider;

    @Autowired
    ActivityPlacements placements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private TheCase robin;
    private ProviderLinks.Link link;
    private Task task;

    @BeforeEach
    void aProviderIsAsked() {
        robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities("activities", List.of("101"), "mayTell", "YES");
        link = links.find(links.given(placement()).orElseThrow()).orElseThrow();
        task = robin.open("userTask_introduceToActivity");
    }

    @AfterEach
    void theCaseEnds() {
        robin.withdrawsConsent();
    }

    @Test
    void theLinkWorkerIsFirst() throws Exception {
        HttpResponse<String> page = new SameMoment(transaction, jdbc)
                .of(
                        () -> robin.isIntroduced("providerAnswer", "ACCEPTED"),
                        () -> providerSays("providerAnswer=DECLINED&declineReason=Full+until+May"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("the place was accepted already");
        isAccepted();
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void theProviderIsFirst() throws Exception {
        HttpResponse<String> answer =
                new SameMoment(transaction, jdbc).of(this::providerAccepts, () -> linkWorkerSays("""
                                {"providerAnswer": {"value": "DECLINED"}, "declineReason": {"value": "Full until May"}}"""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("providerAnswer: the place was accepted already");
        isAccepted();
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void theProviderOffersItsWaitingListFirst() throws Exception {
        HttpResponse<String> answer = new SameMoment(transaction, jdbc)
                .of(
                        () -> provider.introduces(link, Map.of("providerAnswer", "WAITING", "expectedWaitWeeks", 6)),
                        () -> linkWorkerSays("""
                                {"providerAnswer": {"value": "DECLINED"}, "declineReason": {"value": "Full until May"}}"""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(TOO_LATE);
        assertThat(placement().state()).isEqualTo(State.WAITING);
        assertThat(answers()).isEqualTo(1);
        assertThat(robin.openTaskNames()).isEmpty();
    }

    @Test
    void theLinkWorkerComesWhenTheTaskIsGone() throws Exception {
        providerAccepts();

        assertThat(linkWorkerSays("{\"providerAnswer\": {\"value\": \"ACCEPTED\"}}"))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.body()).contains(TOO_LATE);
                });
        isAccepted();
    }

    @Test
    void bothRecordTheSameSession() throws Exception {
        providerAccepts();
        task = robin.open("userTask_recordAttendance");

        HttpResponse<String> answer = new SameMoment(transaction, jdbc)
                .of(
                        () -> provider.records(
                                link,
                                Map.of("sessionOn", today().toString(), "outcome", "ATTENDED", "more", "GOES_ON")),
                        () -> linkWorkerSays("""
                                {"sessionOn": {"value": "%s"}, "outcome": {"value": "LATE"}, "more": {"value": "GOES_ON"}}""".formatted(today())));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("the session of that day has been recorded already");
        robin.waitsFor("userTask_recordAttendance");
    }

    private void providerAccepts() {
        provider.introduces(link, Map.of("providerAnswer", "ACCEPTED", "startOn", today().toString()));
    }

    private void isAccepted() {
        assertThat(placement().state()).isEqualTo(State.ACCEPTED);
        robin.waitsFor("userTask_recordAttendance");
    }

    private HttpResponse<String> providerSays(String form) throws IOException, InterruptedException {
        return send(
                "/provider/" + signed.token(ProviderLinks.PURPOSE, link.id()),
                form,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> linkWorkerSays(String variables) throws IOException, InterruptedException {
        String password = Base64.getEncoder()
                .encodeToString((task.getAssignee() + ":throughcare").getBytes(StandardCharsets.UTF_8));
        return send(
                "/engine-rest/task/" + task.getId() + "/submit-form",
                "{\"variables\": " + variables + "}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Basic " + password);
    }

    private HttpResponse<String> send(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .headers(headers)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private Placement placement() {
        return placements.of(robin.reference()).get(0);
    }

    private long answers() {
        return jdbc.sql("""
                        select count(*) from care.answers where case_reference = :r and form = 'introduce-to-activity'
                        """)
                .param("r", robin.reference().value())
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
