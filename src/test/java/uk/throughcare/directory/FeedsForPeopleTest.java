package uk.throughcare.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.cases.Plans;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.directory.ServiceListing.Match;
import uk.throughcare.journey.CaseReference;

/** What a feed says of a service, taken for what it means to the people whom we send there. */
@JourneyTest
@Transactional
class FeedsForPeopleTest {

    @Autowired
    FeedImporting importing;

    @Autowired
    FeedImports imports;

    @Autowired
    ServiceMatching matching;

    @Autowired
    ServiceSearch search;

    @Autowired
    OpenReferral shown;

    @Autowired
    Places places;

    @Autowired
    ExampleCases examples;

    @Autowired
    SupportNeeds needs;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    private CaseReference robin;

    @BeforeEach
    void somebodyInLeeds() {
        robin = examples.openedDaysAgo(1, "LEI");
    }

    @Test
    void aServiceIsMatchedByTheNeedsAndTheKindThatItsTermsMean() {
        int advice = read("""
                "attributes": [{"id": "1", "taxonomy_term": {"id": "t1", "name": "Debt Advice", "taxonomy": "esdServiceTypes"}},
                               {"id": "2", "taxonomy_term": {"id": "t2", "name": "Loneliness", "taxonomy": "esdCircumstances"}}]""");
        needs.identify(robin, List.of("MONEY_DEBTS", "FAMILY_SOCIAL_INCLUSION"));
        plans.draft(robin, new Plans.Content(List.of("ADVICE"), null, "Robin asks"));

        assertThat(matching.of(robin))
                .filteredOn(match -> match.service().id() == advice)
                .singleElement()
                .extracting(Match::reason)
                .isEqualTo(
                        "Meets: Social inclusion, Support to manage debts or arrears. Wanted: Advice on money, housing or"
                                + " rights.");
    }

    @Test
    void theOldShapeOfTermsMeansTheSame() {
        int gardening = read("""
                "service_taxonomys": [{"id": "1", "taxonomy": {"id": "esd:1", "name": "Gardening", "vocabulary": "esd"}}]""");

        assertThat(column(gardening, "kind")).isEqualTo("GARDENING");
    }

    @Test
    void whatAFeedBringsIsFoundByNeed() {
        int advice = read(
                "\"attributes\": [{\"id\": \"1\", \"taxonomy_term\": {\"id\": \"t1\", \"name\": \"Problem gambling\"}}]");

        assertThat(search.find(wanting("THINKING_GAMBLING"), 1, 50).services())
                .extracting(FoundService::id)
                .contains(advice);
        assertThat(search.find(wanting("MONEY_ID"), 1, 50).services())
                .extracting(FoundService::id)
                .doesNotContain(advice);
    }

    @Test
    void whereTheTermsSayNothingWhatSomebodySaidByHandStays() {
        int odd = read(
                "\"attributes\": [{\"id\": \"1\", \"taxonomy_term\": {\"id\": \"t1\", \"name\": \"Council tax\"}}]");
        assertThat(column(odd, "kind")).isNull();
        jdbc.sql("update care.service_listing set kind = 'WORK', needs = '{WORK_CV}' where id = :id")
                .param("id", odd)
                .update();

        read("\"description\": \"Another\", \"attributes\": []");
        assertThat(column(odd, "kind")).isEqualTo("WORK");
        assertThat(column(odd, "needs[1]")).isEqualTo("WORK_CV");
        assertThat(column(odd, "description")).isEqualTo("Another");
    }

    @Test
    void whatItMeansToUsDoesNotGoOutAsIfTheFeedHadSaidIt() {
        int gardening =
                read("\"attributes\": [{\"id\": \"1\", \"taxonomy_term\": {\"id\": \"t1\", \"name\": \"Gardening\"}}]");

        assertThat(document(gardening).path("attributes")).hasSize(1);
    }

    @Test
    void whatIsFreeSaysTheFeedAndWhatIsOursIsBesideIt() {
        int beds = read(capacities("[{\"id\": \"1\", \"available\": 2}, {\"id\": \"2\", \"available\": \"1\"}]"));
        assertThat(places.of(beds)).isEqualTo(new Places.Room(3, 0));
        assertThat(document(beds).path("capacities").path(0).path("available").asInt())
                .isEqualTo(3);

        somebodyHasAPlaceAt(beds);
        assertThat(document(beds).path("capacities").path(0).path("available").asInt())
                .isEqualTo(2);

        read(capacities("[{\"id\": \"1\", \"available\": 0}]"));
        assertThat(places.of(beds)).isEqualTo(new Places.Room(1, 1));
        assertThat(matching.of(robin)).extracting(match -> match.service().id()).doesNotContain(beds);

        read("\"alert\": \"Nothing about room\"");
        assertThat(places.of(beds)).isEqualTo(new Places.Room(1, 1));
    }

    @Test
    void aFeedThatSaysNothingOfRoomMakesNoService() {
        int open = read("\"alert\": \"Closed on Monday\"");

        assertThat(places.of(open)).isEqualTo(new Places.Room(null, 0));
        assertThat(document(open).has("capacities")).isFalse();
    }

    private static String capacities(String capacities) {
        return "\"capacities\": " + capacities;
    }

    private static Wanted wanting(String need) {
        return new Wanted(null, null, null, null, null, null, null, null, null, need, null, null, null);
    }

    /** The one service of the feed, online, with what the test says of it. */
    private int read(String more) {
        String file = """
                [{"id": "1", "name": "Somewhere to go", "status": "active",
                  "schedules": [{"id": "1", "attending_type": "online"}], %s}]""".formatted(more);
        UUID id = importing
                .read("a-file", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        FeedImport report = imports.find(id, 10).orElseThrow();
        assertThat(report.refusals()).as(report.toString()).isEmpty();
        return jdbc.sql("select id from care.service_listing where source = 'a-file'")
                .query(Integer.class)
                .single();
    }

    private @Nullable Object column(int listing, String column) {
        return jdbc.sql("select " + column + " as said from care.service_listing where id = :id")
                .param("id", listing)
                .query()
                .singleRow()
                .get("said");
    }

    private JsonNode document(int listing) {
        return shown.service((UUID) column(listing, "public_id")).orElseThrow();
    }

    private void somebodyHasAPlaceAt(int listing) {
        jdbc.sql("""
                        insert into care.placement (case_reference, team, service, round, state, chosen_at, start_on)
                        values (:reference, 'LEI', :listing, 1, 'ACCEPTED', now(), current_date)
                        """)
                .params(Map.of("reference", robin.value(), "listing", listing))
                .update();
    }
}
