package uk.throughcare.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What starts the reading of a feed: a file, its schedule, and nothing else at the same time. */
class FeedStartTest extends Feeds {

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
}
