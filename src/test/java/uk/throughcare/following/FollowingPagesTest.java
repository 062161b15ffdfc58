package uk.throughcare.following;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.designing.Designer;
import uk.throughcare.teams.Accounts;

/** A designer sends a changed release, tries what it means for running cases, has them follow, and watches. */
@ApartFromOthers
class FollowingPagesTest {

    private static final String PAGE = "/designer/following";
    private static final String STATE = "/designer/following/state";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Accounts accounts;

    @Autowired
    Journeys journeys;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    FollowingRound round;

    @Autowired
    JdbcClient jdbc;

    private Designer designer;
    private TestRestTemplate http;
    private String deployment;

    @BeforeEach
    void aDesignerWhoHasSentAStepMore() {
        designer = new Designer(rest, accounts);
        http = rest.withBasicAuth(Designer.USER, Designer.PASSWORD);
    }

    @AfterEach
    void theShippedDiagramsAreTheNewestAgain() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
        jdbc.sql("delete from care.following_instance").update();
        jdbc.sql("delete from care.following").update();
    }

    @Test
    void aDesignersNewTaskIsDoneInACaseThatBeganBefore() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        sendsAStepMore();

        JsonNode trial = http.getForObject(PAGE + "/trial?mode=NOW", JsonNode.class);
        assertThat(trial.path("movements").findValuesAsText("process")).contains("referral-journey", "assessment");
        assertThat(trial.path("movements").findValues("obstacles")).allMatch(JsonNode::isEmpty);
        assertThat(begins("NOW", "The way ahead is asked about")
                        .getBody()
                        .path("state")
                        .asText())
                .isEqualTo("RUNNING");
        round.goOn();
        JsonNode progress = http.getForObject(PAGE, JsonNode.class);
        assertThat(progress.path("state").asText()).isEqualTo("DONE");
        assertThat(progress.path("begunBy").asText()).isEqualTo(Designer.USER);
        assertThat(progress.path("moved").asInt()).isPositive();

        robin.isMet().saysWhatMatters().agreesThePlan();
        assertThat(robin.open(AddedStep.TASK).getDueDate()).isNotNull();
        robin.completes(AddedStep.TASK, "hurdles", "The course is at the same time")
                .waitsFor("userTask_chooseActivities");
        robin.timelineTells("REFERRER_TOLD").referrerIsTold(AddedStep.TOLD);
        assertThat(jdbc.sql("select count(*) from care.answers where case_reference = :robin and form = 'look-ahead'")
                        .param("robin", robin.reference().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPersonDoesTheSameOnThePage() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        sendsAStepMore();

        ResponseEntity<String> tried = shown(PAGE + "?mode=NEXT_STAGE");
        assertThat(Jsoup.parse(tried.getBody()).text())
                .contains("What would come of it", "referral-journey")
                .doesNotContain("There is a problem");
        assertThat(posts(PAGE, "mode=NEXT_STAGE&reason=").getBody())
                .contains("There is a problem", "say why: who looks at a case later wants to know");
        posts(PAGE, "mode=NEXT_STAGE&reason=A+step+was+missing");

        ResponseEntity<String> begun = shown(PAGE);
        assertThat(Jsoup.parse(begun.getBody()).text())
                .contains("Under way", "A step was missing", Designer.USER, "Running", "Pause");
        posts(STATE, "state=PAUSED");
        round.goOn();
        assertThat(Jsoup.parse(shown(PAGE).getBody()).text()).contains("Paused", "0 moved", "Go on");
        posts(STATE, "state=RUNNING");
        round.goOn();
        assertThat(Jsoup.parse(shown(PAGE).getBody()).text()).contains("The last time", "Done", "0 waiting");
        robin.isMet().saysWhatMatters().agreesThePlan().waitsFor("userTask_chooseActivities");
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        var headers = headers(MediaType.APPLICATION_FORM_URLENCODED);
        headers.set("Sec-Fetch-Site", "cross-site");

        assertThat(http.postForEntity(PAGE, new HttpEntity<>("mode=STAY&reason=Mine", headers), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(jdbc.sql("select count(*) from care.following")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "LATER, A step was missing, mode, 'is one of STAY, NOW, NEXT_STAGE'",
        ", A step was missing, mode, 'is one of STAY, NOW, NEXT_STAGE'",
        "NOW, , reason, say why: who looks at a case later wants to know",
        "NOW, ' ', reason, say why: who looks at a case later wants to know"
    })
    void whatIsNotTakenIsNamedWithTheReason(String mode, String why, String field, String reason) {
        ResponseEntity<JsonNode> answer = begins(mode, why);

        assertRefused(answer, field, reason);
    }

    @Test
    void anotherOneAndAStateThatIsNoneAreRefused() {
        journeys.refer(aPersonIn("LEI"));
        sendsAStepMore();
        begins("NOW", "A step was missing");

        assertRefused(
                begins("NOW", "Another step"),
                "mode",
                "cases are still following an earlier change: let that be done first");
        assertRefused(changes("DONE"), "state", "is one of PAUSED, RUNNING");
        assertRefused(changes("RUNNING"), "state", "nothing is paused");
    }

    private void sendsAStepMore() {
        ResponseEntity<JsonNode> answer = designer.deploys(
                engine.getName(), AddedStep.in(Release.current()).sent());
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
        deployment = answer.getBody().path("id").asText();
    }

    private ResponseEntity<JsonNode> begins(String mode, String reason) {
        var wish = new FollowingController.Wish(mode, reason);
        return http.postForEntity(PAGE, wish, JsonNode.class);
    }

    private ResponseEntity<JsonNode> changes(String state) {
        return http.exchange(STATE, HttpMethod.PUT, new HttpEntity<>(Map.of("state", state)), JsonNode.class);
    }

    private static void assertRefused(ResponseEntity<JsonNode> answer, String field, String reason) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().path("errors")).singleElement().satisfies(error -> {
            assertThat(error.path("field").asText()).isEqualTo(field);
            assertThat(error.path("reason").asText()).isEqualTo(reason);
        });
    }

    private ResponseEntity<String> shown(String path) {
        var headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.TEXT_HTML));
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    /** As the form on the page does. */
    private ResponseEntity<String> posts(String path, String answers) {
        HttpHeaders headers = headers(MediaType.APPLICATION_FORM_URLENCODED);
        headers.setAccept(List.of(MediaType.TEXT_HTML));
        headers.set("Sec-Fetch-Site", "same-origin");
        return http.postForEntity(path, new HttpEntity<>(answers, headers), String.class);
    }

    private static HttpHeaders headers(MediaType type) {
        var headers = new HttpHeaders();
        headers.setContentType(type);
        return headers;
    }
}
