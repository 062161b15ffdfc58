package uk.throughcare.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.listing.Listed.aService;
import static uk.throughcare.listing.Listed.linkInMail;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;

/** A provider keeps its service up to date through the link in its mail, and through no other. */
@JourneyTest
class ListingPagesTest {

    @Autowired
    ProvidersAndEditors field;

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GreenMail mail;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private String address;
    private Listed hedges;

    @BeforeEach
    void aServiceIsOffered() {
        address = field.anAddress();
        hedges = field.offers(aService(address));
    }

    @AfterEach
    void tidyUp() {
        journeys.timeIsNowAgain();
        field.forgetAll();
    }

    @Test
    void whatAnEditorWantsChangedIsReadAndChangedThere() {
        hedges.isReviewed("listingDecision", "ASK_FOR_CHANGES", "changesWanted", "Which <b>day</b> is it?");
        String link = linkInMail(mail, address, "change something");

        HttpResponse<String> page = get(link);
        assertThat(page.body())
                .contains("Which &lt;b&gt;day&lt;/b&gt; is it?", "value=\"Tuesday, 9am\"", "Send the changes")
                .doesNotContain("It is still right");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();

        assertThat(post(link, changes("days", "")).body())
                .contains("On which days, and when? An answer is needed", "<title>Error: ");
        hedges.stands("CHANGES_ASKED", "nowhere");
        assertThat(post(link, changes("days", "Sunday")).statusCode()).isEqualTo(302);
        hedges.stands("IN_REVIEW", "nowhere");
        assertThat(get(link).body())
                .contains("An editor looks at what you sent us")
                .doesNotContain("Send the changes");
        assertThat(post(link, changes("days", "Monday")).body()).contains("Things have moved on");
        assertThat(get(link).body()).contains("Withdraw the service");
    }

    @Test
    void aProviderConfirmsChangesAndWithdraws() {
        hedges.isReviewed().timeReaches("boundaryEvent_timeToAskAgain");
        String link = linkInMail(mail, address, "It takes a few minutes");

        assertThat(get(link).body()).contains("Is what we list, below, still right?");
        assertThat(post(link, Map.of("what", "confirm")).statusCode()).isEqualTo(302);
        hedges.stands("LISTED", "PUBLISHED");
        assertThat(get(link + "?kept=true").body()).contains("We have kept your answer");

        assertThat(post(link, Map.of("what", "withdraw"))).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("href=\"#sure\"", "Tick the box", "id=\"sure-error\"");
        });
        assertThat(post(link, Map.of("what", "withdraw", "sure", "yes")).statusCode())
                .isEqualTo(302);
        hedges.stands("WITHDRAWN", "CLOSED");
        assertThat(get(link)).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(page.body()).contains("You have withdrawn this service");
        });
        assertThat(post(link, Map.of("what", "confirm")).body()).contains("You have withdrawn this service");
    }

    @Test
    void whyAnOfferIsRefusedIsReadBehindTheLink() {
        hedges.isReviewed("listingDecision", "REFUSE", "refusalReason", "It is no service.");
        HttpResponse<String> page = get(linkInMail(mail, address, "Please read why"));
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("This service is not published", "It is no service.");
    }

    @Test
    void whyAChangeIsRefusedIsReadAboveWhatIsStillListed() {
        hedges.isReviewed();
        String link = linkInMail(mail, address, "is published");
        post(link, changes("days", "never"));
        hedges.isReviewed("listingDecision", "REFUSE", "refusalReason", "Never is no day.");

        assertThat(get(link).body()).contains("Never is no day.", "value=\"Tuesday, 9am\"");
        post(link, Map.of("what", "confirm"));
        assertThat(get(link).body()).doesNotContain("Never is no day.").contains("It is still right");
    }

    @Test
    void aServiceThatIsHiddenComesBackThroughItsLink() {
        hedges.isReviewed()
                .timeReaches("boundaryEvent_timeToAskAgain")
                .timeReaches("boundaryEvent_timeToAnswerOfListingIsOver");
        String link = linkInMail(mail, address, "do not show it any longer");
        assertThat(get(link).body()).contains("We had no answer from you");
        post(link, Map.of("what", "confirm"));
        hedges.stands("LISTED", "PUBLISHED");
    }

    @Test
    void aLinkThatIsTooOldOrNotOursDoesNothing() {
        hedges.isReviewed();
        String link = linkInMail(mail, address, "is published");
        assertThat(get(link.substring(0, link.length() - 3)).statusCode()).isEqualTo(404);

        jdbc.sql("update care.listing set link_good_until = :past where id = :id")
                .param("past", Timestamp.from(clock.instant()))
                .param("id", hedges.id())
                .update();
        assertThat(get(link)).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(page.body()).contains("This link is too old").doesNotContain("Hedge Laying");
        });
        assertThat(post(link, Map.of("what", "withdraw", "sure", "yes")).statusCode())
                .isEqualTo(410);
        hedges.stands("LISTED", "PUBLISHED");
    }

    private Map<String, String> changes(String key, String typed) {
        Map<String, String> typedAll = new HashMap<>(Map.of("what", "change"));
        aService(address)
                .forEach((field, answer) -> typedAll.put(
                        field, String.valueOf(answer instanceof List<?> several ? several.get(0) : answer)));
        typedAll.put(key, typed);
        return typedAll;
    }

    private HttpResponse<String> get(String path) {
        return ask(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    private HttpResponse<String> post(String path, Map<String, String> typed) {
        String body = typed.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
