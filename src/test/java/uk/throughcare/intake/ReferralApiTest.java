package uk.throughcare.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

@JourneyTest
class ReferralApiTest {

    private static final String PASSWORD = "a test password";
    private static final String REFERRER = "api.referrer";
    private static final String OTHER_REFERRER = "api.other";
    private static final String LINK_WORKER = "api.worker";
    private static final String MOORLAND = "api.moorland";
    private static final String EDITOR = "api.editor";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Journeys journeys;

    @Autowired
    Clock clock;

    @BeforeEach
    void callers() {
        account(REFERRER, Role.REFERRER, "LEI");
        account(OTHER_REFERRER, Role.REFERRER, "LEI");
        account(LINK_WORKER, Role.LINK_WORKER, "LEI");
        account(MOORLAND, Role.SENIOR_LINK_WORKER, "MDI");
        account(EDITOR, Role.DIRECTORY_EDITOR, "LEI");
    }

    @Test
    void aReferralOpensACase() {
        ResponseEntity<JsonNode> answer = refer(REFERRER, aPersonIn("LEI"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String reference = reference(answer);
        assertThat(answer.getHeaders().getLocation()).hasToString("/api/cases/" + reference);
        assertThat(jdbc.sql("select channel, account from care.referral where case_reference = :reference")
                        .param("reference", reference)
                        .query()
                        .singleRow())
                .containsEntry("channel", "API")
                .containsEntry("account", REFERRER);
    }

    @Test
    void everyFieldThatIsNotTakenIsNamed() {
        ResponseEntity<JsonNode> answer = refer(
                REFERRER,
                aPersonIn("LEI")
                        .without("personName")
                        .with("team", "NOWHERE")
                        .with("wellbeing", 11)
                        .with("favouriteColour", "blue"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(answer).path("title").asText()).isEqualTo("Answers were not taken");
        assertThat(fields(answer)).containsExactlyInAnyOrder("personName", "team", "wellbeing", "favouriteColour");
    }

    @Test
    void whatTheFormCannotCheckIsRefusedTheSameWay() {
        ResponseEntity<JsonNode> answer = refer(
                REFERRER,
                aPersonIn("LEI")
                        .with("nhsNumber", "9434765918")
                        .leavingOn(journeys.today().minusDays(1)));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(fields(answer)).containsExactly("nhsNumber", "releaseDate");
        assertThat(body(answer).path("errors").get(1).path("reason").asText())
                .isEqualTo("it has passed, and the person is in prison");
    }

    @Test
    void aBodyThatIsNoJsonObjectIsSaidToBeSo() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "{\"team\": \"LEI\",",
                        "The body is not JSON: line 1, column",
                        "{\"team\": \"LEI\", \"team\": \"MDI\"}",
                        "The body is not JSON: line 1, column",
                        "{} {}",
                        "The body is not JSON: line 1, column",
                        "[]",
                        "The body must be one JSON object",
                        "",
                        "The body must be one JSON object",
                        "\"" + "x".repeat(100_000) + "\"",
                        "The body is longer than 100000 bytes")
                .entrySet()) {
            ResponseEntity<JsonNode> answer = post(REFERRER, null, wrong.getKey());
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(body(answer).path("detail").asText()).startsWith(wrong.getValue());
        }
    }

