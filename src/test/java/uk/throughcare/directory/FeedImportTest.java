package uk.throughcare.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.throughcare.directory.FeedImport.State;

/** What is taken from feeds of either version, and what a reading finds changed. */
class FeedImportTest extends Feeds {

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
}
