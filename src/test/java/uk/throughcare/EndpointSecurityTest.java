package uk.throughcare;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.EndpointSecurityTest.Answer.LETS_IN;
import static uk.throughcare.EndpointSecurityTest.Answer.REFUSES;
import static uk.throughcare.EndpointSecurityTest.Answer.WANTS_A_USER;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** Every address that the application answers, asked by nobody and in every role; a new one needs a row here. */
@JourneyTest
class EndpointSecurityTest {

    /** What the door says; behind it a request may still be wrong. */
    enum Answer {
        LETS_IN,
        WANTS_A_USER,
        REFUSES;

        static Answer of(int status) {
            return status == 401 ? WANTS_A_USER : status == 403 ? REFUSES : LETS_IN;
        }
    }

    /** Who is let in, by password; and what nobody and the others are told. */
    private record Expected(Set<Role> roles, Answer nobody, Answer others) {

        Answer of(@Nullable Role role) {
            return role == null ? nobody : roles.contains(role) ? LETS_IN : others;
        }
    }

    private static final Expected OPEN = new Expected(Set.of(), LETS_IN, LETS_IN);
    private static final Expected FOR_USERS = letsIn(Role.values());
    private static final Expected FOR_ADMINISTRATORS = letsIn(Role.ADMINISTRATOR);
    private static final Expected FOR_DESIGNERS = letsIn(Role.PROCESS_DESIGNER, Role.ADMINISTRATOR);
    private static final Expected FOR_EVENT_FEEDS = letsIn(Role.EVENT_FEED);
    private static final Expected FOR_THOSE_WHO_REFER =
            letsIn(Role.REFERRER, Role.LINK_WORKER, Role.SENIOR_LINK_WORKER, Role.ADMINISTRATOR);
    private static final Expected FOR_STAFF = letsIn(
            Stream.of(Role.values()).filter(role -> role != Role.EVENT_FEED).toArray(Role[]::new));
    private static final Expected FOR_KEEPERS_OF_THE_DIRECTORY = letsIn(Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR);
    /** A password is no way in; who of those gets in is the page's own test. */
    private static final Expected FOR_THOSE_IN_TASKLIST = new Expected(Set.of(), WANTS_A_USER, WANTS_A_USER);

    /** Only from the page itself, which knows the token. */
    private static final Expected FROM_ITS_PAGE = new Expected(Set.of(), REFUSES, REFUSES);

    private static Expected letsIn(Role... roles) {
        return new Expected(Set.of(roles), WANTS_A_USER, REFUSES);
    }

