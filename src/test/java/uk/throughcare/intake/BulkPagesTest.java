package uk.throughcare.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.throughcare.Referred.aPersonIn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** The two doors for lists of referrals: the pages in a browser, and the API. */
@JourneyTest
class BulkPagesTest {

    private static final String PASSWORD = "a test password";
    private static final String REFERRER = "lists.referrer";
    private static final String EDITOR = "lists.editor";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    Accounts accounts;

    @Autowired
    ObjectMapper json;

    @Autowired
    BulkUploads uploads;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeEach
    void accounts() {
        account(REFERRER, Role.REFERRER);
        account(EDITOR, Role.DIRECTORY_EDITOR);
    }

    @Test
    void whoeverHasSignedInToTasklistUploadsAListAndSeesHowFarItIs() {
        signIn(REFERRER);
        HttpResponse<String> uploaded = upload(
                token(),
                BulkList.of(aPersonIn("LEI"), aPersonIn("LEI").with("wellbeing", 11))
                        .csv());

        assertThat(uploaded.statusCode()).isEqualTo(302);
        String list = uploaded.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        await().atMost(Duration.ofSeconds(60)).until(() -> get(list).body().contains("All rows are done"));
        HttpResponse<String> page = get(list);
        assertThat(page.headers().firstValue("Refresh")).isEmpty();
        assertThat(page.body())
                .contains("id=\"accepted\">1<", "id=\"refused\">1<", "it must be from 0 to 10")
                .doesNotContain("<script");
        HttpResponse<String> download = get(list + "/refused.csv");
        assertThat(download.body()).contains("\"3\",\"wellbeing\",\"it must be from 0 to 10\"");
        assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(page.body()).contains("href=\"" + list + "/accepted.csv\"");
        assertThat(get(list + "/accepted.csv").body())
                .containsPattern("^\uFEFF\"line\",\"reference\"\\R\"2\",\"[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]\"\\R$");
        assertThat(get("/bulk").body()).contains("href=\"" + list + "\"");
    }

    @Test
    void aListThatIsBeingWorkedOffLooksAgainByItself() {
        signIn(REFERRER);
        UUID waiting = uploads.add(REFERRER, 3);

        HttpResponse<String> page = get("/bulk/" + waiting);
        assertThat(page.headers().firstValue("Refresh")).isPresent();
        assertThat(page.body()).contains("0 of 3 rows are done.", "looks again by itself");
    }

    @Test
    void theEmptyListNamesTheColumnsOfTheForm() {
        signIn(REFERRER);
        assertThat(get("/bulk/empty-list.csv").body())
                .startsWith("team,referrerName,")
                .endsWith("noReleaseDateReason\r\n");
        assertThat(get("/bulk").body()).contains("LEI, ", "ACCOMMODATION, ");
    }

    @Test
    void aFileThatIsNotTakenIsSaidToBeSoAndWhy() {
        signIn(REFERRER);
        String token = token();
        HttpResponse<String> refused = upload(token, "team,<b>colour</b>\nLEI,blue\n");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("There is a problem", "&lt;b&gt;colour&lt;/b&gt;", "this column is missing")
                .doesNotContain("<b>colour");
        assertThat(upload(token, "").body()).contains("choose a file first");
    }

    @Test
    void aPageOfAnotherSiteUploadsNothing() {
        signIn(REFERRER);
        token();
        int before = count();

        assertThat(upload("", BulkList.of(aPersonIn("LEI")).csv()).statusCode()).isEqualTo(403);
        assertThat(upload("guessed", BulkList.of(aPersonIn("LEI")).csv()).statusCode())
                .isEqualTo(403);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aFileThatIsTooLargeIsTurnedAwayUnread() {
        signIn(REFERRER);
        HttpResponse<String> answer = upload(token(), "x".repeat(11 * 1024 * 1024));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too large");
    }

    @Test
    void whoHasNotSignedInIsToldWhere() {
        HttpResponse<String> answer = get("/bulk");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.body()).contains("/camunda/app/tasklist/default/");
        assertThat(upload("", "not read").statusCode()).isEqualTo(401);
    }

    @Test
    void whoMayNotReferSeesNoPage() {
        signIn(EDITOR);
        assertThat(get("/bulk").statusCode()).isEqualTo(403);
    }

    @Test
    void whoHasSignedOutIsSignedOutHereToo() {
        signIn(REFERRER);
        assertThat(get("/bulk").statusCode()).isEqualTo(200);
        send(request("/camunda/api/admin/auth/user/default/logout")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.noBody()));

        assertThat(get("/bulk").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSystemSendsAListAndAsksHowFarItIs() throws IOException {
        HttpResponse<String> taken = api(
                REFERRER, "/api/referrals/bulk", BulkList.of(aPersonIn("LEI")).csv());
        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(json.readTree(taken.body()).path("rows").asInt()).isEqualTo(1);
        String list = taken.headers().firstValue("Location").orElseThrow();

        JsonNode done = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> json.readTree(api(REFERRER, list, null).body()),
                        progress -> progress.path("state").asText().equals("DONE"));
        assertThat(done.path("accepted").asInt()).isEqualTo(1);
        assertThat(done.path("refusals")).isEmpty();
        assertThat(api(REFERRER, list + "/refused.csv", null).body()).contains("\"line\"");
        account("lists.other", Role.REFERRER);
        assertThat(api("lists.other", list, null).statusCode()).isEqualTo(404);
        assertThat(api("lists.other", list + "/refused.csv", null).statusCode()).isEqualTo(404);
        assertThat(api(REFERRER, list + "/accepted.csv", null).body()).contains("\"reference\"", "\"2\"");
        assertThat(api("lists.other", list + "/accepted.csv", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theApiNamesEachFieldOfAFileThatIsNotTaken() throws IOException {
        HttpResponse<String> refused = api(REFERRER, "/api/referrals/bulk", "team,colour\nLEI,blue\n");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json.readTree(refused.body()).path("errors").findValuesAsText("field"))
                .contains("colour", "personName");
        assertThat(api(REFERRER, "/api/referrals/bulk/nonsense", null).statusCode())
                .isEqualTo(404);
    }

    private void signIn(String user) {
        get("/camunda/app/tasklist/default/");
        HttpResponse<String> answer = send(request("/camunda/api/admin/auth/user/default/login/tasklist")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString("username=" + user + "&password=" + PASSWORD.replace(' ', '+'))));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 403);
        get("/camunda/app/tasklist/default/");
    }

    private String token() {
        Matcher token = TOKEN.matcher(get("/bulk").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> upload(String token, String file) {
        String body = "--here\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--here\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--here--\r\n";
        return send(request("/bulk")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=here")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> api(String user, String path, String csv) {
        HttpRequest.Builder request = request(path)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
        return send(
                csv == null
                        ? request
                        : request.header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv)));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html, text/csv"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private int count() {
        return jdbc.sql("select count(*) from care.bulk_upload")
                .query(Integer.class)
                .single();
    }

    private void account(String id, Role role) {
        if (!accounts.exists(id)) {
            accounts.create(new Account(id, "Test", role.title(), null, Set.of(role), Set.of("LEI")), PASSWORD);
        }
    }
}
