package uk.throughcare.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.throughcare.JourneyTest;

/** The published directory as anybody reads it; against the standard itself where its files lie beside the project. */
@JourneyTest
class OpenReferralTest {

    private static final String BASE = "/open-referral-uk";
    private static final Path STANDARD =
            Path.of("../shared/data").toAbsolutePath().normalize();

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Services services;

    @Autowired
    FeedImporting importing;

    @Autowired
    FeedImports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    @AfterEach
    void ourOwnServicesOnly() {
        jdbc.sql("delete from care.service_listing where source is not null").update();
        jdbc.sql("delete from care.feed_import").update();
        jdbc.sql("delete from care.taxonomy_term").update();
        jdbc.sql("delete from care.taxonomy").update();
        jdbc.sql("delete from care.organisation").update();
        services.load(Services.EXAMPLES);
    }

    @Test
    void aPageHoldsOutlinesInTheEnvelopeOfTheStandard() {
        JsonNode first = get("/services?per_page=5");

        assertThat(first.path("total_items").asInt()).isGreaterThan(20);
        assertThat(first.path("total_pages").asInt())
                .isEqualTo((first.path("total_items").asInt() + 4) / 5);
        assertThat(first.path("page_number").asInt()).isEqualTo(1);
        assertThat(first.path("size").asInt()).isEqualTo(5);
        assertThat(first.path("first_page").asBoolean()).isTrue();
        assertThat(first.path("last_page").asBoolean()).isFalse();
        assertThat(first.path("empty").asBoolean()).isFalse();
        assertThat(first.path("contents")).hasSize(5).allMatch(service -> !service.has("schedules"));
        assertThat(get("/services?per_page=5&page=99").path("empty").asBoolean())
                .isTrue();
    }

    @Test
    void everyPageTogetherHasEachServiceOnce() {
        List<String> ids = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            page = get("/services?per_page=7&page=" + number++);
            page.path("contents").forEach(service -> ids.add(service.path("id").asText()));
        } while (!page.path("last_page").asBoolean());

