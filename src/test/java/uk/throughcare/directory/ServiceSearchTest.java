package uk.throughcare.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** A link worker looks for services, in words as people type them. */
@JourneyTest
class ServiceSearchTest {

    private static final String PASSWORD = "a search test";
    private static final String LINK_WORKER = "search.worker";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Accounts accounts;

    @Autowired
    Services services;

    @Autowired
    FeedImporting importing;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aDirectory() {
        nothingFromFeeds();
        services.load(Services.EXAMPLES);
        if (!accounts.exists(LINK_WORKER)) {
            accounts.create(
                    new Account(LINK_WORKER, "Test", "Worker", null, Set.of(Role.LINK_WORKER), Set.of("LEI")),
                    PASSWORD);
        }
        String feed = """
                [{"id": "1", "name": "Allotment mornings", "status": "active", "description": "We grow beans.",
                  "languages": [{"id": "1", "language": "Urdu", "code": "ur"}],
                  "schedules": [{"id": "1", "byday": "WE", "opens_at": "09:00", "closes_at": "11:00"}],
                  "service_at_locations": [{"id": "a1", "location": {"id": "l1", "name": "Field", "latitude": 53.78,
                      "longitude": -1.56}}]},
                 {"id": "2", "name": "Beans on toast", "status": "active", "description": "A kitchen.",
                  "service_at_locations": [{"id": "a2", "location": {"id": "l2", "name": "Kitchen", "latitude": 999,
                      "longitude": 0, "addresses": [{"postal_code": "WF1 2AB"}]}}]},
                 {"id": "3", "name": "Beans no more", "status": "inactive"}]""";
        importing.read("a-search", new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void nothingFromFeeds() {
        jdbc.sql("delete from care.service_listing where source is not null").update();
        jdbc.sql("delete from care.feed_import").update();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "allotment, Allotment mornings",
        "Allotments, Allotment mornings",
        "growing, Allotment mornings",
        "alotment, Allotment mornings",
        "allottment morning, Allotment mornings",
        "gardning, Walled Garden",
        "vegatables, Walled Garden",
        "debt, Clear Sums",
        "bean kichen, Beans on toast"
    })
    void wordsAreFoundInAnyFormAndSpeltAnyhow(String words, String name) {
        assertThat(names("search=" + words)).contains(name);
    }

    @Test
    void aWordInTheNameComesBeforeOneInTheDescriptionAndTheAnswerSaysWhatWasUnderstood() {
        JsonNode answer = get("search=alotment beens");

        assertThat(answer.path("searchedFor").asText()).isEqualTo("allotment beans");
        assertThat(answer.path("total").asInt()).isEqualTo(1);
        assertThat(names("search=beans")).containsExactly("Beans on toast", "Allotment mornings");
    }

    @Test
    void wordsThatNobodyUsesFindNothing() {
        assertThat(names("search=xylophonist")).isEmpty();
        assertThat(names("search=' OR 1=1 --")).isEmpty();
        assertThat(names("search=%26|!:*()")).isEmpty();
    }

    @Test
    void whatIsNearComesNearestFirstWithItsDistance() {
        JsonNode near = get("near=LS10 1AB&within=30&search=beans").path("services");
        assertThat(near.findValuesAsText("name")).containsExactly("Beans on toast", "Allotment mornings");

        near = get("near=ls10&within=30").path("services");
        assertThat(near.path(0).path("name").asText()).isEqualTo("Allotment mornings");
        assertThat(near.path(0).path("distanceKm").asDouble()).isBetween(1.5, 3.0);
        assertThat(near.path(1).path("name").asText()).isEqualTo("Beans on toast");
        assertThat(near.path(1).path("distanceKm").asDouble()).isBetween(8.0, 13.0);
        // ours that the team of the area lists have no distance
        assertThat(near.path(2).path("distanceKm").isNull()).isTrue();
        assertThat(near.findValuesAsText("place")).containsOnly("AREA");
        assertThat(names("near=LS10&within=5&search=beans")).containsExactly("Allotment mornings");
    }

    @Test
    void theResultsNarrowByNeedKindDayLanguageAndPlace() {
        assertThat(names("need=MONEY_DEBTS&place=INSIDE"))
                .contains("Clear Sums")
                .doesNotContain("Walled Garden");
        assertThat(names("kind=GARDENING")).contains("Walled Garden").doesNotContain("Clear Sums");
        assertThat(names("day=wed&search=beans")).containsExactly("Allotment mornings");
        assertThat(names("day=Friday")).contains("Clear Sums").doesNotContain("Allotment mornings");
        assertThat(names("language=urdu")).containsExactly("Allotment mornings");
        assertThat(names("language=ur")).containsExactly("Allotment mornings");
        assertThat(names("place=ONLINE")).isNotEmpty().doesNotContain("Walled Garden");
    }

    @Test
    void whatIsAskedWronglyIsRefusedByName() {
        for (String wrong : List.of("near=nowhere", "near=ZE1", "day=someday", "place=MOON", "page=0")) {
            ResponseEntity<JsonNode> answer = ask(wrong);
            assertThat(answer.getStatusCode()).as(wrong).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody().path("errors").path(0).path("field").asText())
                    .as(wrong)
                    .isEqualTo(wrong.split("=")[0]);
        }
    }

    @Test
    void othersFindPlacesAroundAPostcode() {
        JsonNode around = rest.getForObject(
                "/open-referral-uk/service_at_locations?postcode=LS11 5AA&proximity=3000", JsonNode.class);

        assertThat(around.path("contents").findValuesAsText("name"))
                .contains("Field")
                .doesNotContain("Kitchen");
        assertThat(rest.getForObject("/open-referral-uk/services?search=alotment", JsonNode.class)
                        .path("contents")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("Allotment mornings");
    }

    private List<String> names(String query) {
        List<String> names = new ArrayList<>();
        get(query)
                .path("services")
                .forEach(service -> names.add(service.path("name").asText()));
        return names;
    }

    private JsonNode get(String query) {
        ResponseEntity<JsonNode> answer = ask(query);
        assertThat(answer.getStatusCode()).as(query).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> ask(String query) {
        return rest.withBasicAuth(LINK_WORKER, PASSWORD)
                .getForEntity("/api/directory/services?" + query, JsonNode.class);
    }
}
