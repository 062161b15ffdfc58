package uk.throughcare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughcare.JourneyTest;
import uk.throughcare.language.ChosenLanguages;
import uk.throughcare.language.Language;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderLanguageTest {

    private static final String ID = "welsh.worker";
    private static final String PASSWORD = "throughcare-test";
    private static final String ADD_NOTE = "/engine-rest/process-definition/key/add-note/";

    @Autowired
    ChosenLanguages chosen;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void somebodyHasChosenWelsh() {
        accounts.create(new Account(ID, "Welsh", "Worker", null, Set.of(Role.LINK_WORKER), Set.of()), PASSWORD);
        chosen.choose(ID, Language.CY);
    }

    @AfterAll
    void theyAreGone() {
        identity.deleteUser(ID);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # link,    cookie,  browser,      language
                    -,          -,       -,            en
                    -,          -,       'cy,en;q=.5', cy
                    -,          -,       'cy-GB',      cy
                    -,          -,       'de,cy;q=.5', en
                    -,          lang=en, 'cy',         en
                    -,          lang=cy, 'en',         cy
                    ?lang=cy,   lang=en, 'en',         cy
                    ?lang=en,   lang=cy, 'cy',         en
                    ?lang=de,   lang=cy, 'en',         cy
                    """)
    void aLinkComesBeforeWhatIsRememberedAndThatBeforeTheBrowser(
            String link, String cookie, String browser, String language) {
        HttpRequest.Builder request = request("/signed-out" + (link == null ? "" : link));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (browser != null) {
            request.header("Accept-Language", browser);
        }
        assertThat(send(request).body()).contains("<html lang=\"" + language + "\"");
    }

    @Test
    void aLinkIsRememberedByTheBrowserAlone() {
        assertThat(send(request("/signed-out?lang=cy")).headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("lang=cy; Path=/; ")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(send(request("/signed-out?lang=de")).headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void whatSomebodyHasChosenComesBeforeTheirBrowserInFormsAndRefusals() {
        assertThat(send(theirs("deployed-start-form?lang=en").header("Accept-Language", "en"))
                        .body())
                .contains("Beth ddylid ei gadw?", "\"key\":\"note\"");

        HttpResponse<String> refused = send(theirs("submit-form")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"variables\":{}}")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("mae angen ateb").doesNotContain("an answer is needed");
    }

    private HttpRequest.Builder theirs(String address) {
        String credentials = Base64.getEncoder().encodeToString((ID + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return request(ADD_NOTE + address).header("Authorization", "Basic " + credentials);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
