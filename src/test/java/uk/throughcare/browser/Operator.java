package uk.throughcare.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Who looks after the running application: over HTTP, with a password, as any operator can. */
final class Operator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Pattern RECEIVED = Pattern.compile("Referral (\\S+) received");

    private final RunningThroughcare throughcare;

    Operator(RunningThroughcare throughcare) {
        this.throughcare = throughcare;
    }

    /** The one timer of that name has come. */
    void bringForward(String timer) {
        String definition = String.valueOf(
                only("/engine-rest/job-definition?activityIdIn=" + timer).get("id"));
        Map<String, Object> job = only("/engine-rest/job?timers=true&jobDefinitionId=" + definition);
        HttpResponse<String> executed =
                throughcare.post("admin", "/engine-rest/job/" + job.get("id") + "/execute", "{}");
        assertThat(executed.statusCode()).as(executed.body()).isEqualTo(204);
    }

    Map<String, Object> theCase(String user, String reference) {
        return read(throughcare.get(user, "/api/cases/" + reference), new TypeReference<>() {});
    }

    /** The mail that tells the referrer names the case. */
    String referenceInTheMail() {
        return await().atMost(LONGEST_WAIT)
                .until(
                        () -> RECEIVED.matcher(throughcare.get("admin", "/mail").body())
                                .results()
                                .map(found -> found.group(1))
                                .toList(),
                        references -> !references.isEmpty())
                .get(0);
    }

    void awaitMail(String subject) {
        await(subject)
                .atMost(LONGEST_WAIT)
                .until(() -> throughcare.get("admin", "/mail").body().contains(subject));
    }

    /** Waits until there is one: background work may still be under way. */
    Map<String, Object> only(String path) {
        return await(path)
                .atMost(LONGEST_WAIT)
                .until(() -> list(path), found -> found.size() == 1)
                .get(0);
    }

    List<Map<String, Object>> list(String path) {
        return read(throughcare.get("admin", path), new TypeReference<>() {});
    }

    static <T> T read(HttpResponse<String> answer, TypeReference<T> type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return JSON.readValue(answer.body(), type);
        } catch (JsonProcessingException unexpected) {
            throw new AssertionError(answer.body(), unexpected);
        }
    }
}