        assertThat(ids).doesNotHaveDuplicates().hasSize(page.path("total_items").asInt());
    }

    @Test
    void ourOwnServiceSaysWhatWhereAndWhenButNotTheAddressThatIsForUs() {
        JsonNode garden = whole("Walled Garden");

        assertThat(garden.path("status").asText()).isEqualTo("active");
        assertThat(garden.path("organization").path("name").asText()).isEqualTo("Aire Roots (invented)");
        assertThat(garden.path("schedules").path(0).path("description").asText())
                .isEqualTo("Monday and Thursday, 9am");
        assertThat(garden.path("service_at_locations")
                        .path(0)
                        .path("location")
                        .path("name")
                        .asText())
                .contains("Leeds");
        assertThat(garden.path("attributes")
                        .path(0)
                        .path("taxonomy_term")
                        .path("name")
                        .asText())
                .isEqualTo("Gardening and nature");
        assertThat(garden.toString()).doesNotContain("@");
    }

    @Test
    void whatIsNotPublishedIsNotShown() {
        String id = whole("Walled Garden").path("id").asText();
        jdbc.sql("update care.service_listing set status = 'HIDDEN' where name = 'Walled Garden'")
                .update();
        try {
            assertThat(ask("/services/" + id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(get("/services?search=\"Walled Garden\"").path("contents"))
                    .isEmpty();
        } finally {
            jdbc.sql("update care.service_listing set status = 'PUBLISHED' where name = 'Walled Garden'")
                    .update();
        }
    }

    @Test
    void servicesAreFoundByTermTaxonomyAgeDayAndTime() throws Exception {
        read("""
                [{"id": "1", "name": "Choir", "status": "active", "minimum_age": 18, "maximum_age": 30,
                  "schedules": [{"id": "1", "byday": "MO,TH", "opens_at": "18:30", "closes_at": "20:00"}],
                  "attributes": [{"id": "1", "taxonomy_term":
                      {"id": "t1", "name": "Singing", "taxonomy": "What councils say", "taxonomy_id": "x1"}}],
                  "service_at_locations": [{"id": "s1", "location": {"id": "l1", "name": "Hall"}}]}]""");
        JsonNode choir = whole("Choir");
        JsonNode term = choir.path("attributes").path(0).path("taxonomy_term");

        assertThat(names("taxonomy_term_id=" + term.path("id").asText())).containsExactly("Choir");
        assertThat(names("taxonomy_id=" + term.path("taxonomy_id").asText())).containsExactly("Choir");
        assertThat(names("minimum_age=18")).containsExactly("Choir");
        assertThat(names("minimum_age=19")).isEmpty();
        assertThat(names("maximum_age=30")).containsExactly("Choir");
        assertThat(names("maximum_age=29")).isEmpty();
        assertThat(names("day=TH")).contains("Choir", "Walled Garden").doesNotContain("Clear Sums");
        assertThat(names("day=monday&start_time=18:00&end_time=20:30")).containsExactly("Choir");
        assertThat(names("day=monday&start_time=19:00")).isEmpty();
        JsonNode place =
                get("/service_at_locations?search=choir").path("contents").path(0);
        assertThat(place.path("location").path("name").asText()).isEqualTo("Hall");
        assertThat(get("/service_at_locations/" + place.path("id").asText())
                        .path("service")
                        .path("schedules"))
                .hasSize(1);
        assertThat(get("/taxonomies").path("contents"))
                .anyMatch(taxonomy -> taxonomy.path("name").asText().equals("What councils say"));
        assertThat(get("/taxonomies/" + term.path("taxonomy_id").asText()).path("taxonomy_terms"))
                .hasSize(1);
        assertThat(get("/taxonomy_terms/" + term.path("id").asText())).isEqualTo(term);
        assertThat(get("/taxonomy_terms?per_page=500").path("contents").size()).isGreaterThan(10);
    }

    @Test
    void whatIsAskedWronglyIsRefusedByName() {
        for (String wrong : List.of("page=0", "page=x", "day=someday", "taxonomy_id=x", "start_time=late")) {
            ResponseEntity<JsonNode> answer = ask("/services?" + wrong);
            assertThat(answer.getStatusCode()).as(wrong).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody().path("errors").path(0).path("field").asText())
                    .as(wrong)
                    .isEqualTo(wrong.split("=")[0]);
        }
        assertThat(ask("/services/nothing").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("/services?per_page=100000").path("size").asInt()).isLessThanOrEqualTo(500);
    }

    @Test
    void pagesOfOtherSitesMayReadItAndNobodyMayWriteIt() {
        HttpHeaders headers = new HttpHeaders();
        headers.setOrigin("https://another.example");
        ResponseEntity<String> answer =
                rest.exchange(BASE + "/services", HttpMethod.GET, new HttpEntity<>(headers), String.class);

        assertThat(answer.getHeaders().getAccessControlAllowOrigin()).isEqualTo("*");
        assertThat(rest.postForEntity(BASE + "/services", "{}", String.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(get("").path("version").asText()).isEqualTo("3.0");
    }

    @Test
    void theDescriptionOfTheApiShowsIt() {
        JsonNode paths = rest.getForObject("/v3/api-docs", JsonNode.class).path("paths");
        assertThat(paths.has(BASE + "/services")).isTrue();
        for (String document : List.of("services", "service_at_locations", "taxonomies", "taxonomy_terms")) {
            JsonNode answers =
                    paths.path(BASE + "/" + document + "/{id}").path("get").path("responses");
            assertThat(keys(answers)).as(document).contains("200", "404");
        }
    }

    @Test
    void whoAsksTooOftenIsToldToWait() throws Exception {
        var limit = new RateLimit(new ExportSettings(50, 500, 10_000, 2));
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();

        assertThat(limit.preHandle(request, response, this)).isTrue();
        assertThat(limit.preHandle(request, response, this)).isTrue();
        assertThat(limit.preHandle(request, response, this)).isFalse();
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isNotNull();
        request.setRemoteAddr("192.0.2.7");
        assertThat(limit.preHandle(request, response, this)).isTrue();
    }

    @Test
    void theExampleOfTheStandardComesOutAsItCameIn() throws Exception {
        ObjectNode example = (ObjectNode) standard("oruk_v3/example_service_full.json");
        read(example.toString());

        ObjectNode shown = (ObjectNode) whole("Community Counselling");

        ((ObjectNode) shown.path("attributes").path(0).path("taxonomy_term")).remove("taxonomy_id");
        example.put("description", example.path("description").asText().strip());
        assertThat(shown).isEqualTo(example);
    }

    @Test
    void theExampleOfHsdsComesOutWithWhatTheProfileKnows() throws Exception {
        JsonNode example = standard("hsds_v3/example_service_full.json");
        read(example.toString());

        JsonNode shown = whole("Community Counselling");

        for (String field : List.of("id", "name", "url", "fees", "assured_date", "minimum_age", "last_modified")) {
            assertThat(shown.path(field)).as(field).isEqualTo(example.path(field));
        }
        assertThat(shown.path("languages").path(0).path("code").asText()).isEqualTo("ur");
        conforms(shown);
    }

    @Test
    void whatIsShownConformsToTheSchemaOfTheStandard() throws Exception {
        ObjectNode example = (ObjectNode) standard("oruk_v3/example_service_full.json");
        example.putArray("capacities").addObject().put("id", "1").put("available", 3);
        read(example.toString());
        assertThat(whole("Community Counselling")
                        .path("capacities")
                        .path(0)
                        .path("available")
                        .asInt())
                .isEqualTo(3);
        JsonNode page = get("/services?per_page=500");

        for (JsonNode service : page.path("contents")) {
            conforms(service);
            conforms(get("/services/" + service.path("id").asText()));
        }
        assertThat(page.path("contents").size()).isGreaterThan(20);
        ObjectNode wrong = (ObjectNode) page.path("contents").path(0);
        assertThat(problems(wrong.put("id", "1").put("status", "odd"))).hasSize(2);
    }

    @Test
    void theEnvelopeAndTheListsHaveTheKeysOfTheExamples() throws Exception {
        read(standard("oruk_v3/example_service_full.json").toString());
        for (String list : List.of("service", "service_at_location", "taxonomy", "taxonomy_term")) {
            JsonNode example = standard("oruk_v3/example_" + list + "_list.json");
            JsonNode page = get(
                    "/" + list.replace("taxonomy", "taxonomie").replace("taxonomie_", "taxonomy_") + "s?per_page=500");
            assertThat(keys(page)).as(list).containsExactlyElementsOf(keys(example));
            String id = example.path("contents").path(0).path("id").asText();
            JsonNode shown = null;
            for (JsonNode each : page.path("contents")) {
                shown = each.path("id").asText().equals(id) ? each : shown;
            }
            // the example's taxonomy and its term do not name each other
            if (!list.equals("taxonomy")) {
                assertThat(keys(shown))
                        .as(list)
                        .containsAll(keys(example.path("contents").path(0)));
            }
        }
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private void conforms(JsonNode service) throws IOException {
        assertThat(problems(service)).as(service.path("name").asText()).isEmpty();
    }

    private Set<ValidationMessage> problems(JsonNode service) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(standard("oruk_v3/schema_compiled_service.json"));
        return schema.validate(
                service.toString(),
                InputFormat.JSON,
                execution -> execution.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    /** A file of the standard; they lie beside the project and are not ours to keep in it. */
    private JsonNode standard(String file) throws IOException {
        Path path = STANDARD.resolve(file);
        assumeTrue(Files.exists(path), "The files of the standard do not lie beside the project: " + file);
        return json.readTree(Files.readAllBytes(path));
    }

    private void read(String file) throws IOException {
        try (InputStream body = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))) {
            FeedImport report = imports.find(importing.read("a-file", body).orElseThrow(), 10)
                    .orElseThrow();
            assertThat(report.taken()).as(report.toString()).isEqualTo(1);
        }
    }

    private JsonNode whole(String name) {
        JsonNode found =
                get("/services?search=\"" + name + "\"").path("contents").path(0);
        return get("/services/" + found.path("id").asText());
    }

    private List<String> names(String query) {
        List<String> names = new ArrayList<>();
        get("/services?" + query)
                .path("contents")
                .forEach(service -> names.add(service.path("name").asText()));
        return names;
    }

    private JsonNode get(String path) {
        ResponseEntity<JsonNode> answer = ask(path);
        assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> ask(String path) {
        return rest.getForEntity(BASE + path, JsonNode.class);
    }
}
