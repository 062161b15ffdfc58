package uk.throughcare.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which changes may be made through the engine's REST API, whichever of its two addresses is used. Reading is left to
 * the engine's authorizations; a change that is not listed here is for administrators only, so that nothing written
 * goes past the forms.
 */
class RestOperations {

    private static final Set<String> ADMINISTRATORS = Set.of("administrator", "camunda-admin");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> ADDRESSES =
            List.of("/engine-rest", "/engine-rest/engine/{engine}", "/camunda/api/engine/engine/{engine}");

    /** Everyone's work and Tasklist's own questions. */
    private static final List<RequestMatcher> STAFF = Stream.of(
                    post("/task/{id}/claim"),
                    post("/task/{id}/unclaim"),
                    post("/task/{id}/assignee"),
                    post("/task/{id}/submit-form"),
                    // with a form it is the same door as submit-form
                    post("/task/{id}/complete"),
                    post("/process-definition/{id}/submit-form"),
                    post("/process-definition/key/{key}/submit-form"),
                    post("/filter/{id}/list"),
                    post("/filter/{id}/singleResult"),
                    post("/filter/{id}/count"),
                    post("/identity/password-policy"),
                    put("/user/{id}/credentials"),
                    question("/task"),
                    question("/process-instance"),
                    question("/execution"),
                    question("/variable-instance"),
                    question("/job"),
                    question("/job-definition"),
                    question("/group"),
                    question("/history/process-instance"),
                    question("/history/activity-instance"),
                    question("/history/task"),
                    question("/history/variable-instance"),
                    question("/history/detail"),
                    question("/history/job-log"))
            .flatMap(List::stream)
            .toList();

    /** Work that is stuck, in Cockpit. */
    private static final List<RequestMatcher> MANAGERS = Stream.of(
                    put("/job/{id}/retries"),
                    put("/job/{id}/duedate"),
                    put("/job/{id}/suspended"),
                    post("/job/{id}/duedate/recalculate"),
                    post("/job/{id}/execute"),
                    post("/job/retries"),
                    put("/process-instance/{id}/suspended"),
                    post("/task/{id}/identity-links"),
                    post("/task/{id}/identity-links/delete"))
            .flatMap(List::stream)
            .toList();

    /** Models in and out. */
    private static final List<RequestMatcher> DESIGNERS = Stream.of(
                    post("/deployment/create"),
                    post("/deployment/{id}/redeploy"),
                    matching(HttpMethod.DELETE, "/deployment/{id}"),
                    put("/process-definition/{id}/suspended"))
            .flatMap(List::stream)
            .toList();

    boolean allows(HttpServletRequest request, Collection<String> groups) {
        return READING.contains(request.getMethod())
                || groups.stream().anyMatch(ADMINISTRATORS::contains)
                || matches(STAFF, request)
                || (groups.contains("manager") && matches(MANAGERS, request))
                || (groups.contains("process-designer") && matches(DESIGNERS, request));
    }

    private static boolean matches(List<RequestMatcher> operations, HttpServletRequest request) {
        return operations.stream().anyMatch(operation -> operation.matches(request));
    }

    private static List<RequestMatcher> post(String path) {
        return matching(HttpMethod.POST, path);
    }

    private static List<RequestMatcher> put(String path) {
        return matching(HttpMethod.PUT, path);
    }

    /** A query too long for an address: asked by POST, changes nothing. */
    private static List<RequestMatcher> question(String path) {
        return Stream.of(post(path), post(path + "/count"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<RequestMatcher> matching(HttpMethod method, String path) {
        return ADDRESSES.stream()
                .<RequestMatcher>map(
                        address -> PathPatternRequestMatcher.withDefaults().matcher(method, address + path))
                .toList();
    }
}
