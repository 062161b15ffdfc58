package uk.throughcare.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import uk.throughcare.directory.FeedImport.State;
import uk.throughcare.directory.FeedStub.Trouble;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** Feeds of either version, read by the API from a server that is not always well. */
@JourneyTest
class FeedImportTest {

    private static final String PASSWORD = "a feed test";
    private static final String EDITOR = "feeds.editor";
    private static final String FIRST = "5b1a33f1-6f0c-4c3e-8f70-0d8a0b5f0001";
    private static final String SECOND = "5b1a33f1-6f0c-4c3e-8f70-0d8a0b5f0002";

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

    @Test
    void aFeedOfTheOldShapeIsReadPageByPageAndCleaned() {
        stub.has("old", List.of(gardening(), old("2", "Benches", "active"), old("3", "Kettle", "inactive")));

        FeedImport report = read("old-council");

        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(counts(report)).containsExactly(3, 0, 0, 0, 0);
        assertThat(stub.asked()).hasSize(2).allMatch(call -> call.contains("per_page=100"));
        assertThat(row("1001"))
                .containsEntry("name", "Tools & Time")
                .containsEntry("description", "Mending tools\ntogether.\n\n- Tea\n- Biscuits")
                .containsEntry("provider", "Shed & Sons")
                .containsEntry("place", "AREA")
                .containsEntry("days", "By arrangement")
                .containsEntry("status", "PUBLISHED")
                .containsEntry("url", null)
                .containsEntry("email", "hello@shed.example");
        assertThat(row("1001").get("minimum_age").toString()).isEqualTo("18");
        assertThat(row("3")).containsEntry("status", "INACTIVE");
        assertThat(of("1001", "select postcode, latitude, accessibility::text from care.listing_place"))
                .containsEntry("postcode", "LS11 5AA")
                .containsEntry("latitude", 53.78)
                .hasEntrySatisfying(
                        "accessibility", ramp -> assertThat((String) ramp).contains("A ramp"));
        assertThat(of("1001", "select byday, opens_at::text from care.listing_schedule"))
                .containsEntry("byday", "TU")
                .containsEntry("opens_at", "09:30:00");
        assertThat(of("1001", "select name from care.listing_language")).containsEntry("name", "Punjabi");
        assertThat(of("1001", "select amount::text from care.listing_cost")).containsEntry("amount", "2.50");
        assertThat(of("1001", """
                        select t.name, t.taxonomy from care.taxonomy_term t join care.listing_term on term_id = t.id""")).containsEntry("name", "Gardening").containsEntry("taxonomy", "esdServiceTypes");
    }

    @Test
    void aListOfVersion3HoldsOutlinesAndEachServiceIsAskedFor() {
        stub.has("new", List.of(walking(FIRST), Map.of("id", SECOND, "name", "Bare", "status", "active")));

        FeedImport report = read("new-council");

        assertThat(counts(report)).containsExactly(2, 0, 0, 0, 0);
        assertThat(stub.asked()).anyMatch(call -> call.endsWith("/new/services/" + FIRST));
        assertThat(row(FIRST))
                .containsEntry("place", "ONLINE")
                .containsEntry("public_id", UUID.fromString(FIRST))
                .containsEntry("days", "Every Thursday");
        assertThat(of(FIRST, "select byday, freq from care.listing_schedule"))
                .containsEntry("byday", "TH")
                .containsEntry("freq", "WEEKLY");
        assertThat(row(SECOND)).containsEntry("provider", "").containsEntry("status", "PUBLISHED");
    }

    @Test
    void readingAgainAddsNothingAndFindsWhatChangedAndWhatWasDropped() {
        stub.has("old", List.of(gardening(), old("2", "Benches", "active"), old("3", "Kettle", "active")));
        read("old-council");
        Object id = row("2").get("id");

        assertThat(counts(read("old-council"))).containsExactly(0, 0, 3, 0, 0);

        stub.has("old", List.of(gardening(), old("2", "Benches and birds", "active")));
        assertThat(counts(read("old-council"))).containsExactly(0, 1, 1, 0, 1);
        assertThat(row("2")).containsEntry("name", "Benches and birds").containsEntry("id", id);
        assertThat(row("3")).containsEntry("status", "INACTIVE");

        stub.has("old", List.of(gardening(), old("2", "Benches and birds", "active"), old("3", "Kettle", "active")));
        assertThat(counts(read("old-council"))).containsExactly(0, 1, 2, 0, 0);
        assertThat(row("3")).containsEntry("status", "PUBLISHED");
    }

