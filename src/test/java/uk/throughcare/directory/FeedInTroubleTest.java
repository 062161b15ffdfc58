package uk.throughcare.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.throughcare.directory.FeedImport.State;
import uk.throughcare.directory.FeedStub.Trouble;

/** A feed that is not well costs nothing of what it gave before. */
class FeedInTroubleTest extends Feeds {

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
}