    private static final Map<String, Expected> TABLE = Map.ofEntries(
            Map.entry("POST /api/referrals", FOR_THOSE_WHO_REFER),
            Map.entry("POST /api/referrals/bulk", FOR_THOSE_WHO_REFER),
            Map.entry("GET /api/referrals/bulk/{id}", FOR_THOSE_WHO_REFER),
            Map.entry("GET /api/referrals/bulk/{id}/refused.csv", FOR_THOSE_WHO_REFER),
            Map.entry("GET /api/referrals/bulk/{id}/accepted.csv", FOR_THOSE_WHO_REFER),
            Map.entry("GET /bulk", FOR_THOSE_IN_TASKLIST),
            Map.entry("POST /bulk", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /bulk/empty-list.csv", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /bulk/{id}", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /bulk/{id}/refused.csv", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /bulk/{id}/accepted.csv", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/now", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/caseload", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/fairness", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/forecast", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/wellbeing", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/what-works", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/commissioning", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/funnel", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/map", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/diagrams/{process}/{version}", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/finished", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/{page}.csv", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/map.csv", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/finished.csv", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/cases/{reference}", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/reports", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /figures/reports/{id}", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /problems", FOR_THOSE_IN_TASKLIST),
            Map.entry("POST /problems/tried-again", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /casework/cards", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /casework/tasks/{task}", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /casework/caseload", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /casework/cases/{reference}", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /casework/cases/{reference}/record", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /casework/documents/{id}", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /casework/find", FOR_THOSE_IN_TASKLIST),
            Map.entry("POST /casework/find", FOR_THOSE_IN_TASKLIST),
            Map.entry("GET /api/cases/{reference}", FOR_USERS),
            Map.entry("POST /api/events", FOR_EVENT_FEEDS),
            Map.entry("GET /api/events/stuck", FOR_ADMINISTRATORS),
            Map.entry("POST /api/subject-access", FOR_ADMINISTRATORS),
            Map.entry("POST /api/erasures", FOR_ADMINISTRATORS),
            Map.entry("GET /api/audit", FOR_ADMINISTRATORS),
            Map.entry("GET /api/audit/check", FOR_ADMINISTRATORS),
            Map.entry("POST /api/directory/imports", FOR_KEEPERS_OF_THE_DIRECTORY),
            Map.entry("GET /api/directory/imports/{id}", FOR_KEEPERS_OF_THE_DIRECTORY),
            Map.entry("GET /api/directory/services", FOR_STAFF),
            Map.entry("POST /api/directory/offers", FOR_STAFF),
            Map.entry("GET /api/directory/evidence.csv", FOR_STAFF),
            Map.entry("POST /designer/check", FOR_DESIGNERS),
            Map.entry("GET /designer", FOR_DESIGNERS),
            Map.entry("GET /designer/check", FOR_DESIGNERS),
            Map.entry("GET /designer/diagrams", FOR_DESIGNERS),
            Map.entry("GET /designer/diagrams/{process}", FOR_DESIGNERS),
            Map.entry("GET /designer/replay", FOR_DESIGNERS),
            Map.entry("POST /designer/replay", FOR_DESIGNERS),
            Map.entry("GET /designer/simulation", FOR_DESIGNERS),
            Map.entry("POST /designer/simulation", FOR_DESIGNERS),
            Map.entry("GET /designer/releases", FOR_DESIGNERS),
            Map.entry("GET /designer/releases/{deployment}", FOR_DESIGNERS),
            Map.entry("POST /designer/releases/{deployment}/bring-back", FOR_DESIGNERS),
            Map.entry("GET /designer/variants/{deployment}", FOR_DESIGNERS),
            Map.entry("POST /designer/variants/{deployment}/bring-back", FOR_DESIGNERS),
            Map.entry("POST /designer/teams/{team}/back-to-common", FOR_DESIGNERS),
            Map.entry("GET /designer/proposals/{deployment}", FOR_DESIGNERS),
            Map.entry("POST /designer/proposals/{deployment}/release", FOR_DESIGNERS),
            Map.entry("POST /designer/proposals/{deployment}/decline", FOR_DESIGNERS),
            Map.entry("GET /designer/following", FOR_DESIGNERS),
            Map.entry("POST /designer/following", FOR_DESIGNERS),
            Map.entry("GET /designer/following/trial", FOR_DESIGNERS),
            Map.entry("POST /designer/following/state", FOR_DESIGNERS),
            Map.entry("PUT /designer/following/state", FOR_DESIGNERS),
            Map.entry("GET /offer-a-service", OPEN),
            Map.entry("POST /offer-a-service", FROM_ITS_PAGE),
            Map.entry("GET /offer-a-service/sent", OPEN),
            Map.entry("GET /offer-a-service/confirm/{token}", OPEN),
            Map.entry("POST /offer-a-service/confirm/{token}", FROM_ITS_PAGE),
            Map.entry("GET /listing/{token}", OPEN),
            Map.entry("POST /listing/{token}", OPEN),
            Map.entry("GET /open-referral-uk", OPEN),
            Map.entry("GET /open-referral-uk/services", OPEN),
            Map.entry("GET /open-referral-uk/services/{id}", OPEN),
            Map.entry("GET /open-referral-uk/service_at_locations", OPEN),
            Map.entry("GET /open-referral-uk/service_at_locations/{id}", OPEN),
            Map.entry("GET /open-referral-uk/taxonomies", OPEN),
            Map.entry("GET /open-referral-uk/taxonomies/{id}", OPEN),
            Map.entry("GET /open-referral-uk/taxonomy_terms", OPEN),
            Map.entry("GET /open-referral-uk/taxonomy_terms/{id}", OPEN),
            Map.entry("GET /", OPEN),
            Map.entry("GET /session-rules", OPEN),
            Map.entry("GET /signed-out", OPEN),
            Map.entry("GET /sign-on-refused", OPEN),
            Map.entry("GET /brand.css", OPEN),
            Map.entry("GET /camunda/app/{app}/scripts/config.js", OPEN),
            Map.entry("GET /camunda/app/tasklist/scripts/throughcare/phrases.js", OPEN),
            Map.entry("GET /camunda/app/tasklist/scripts/throughcare/reader-language", OPEN),
            Map.entry("GET /provider/{token}", OPEN),
            Map.entry("POST /provider/{token}", OPEN),
            Map.entry("GET /v3/api-docs", OPEN),
            Map.entry("GET /v3/api-docs.yaml", OPEN),
            Map.entry("GET /error", OPEN),
            Map.entry("GET /actuator", FOR_ADMINISTRATORS),
            Map.entry("GET /actuator/health", OPEN),
            Map.entry("GET /actuator/health/**", OPEN),
            Map.entry("GET /actuator/info", FOR_ADMINISTRATORS),
            Map.entry("GET /actuator/prometheus", FOR_ADMINISTRATORS),
            Map.entry("GET /actuator/metrics", FOR_ADMINISTRATORS),
            Map.entry("GET /actuator/metrics/{requiredMetricName}", FOR_ADMINISTRATORS));

    private static final String PASSWORD = "an endpoint test";

    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void somebodyInEachRole() {
        for (Role role : Role.values()) {
            if (!accounts.exists(user(role))) {
                accounts.create(
                        new Account(user(role), "Test", role.title(), null, Set.of(role), Set.of("LEI")), PASSWORD);
            }
        }
    }

    private static String user(Role role) {
        return "endpoint." + role.group();
    }

    @Test
    void everyAddressHasARowAndEveryRowAnAddress() {
        assertThat(addresses()).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
    }

    @Test
    void everyAddressAnswersEachKindOfUserAsTheTableSays() {
        List<String> differences = new ArrayList<>();
        TABLE.forEach((address, row) -> {
            differences.addAll(difference(address, null, row));
            for (Role role : Role.values()) {
                differences.addAll(difference(address, role, row));
            }
        });

        assertThat(differences).isEmpty();
    }

    private List<String> difference(String address, @Nullable Role role, Expected row) {
        Answer given = ask(address, role == null ? null : user(role));
        return given == row.of(role)
                ? List.of()
                : List.of(address + " by " + (role == null ? "nobody" : role.group()) + ": " + given + ", not "
                        + row.of(role));
    }

    @Test
    void anAddressThatNobodyMadeIsClosedToWriting() {
        assertThat(ask("POST /nothing-here", null)).isEqualTo(REFUSES);
        assertThat(ask("DELETE /v3/api-docs", user(Role.ADMINISTRATOR))).isEqualTo(REFUSES);
    }

    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> addresses(info).forEach(addresses::add)));
        return addresses;
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? List.of(RequestMethod.GET) : methods)
                .stream().flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }

    private Answer ask(String address, @Nullable String user) {
        String[] methodAndPath = address.split(" ", 2);
        String path = methodAndPath[1].replace("**", "liveness").replaceAll("\\{\\w+}", "H7K-RM4-2");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(methodAndPath[0], BodyPublishers.ofString(methodAndPath[0].equals("POST") ? "{}" : ""))
                .header("Content-Type", "application/json");
        if (user != null) {
            String basic = user + ":" + PASSWORD;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return Answer.of(
                    http.send(request.build(), BodyHandlers.discarding()).statusCode());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(address, failed);
        }
    }
}