    @Test
    void whatCannotBeTakenIsNamedAndEverythingElseGoesOn() {
        Map<String, Object> nameless = new LinkedHashMap<>(old("8", "", "active"));
        nameless.put("description", "<p>&nbsp;</p>");
        stub.has(
                "old",
                List.of(
                        nameless,
                        old("9", "Odd", "maybe"),
                        Map.of("name", "No id", "status", "active", "eligibilitys", List.of()),
                        old("10", "Fine", "Active")));

        FeedImport report = read("old-council");

        assertThat(counts(report)).containsExactly(1, 0, 0, 3, 0);
        assertThat(report.refusals())
                .containsExactly(
                        new FeedImport.Refusal("8", "name is missing"),
                        new FeedImport.Refusal(
                                "9",
                                "status is none of active, defunct, inactive, temporarily closed, temporarily_closed"),
                        new FeedImport.Refusal(null, "id is missing"));
        assertThat(row("10")).containsEntry("name", "Fine");
    }

    @Test
    void aServiceThatIsRefusedLaterStaysAsItWas() {
        stub.has("old", List.of(old("1", "Benches", "active"), old("2", "Kettle", "active")));
        read("old-council");
        stub.has("old", List.of(old("1", "", "active"), old("2", "Kettle", "active")));

        assertThat(counts(read("old-council"))).containsExactly(0, 0, 1, 1, 0);
        assertThat(row("1")).containsEntry("name", "Benches").containsEntry("status", "PUBLISHED");
    }

    @Test
    void aPageInTroubleIsAskedForAgain() {
        stub.has("old", List.of(gardening(), old("2", "Benches", "active"), old("3", "Kettle", "active")));
        stub.hasTrouble("old", 2, Trouble.ANSWERS_503, Trouble.STOPS_IN_THE_MIDDLE, Trouble.ANSWERS_503);

        FeedImport report = read("old-council");

        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(counts(report)).containsExactly(3, 0, 0, 0, 0);
    }

    @Test
    void aFeedThatBreaksOffHalfwayMakesNothingInactive() {
        stub.has("old", List.of(gardening(), old("2", "Benches", "active"), old("3", "Kettle", "active")));
        read("old-council");
        stub.has("old", List.of(old("4", "New", "active"), old("2", "Changed", "active"), old("5", "Late", "active")));
        stub.hasTrouble(
                "old",
                2,
                Trouble.STOPS_IN_THE_MIDDLE,
                Trouble.STOPS_IN_THE_MIDDLE,
                Trouble.STOPS_IN_THE_MIDDLE,
                Trouble.STOPS_IN_THE_MIDDLE);

        FeedImport report = read("old-council");

        assertThat(report.state()).isEqualTo(State.BROKEN_OFF);
        assertThat(report.problem()).startsWith("page 2 gave no answer that can be read");
        assertThat(counts(report)).containsExactly(1, 1, 0, 0, 0);
        assertThat(row("1001")).containsEntry("status", "PUBLISHED");
        assertThat(row("3")).containsEntry("status", "PUBLISHED");
        assertThat(row("2")).containsEntry("name", "Changed");
    }

    @Test
    void aFeedThatIsGoneOrSuddenlyEmptyMakesNothingInactive() {
        stub.has("old", List.of(gardening()));
        read("old-council");
        stub.hasTrouble("old", 1, Trouble.ANSWERS_404);
        assertThat(read("old-council").problem()).isEqualTo("page 1 is not there (status 404)");

        stub.has("old", List.of());
        assertThat(read("old-council").problem()).isEqualTo("it lists no service");
        assertThat(row("1001")).containsEntry("status", "PUBLISHED");
    }

    @Test
    void whatAnEditorHidStaysHidden() {
        stub.has("old", List.of(old("1", "Benches", "active")));
        read("old-council");
        jdbc.sql("update care.service_listing set status = 'HIDDEN' where source = 'old-council'")
                .update();

        assertThat(counts(read("old-council"))).containsExactly(0, 0, 1, 0, 0);
        stub.has("old", List.of(old("1", "Other benches", "active")));
        read("old-council");

        assertThat(row("1")).containsEntry("name", "Other benches").containsEntry("status", "HIDDEN");
    }

    @Test
    void anIdOfAnotherFeedIsRefused() {
        stub.has("new", List.of(walking(FIRST)));
        read("new-council");
        stub.has("old", List.of(walking(FIRST), old("2", "Benches", "active")));

        assertThat(read("old-council").refusals())
                .containsExactly(new FeedImport.Refusal(FIRST, "id belongs to a service of another feed"));
    }

