package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** A system that tells us what happened, by its own account and through the door that it has. */
@TestComponent
public class EventFeed {

    static final String ACCOUNT = "custody.feed";
    private static final String PASSWORD = "a test password";

    private final TestRestTemplate rest;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final EventReader reader;

    EventFeed(TestRestTemplate rest, Accounts accounts, JdbcClient jdbc, EventReader reader) {
        this.rest = rest;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** Tells it, and waits until it has been worked off; returns what became of it. */
    String tells(Told event) {
        assertThat(sends(event.message()).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        return outcomeOf(event);
    }

    /** Waits until it has been worked off. */
    String outcomeOf(Told event) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> outcome(event), Objects::nonNull);
    }

    /** Tells it, waits until it was tried in vain, and forgets it; returns why. */
    String failsAt(Told event) {
        sends(event.message());
        String why = errorOf(event);
        forget(event);
        return why;
    }

    /** Waits until it was tried in vain; returns why. */
    String errorOf(Told event) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> (String) row(event).get("last_error"), Objects::nonNull);
    }

    void forget(Told event) {
        jdbc.sql("delete from care.inbox where fact = :fact")
                .param("fact", fact(event))
                .update();
    }

    ResponseEntity<JsonNode> sends(String message) {
        return sends(message, MediaType.APPLICATION_JSON);
    }

    ResponseEntity<JsonNode> sends(String message, MediaType type) {
        if (!accounts.exists(ACCOUNT)) {
            accounts.create(new Account(ACCOUNT, "Custody", "feed", null, Set.of(Role.EVENT_FEED), Set.of()), PASSWORD);
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        return rest.withBasicAuth(ACCOUNT, PASSWORD)
                .exchange("/api/events", HttpMethod.POST, new HttpEntity<>(message, headers), JsonNode.class);
    }

    private String outcome(Told event) {
        return (String) row(event).get("outcome");
    }

    /** What is kept of it. */
    Map<String, Object> row(Told event) {
        return jdbc.sql("select * from care.inbox where fact = :fact")
                .param("fact", fact(event))
                .query()
                .singleRow();
    }

    boolean knows(Told event) {
        return jdbc.sql("select 1 from care.inbox where fact = :fact")
                .param("fact", fact(event))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private String fact(Told event) {
        return reader.read(event.message()).event().fact();
    }
}