    @Test
    void onlyJsonIsTaken() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.TEXT_PLAIN);
        assertThat(as(REFERRER)
                        .exchange("/api/referrals", HttpMethod.POST, new HttpEntity<>("x", headers), JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void whoMayNotReferIsToldSo() {
        ResponseEntity<JsonNode> answer = refer(EDITOR, aPersonIn("LEI"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(body(answer).path("detail").asText()).isEqualTo("This account may not refer people");
    }

    @Test
    void aRequestSentTwiceIsDoneOnce() {
        String body = write(aPersonIn("LEI"));
        ResponseEntity<JsonNode> first = post(REFERRER, "key-twice", body);
        ResponseEntity<JsonNode> second = post(REFERRER, "key-twice", body);

        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(reference(second)).isEqualTo(reference(first));
        assertThat(second.getHeaders().getLocation())
                .isEqualTo(first.getHeaders().getLocation());
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        post(REFERRER, "key-other", write(aPersonIn("LEI")));
        ResponseEntity<JsonNode> other = post(REFERRER, "key-other", write(aPersonIn("LEI")));

        assertThat(other.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(body(other).path("title").asText()).isEqualTo("The Idempotency-Key was used before");
    }

    @Test
    void aKeyIsEachCallersOwn() {
        assertThat(reference(post(REFERRER, "key-own", write(aPersonIn("LEI")))))
                .isNotEqualTo(reference(post(OTHER_REFERRER, "key-own", write(aPersonIn("LEI")))));
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        assertThat(post(REFERRER, "key-free", "{}").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post(REFERRER, "key-free", write(aPersonIn("LEI"))).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void aKeyIsKeptForADay() {
        String body = write(aPersonIn("LEI"));
        String first = reference(post(REFERRER, "key-day", body));
        try {
            journeys.timeIs(clock.instant().plus(Duration.ofHours(23)));
            assertThat(reference(post(REFERRER, "key-day", body))).isEqualTo(first);
            journeys.timeIs(clock.instant().plus(Duration.ofHours(2)));
            assertThat(reference(post(REFERRER, "key-day", body))).isNotEqualTo(first);
        } finally {
            journeys.timeIsNowAgain();
        }
    }

    @Test
    void aKeyHasAnEnd() {
        ResponseEntity<JsonNode> answer = post(REFERRER, "k".repeat(201), write(aPersonIn("LEI")));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(fields(answer)).containsExactly("Idempotency-Key");
    }

    @Test
    void theTeamReadsWhereItsCaseStands() {
        String reference = reference(refer(REFERRER, aPersonIn("LEI")));

        JsonNode told = body(read(LINK_WORKER, reference));
        assertThat(told.path("reference").asText()).isEqualTo(reference);
        assertThat(told.path("status").asText()).isEqualTo("OPEN");
        assertThat(told.path("priority").asText()).isNotEmpty();
        assertThat(told.path("supportModel").asText()).isNotEmpty();
        assertThat(told.path("openedAt").asText()).endsWith("Z");
        assertThat(told.has("outcome")).isFalse();
        assertThat(jdbc.sql(
                                "select reader from care.case_read where case_reference = :reference and door = 'api/cases'")
                        .param("reference", reference)
                        .query(String.class)
                        .list())
                .containsExactly(LINK_WORKER);
    }

    @Test
    void theReferrerReadsTheStatusAlone() throws Exception {
        String reference = reference(refer(REFERRER, aPersonIn("LEI")));

        assertThat(body(read(REFERRER, reference.toLowerCase(java.util.Locale.ROOT))))
                .isEqualTo(json.readTree("{\"reference\": \"" + reference + "\", \"status\": \"OPEN\"}"));
    }

    @Test
    void ofAJoinedCaseTheReferrerReadsThatAndTheTeamToWhich() {
        Referred person = aPersonIn("LEI");
        String open = journeys.refer(person).reference().value();
        String joined = journeys.refer(person)
                .completes("userTask_decideAboutTheDuplicate", "duplicateDecision", "JOIN")
                .reference()
                .value();

        JsonNode toldToTheReferrer = body(
                rest.withBasicAuth("referrer.lei", "throughcare").getForEntity("/api/cases/" + joined, JsonNode.class));
        assertThat(toldToTheReferrer.path("status").asText()).isEqualTo("JOINED");
        assertThat(toldToTheReferrer.has("joinedTo")).isFalse();
        assertThat(body(read(LINK_WORKER, joined)).path("joinedTo").asText()).isEqualTo(open);
        assertThat(body(read(LINK_WORKER, open)).has("joinedTo")).isFalse();
    }

    @Test
    void forEverybodyElseThereIsNoSuchCase() {
        String reference = reference(refer(REFERRER, aPersonIn("LEI")));

        for (String caller : Set.of(MOORLAND, OTHER_REFERRER, EDITOR)) {
            assertThat(read(caller, reference).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(body(read(MOORLAND, reference)).path("detail"))
                .isEqualTo(body(read(MOORLAND, "H7K-RM4-2")).path("detail"));
        assertThat(read(LINK_WORKER, "nonsense").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(jdbc.sql(
                                "select count(*) from care.case_read where case_reference = :reference and door = 'api/cases'")
                        .param("reference", reference)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theApiDescribesItself() {
        JsonNode described = body(rest.getForEntity("/v3/api-docs", JsonNode.class));

        assertThat(described.at("/paths/~1api~1referrals/post/responses").fieldNames())
                .toIterable()
                .contains("201", "400", "422");
        assertThat(described.at("/components/schemas/Referral/properties").has("personName"))
                .isTrue();
        assertThat(described.at("/components/securitySchemes/account/scheme").asText())
                .isEqualTo("basic");
    }

    private ResponseEntity<JsonNode> refer(String caller, Referred person) {
        return post(caller, null, write(person));
    }

    private ResponseEntity<JsonNode> post(String caller, @Nullable String key, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        return as(caller).exchange("/api/referrals", HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private ResponseEntity<JsonNode> read(String caller, String reference) {
        return as(caller).getForEntity("/api/cases/" + reference, JsonNode.class);
    }

    private TestRestTemplate as(String caller) {
        return rest.withBasicAuth(caller, PASSWORD);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return java.util.Objects.requireNonNull(body);
    }

    private static String reference(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        return body(answer).path("reference").asText();
    }

    private static Iterable<String> fields(ResponseEntity<JsonNode> answer) {
        return StreamSupport.stream(body(answer).path("errors").spliterator(), false)
                .map(error -> error.path("field").asText())
                .toList();
    }

    private String write(Referred person) {
        return json.valueToTree(person.answers()).toString();
    }

    private void account(String id, Role role, String team) {
        if (!accounts.exists(id)) {
            accounts.create(new Account(id, "Test", role.title(), null, Set.of(role), Set.of(team)), PASSWORD);
        }
    }
}