    @Test
    void aFileIsReadAtOnceAndTheReportIsTheAnswer() throws Exception {
        String file = json.writeValueAsString(List.of(gardening(), old("2", "Benches", "active")));

        ResponseEntity<JsonNode> answer = post("/api/directory/imports?feed=by-hand", file);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(answer.getBody().path("state").asText()).isEqualTo("DONE");
        assertThat(answer.getBody().path("taken").asInt()).isEqualTo(2);
        assertThat(get(String.valueOf(answer.getHeaders().getLocation()))).isEqualTo(answer.getBody());
    }

    @Test
    void aFileThatIsCutOffOrHoldsOneServiceMakesNothingInactive() throws Exception {
        String file = json.writeValueAsString(List.of(gardening(), old("2", "Benches", "active")));
        post("/api/directory/imports?feed=by-hand", file);

        JsonNode cut = post("/api/directory/imports?feed=by-hand", file.substring(0, file.length() - 9))
                .getBody();
        JsonNode one = post("/api/directory/imports?feed=by-hand", json.writeValueAsString(gardening()))
                .getBody();

        assertThat(cut.path("problem").asText()).isEqualTo("the file is not whole JSON");
        assertThat(one.path("problem").asText()).startsWith("the file is one page or one service of a feed");
        assertThat(row("2")).containsEntry("status", "PUBLISHED");
    }

    @Test
    void aFeedIsNotReadTwiceAtTheSameTimeAndAnUnknownOneNotAtAll() {
        imports.begin("old-council");

        assertThat(post("/api/directory/imports?feed=old-council", null).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        ResponseEntity<JsonNode> unknown = post("/api/directory/imports?feed=nobody", null);
        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(unknown.getBody().path("errors").path(0).path("field").asText())
                .isEqualTo("feed");
    }

    @Test
    void aFeedIsReadWhenItsScheduleSaysSo() {
        stub.has("new", List.of(walking(FIRST)));

        watch.look();
        await().atMost(Duration.ofSeconds(20)).until(() -> reports("new-council", "DONE") == 1);
        watch.look();
        assertThat(reports("new-council", "DONE") + reports("new-council", "READING"))
                .isEqualTo(1);

        jdbc.sql("update care.feed_import set started_at = started_at - interval '2 days'")
                .update();
        watch.look();
        await().atMost(Duration.ofSeconds(20)).until(() -> reports("new-council", "DONE") == 2);
        assertThat(reports("old-council", "DONE")).isZero();
    }

    @Test
    void aFeedOfManyPagesIsReadToItsEnd() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Map<String, Object> service = new LinkedHashMap<>(gardening());
            service.put("id", String.valueOf(i));
            service.put("name", "Number " + i);
            many.add(service);
        }
        stub.has("old", many);
        stub.givesAtOnce(100);

        FeedImport report = read("old-council");

        assertThat(counts(report)).containsExactly(1_000, 0, 0, 0, 0);
    }

    private FeedImport read(String feed) {
        ResponseEntity<JsonNode> answer = post("/api/directory/imports?feed=" + feed, null);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        UUID id = UUID.fromString(answer.getBody().path("id").asText());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> imports.find(id, 10).orElseThrow().state() != State.READING);
        return imports.find(id, 10).orElseThrow();
    }

    private static List<Integer> counts(FeedImport report) {
        return List.of(report.taken(), report.changed(), report.unchanged(), report.refused(), report.madeInactive());
    }

    private int reports(String feed, String state) {
        return jdbc.sql("select count(*) from care.feed_import where source = :feed and state = :state")
                .param("feed", feed)
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> row(String foreignId) {
        return jdbc.sql("select * from care.service_listing where foreign_id = :id")
                .param("id", foreignId)
                .query()
                .singleRow();
    }

    private Map<String, Object> of(String foreignId, String select) {
        return jdbc.sql(select + " where listing = (select id from care.service_listing where foreign_id = :id)")
                .param("id", foreignId)
                .query()
                .singleRow();
    }

    private ResponseEntity<JsonNode> post(String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.withBasicAuth(EDITOR, PASSWORD)
                .exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private JsonNode get(String path) {
        return rest.withBasicAuth(EDITOR, PASSWORD).getForObject(path, JsonNode.class);
    }

    /** As councils give it in version 1: HTML, empty strings, ids that are no UUIDs, keys that nobody defined. */
    private static Map<String, Object> gardening() {
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

    private static Map<String, Object> old(String id, String name, String status) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("id", id);
        service.put("name", name);
        service.put("status", status);
        service.put("description", "");
        service.put("deliverable_type", "");
        service.put("eligibilitys", List.of());
        return service;
    }

    private static Map<String, Object> walking(String id) {
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
