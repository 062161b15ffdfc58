package uk.throughcare.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import uk.throughcare.directory.FeedImport.State;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** What tests of feeds share: an editor who has them read by the API, a server that gives them, and what is in them. */
@JourneyTest
abstract class Feeds {

    private static final String PASSWORD = "a feed test";
    private static final String EDITOR = "feeds.editor";
    static final String FIRST = "5b1a33f1-6f0c-4c3e-8f70-0d8a0b5f0001";
    static final String SECOND = "5b1a33f1-6f0c-4c3e-8f70-0d8a0b5f0002";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Accounts accounts;

    @Autowired
    FeedStub stub;

    @Autowired
    FeedImports imports;

    @Autowired
    FeedWatch watch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    @AfterEach
    void nothingFromFeeds() {
        jdbc.sql("delete from care.service_listing where source is not null").update();
        jdbc.sql("delete from care.feed_import").update();
        if (!accounts.exists(EDITOR)) {
            accounts.create(
                    new Account(EDITOR, "Test", "Editor", null, Set.of(Role.DIRECTORY_EDITOR), Set.of("LEI")),
                    PASSWORD);
        }
    }

    FeedImport read(String feed) {
        ResponseEntity<JsonNode> answer = post("/api/directory/imports?feed=" + feed, null);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        UUID id = UUID.fromString(answer.getBody().path("id").asText());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> imports.find(id, 10).orElseThrow().state() != State.READING);
        return imports.find(id, 10).orElseThrow();
    }

    static List<Integer> counts(FeedImport report) {
        return List.of(report.taken(), report.changed(), report.unchanged(), report.refused(), report.madeInactive());
    }

    int reports(String feed, String state) {
        return jdbc.sql("select count(*) from care.feed_import where source = :feed and state = :state")
                .param("feed", feed)
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    Map<String, Object> row(String foreignId) {
        return jdbc.sql("select * from care.service_listing where foreign_id = :id")
                .param("id", foreignId)
                .query()
                .singleRow();
    }

    Map<String, Object> of(String foreignId, String select) {
        return jdbc.sql(select + " where listing = (select id from care.service_listing where foreign_id = :id)")
                .param("id", foreignId)
                .query()
                .singleRow();
    }

    ResponseEntity<JsonNode> post(String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.withBasicAuth(EDITOR, PASSWORD)
                .exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    JsonNode get(String path) {
        return rest.withBasicAuth(EDITOR, PASSWORD).getForObject(path, JsonNode.class);
    }

    /** As councils give it in version 1: HTML, empty strings, ids that are no UUIDs, keys that nobody defined. */
    static Map<String, Object> gardening() {
        Map<String, Object> service = new LinkedHashMap<>(old("1001", "Tools &amp; Time", "active"));
        service.put(
                "description",
                "<p>Mending&nbsp;tools<br>together.<script>alert(1)</script></p><ul><li>Tea</li><li onclick=x>Biscuits</li></ul>");
        service.put("url", "javascript:alert(1)");
        service.put("email", "hello@shed.example");
        service.put("organization", Map.of("id", "o-1", "name", "Shed &amp; Sons", "description", "", "url", ""));
        service.put("eligibilitys", List.of(Map.of("id", "e1", "minimum_age", 18, "maximum_age", "")));
        service.put(
                "service_at_locations",
                List.of(Map.of(
                        "id",
                        "sal-1",
                        "regular_schedule",
                        List.of(Map.of("id", "rs-1", "byday", "TU", "opens_at", "9:30", "freq", "weekly")),
                        "location",
                        Map.of(
                                "id", "loc-1",
                                "name", "The shed",
                                "latitude", "53.78",
                                "longitude", "-1.55",
                                "physical_addresses",
                                        List.of(Map.of(
                                                "address_1",
                                                "1 Shed Lane",
                                                "city",
                                                "Leeds",
                                                "postal_code",
                                                "LS11 5AA")),
                                "accessibility_for_disabilities", List.of(Map.of("accessibility", "A ramp"))))));
        service.put("languages", List.of(Map.of("id", "l1", "language", "Punjabi")));
        service.put("cost_options", List.of(Map.of("id", "c1", "option", "Each", "amount", "2.50")));
        service.put(
                "service_taxonomys",
                List.of(Map.of(
                        "id",
                        "st1",
                        "taxonomy",
                        Map.of("id", "esd:1", "name", "Gardening", "vocabulary", "esdServiceTypes"))));
        service.put("pc_metadata", Map.of("score", 3));
        return service;
    }

    static Map<String, Object> old(String id, String name, String status) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("id", id);
        service.put("name", name);
        service.put("status", status);
        service.put("description", "");
        service.put("deliverable_type", "");
        service.put("eligibilitys", List.of());
        return service;
    }

    static Map<String, Object> walking(String id) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("id", id);
        service.put("name", "Talk by telephone");
        service.put("status", "active");
        service.put("last_modified", "2026-03-15T10:30:45.123Z");
        service.put(
                "schedules",
                List.of(Map.of(
                        "id", "7d1a33f1-6f0c-4c3e-8f70-0d8a0b5f0009",
                        "freq", "WEEKLY",
                        "byday", "TH",
                        "opens_at", "10:00:00Z",
                        "attending_type", "by telephone",
                        "description", "Every Thursday")));
        return service;
    }
}
