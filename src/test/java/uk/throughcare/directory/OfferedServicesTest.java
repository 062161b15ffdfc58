package uk.throughcare.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.directory.ServiceListing.Place;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.listing.Listed;

/** What a provider offers is found, matched and exported as soon as it is published, and as long as it is. */
@JourneyTest
class OfferedServicesTest {

    private static final Path SCHEMA = Path.of("../shared/data/oruk_v3/schema_compiled_service.json")
            .toAbsolutePath()
            .normalize();

    @Autowired
    OfferedServices offered;

    @Autowired
    OpenReferral export;

    @Autowired
    ServiceSearch search;

    @Autowired
    ServiceMatching matching;

    @Autowired
    Services services;

    @Autowired
    Postcodes postcodes;

    @Autowired
    ExampleCases examples;

    @Autowired
    Cases cases;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void aDirectory() {
        services.load(Services.EXAMPLES);
    }

    @AfterEach
    void withoutIt() {
        jdbc.sql("delete from care.service_listing where offered").update();
    }

    @Test
    void aServiceInsidePrisonsIsMatchedInEachOfThem() {
        publish("place", "INSIDE", "prisons", List.of("LEI", "MDI"));

        assertThat(matchedIn("LEI")).contains("Hedge Laying");
        assertThat(matchedIn("MDI")).contains("Hedge Laying");
        assertThat(matchedIn("WEI")).doesNotContain("Hedge Laying");
        assertThat(document().findValuesAsText("name")).contains("Leeds (HMP)", "Moorland (HMP & YOI)");
    }

    @Test
    void aServiceAtAPlaceIsMatchedByItsPostcodeAndFoundNearIt() {
        publish("place", "AREA", "postcode", "ls11 5aa", "whereExactly", "Holbeck", "accessibility", "A ramp");
        CaseReference robin = examples.openedDaysAgo(1, "LEI");
        cases.moveTo(robin, "PDU-LEEDS", false);

        assertThat(matching.of(robin))
                .extracting(match -> match.service().name())
                .contains("Hedge Laying");
        assertThat(found(wanted(null, postcodes.near("near", "LS10", 5000)))).contains("Hedge Laying");
        assertThat(found(wanted(null, postcodes.near("near", "YO1", 5000)))).doesNotContain("Hedge Laying");
    }

    @Test
    void itIsFoundByItsWordsAndByWhomItIsFor() {
        publish();
        assertThat(found(wanted("hedges", null))).contains("Hedge Laying");
        assertThat(found(wanted("veterans", null))).contains("Hedge Laying");
        assertThat(found(wanted("telephone", null))).doesNotContain("Hedge Laying");
    }

    @Test
    void aChangeTakesThePlaceOfWhatWasThere() {
        publish("place", "AREA", "postcode", "LS11", "languages", "Polish, Urdu");
        publish("place", "ONLINE", "languages", "Welsh", "costForPerson", 3);

        JsonNode shown = document();
        assertThat(shown.findValuesAsText("location_type")).isEmpty();
        assertThat(shown.path("languages").findValuesAsText("name")).containsExactly("Welsh");
        assertThat(shown.path("cost_options")).hasSize(1);
        assertThat(shown.path("cost_options").path(0).path("amount").asInt()).isEqualTo(3);
        assertThat(shown.path("assured_date").asText())
                .isEqualTo(LocalDate.now(java.time.ZoneId.of("Europe/London")).toString());
    }

    @Test
    void itIsADocumentOfTheStandardWithoutTheAddressThatIsForUs() throws IOException {
        publish(
                "place",
                "AREA",
                "postcode",
                "LS11 5AA",
                "accessibility",
                "A ramp",
                "website",
                "https://www.example.org",
                "languages",
                "Polish",
                "minimumAge",
                18);
        assumeTrue(Files.exists(SCHEMA), "The standard does not lie beside the project");
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(json.readTree(Files.readAllBytes(SCHEMA)));

        assertThat(schema.validate(
                        document().toString(),
                        InputFormat.JSON,
                        execution -> execution.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .isEmpty();
        assertThat(document().toString())
                .doesNotContain("office@offers.example")
                .contains("A ramp");
    }

    @Test
    void markupIsTakenOut() {
        publish("serviceName", "<script>alert(1)</script>Hedges", "whatItIs", "We <b>lay</b> hedges");
        assertThat(document().path("name").asText()).isEqualTo("Hedges");
        assertThat(document().path("description").asText())
                .startsWith("We lay hedges\n\nHow to refer: Ring the office.");
    }

    @Test
    void whatIsHiddenOrWithdrawnIsNowhereAndComesBack() {
        publish();
        offered.hide(id);
        isNowhere();
        offered.assure(id);
        assertThat(found(wanted("hedges", null))).contains("Hedge Laying");
        offered.close(id);
        isNowhere();
    }

    private void isNowhere() {
        assertThat(export.service(id)).isEmpty();
        assertThat(found(wanted("hedges", null))).doesNotContain("Hedge Laying");
        assertThat(matchedIn("LEI")).doesNotContain("Hedge Laying");
    }

    private void publish(Object... said) {
        Map<String, Object> service = Listed.aService("office@offers.example", said);
        offered.publish(id, json.convertValue(service, Offer.class), "Gardening and nature, Veterans");
    }

    private List<String> matchedIn(String team) {
        return matching.of(examples.openedDaysAgo(1, team)).stream()
                .map(match -> match.service().name())
                .toList();
    }

    private static Wanted wanted(String words, Wanted.Near near) {
        return new Wanted(words, null, null, null, null, null, null, null, near, null, null, null, (Place) null);
    }

    private List<String> found(Wanted wanted) {
        return search.find(wanted, 1, 100).services().stream()
                .map(FoundService::name)
                .toList();
    }

    private JsonNode document() {
        return export.service(id).orElseThrow();
    }
}
