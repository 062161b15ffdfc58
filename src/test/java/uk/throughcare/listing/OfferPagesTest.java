package uk.throughcare.listing;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;

/** Anybody can offer a service on the public page; what comes from machines, or is not right, goes no further. */
@JourneyTest
class OfferPagesTest {

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    ProvidersAndEditors field;

    @Autowired
    Journeys journeys;

    @Autowired
    OfferLimit limit;

    @Autowired
    RepositoryService repository;

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
    private String cookie;
    private Map<String, String> filled;

    @BeforeEach
    void somebodyFillsThePage() {
        address = field.anAddress();
        HttpResponse<String> page = get("/offer-a-service");
        cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        filled = new HashMap<>(Map.of(
                "organisation", "Aire Roots (invented)",
                "email", address,
                "serviceName", "Hedge Laying",
                "kind", "GARDENING",
                "whatItIs", "Laying hedges\r\nby hand.",
                "needs", "FAMILY_WELLBEING",
                "place", "ONLINE",
                "days", "Tuesday, 9am",
                "howToRefer", "Ring the office.",
                "evidenceKind", "NONE"));
        filled.putAll(Map.of(
                "achieves",
                "We do not know.",
                "costForPerson",
                "2.50",
                "fax",
                "",
                "stamp",
                found(STAMP, page),
                "_csrf",
                found(TOKEN, page)));
        journeys.timeIs(clock.instant().plusSeconds(5));
    }

    @AfterEach
    void tidyUp() {
        journeys.timeIsNowAgain();
        field.forgetAll();
    }

    @Test
    void anOfferIsSentConfirmedOnceAndReviewed() {
        HttpResponse<String> sent = send();
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(get("/offer-a-service/sent").body()).contains("Look into your mail");
        assertThat(inReview()).as("before the address is confirmed").isZero();

        String link = linkInMail(mail, address, "confirm that the address is yours");
        HttpResponse<String> asked = get(link);
        assertThat(asked.body()).contains("Yes, I offer this service");
        assertThat(asked.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(inReview()).as("a program that opens links confirms nothing").isZero();

        filled = Map.of("_csrf", found(TOKEN, asked));
        cookie = asked.headers()
                .firstValue("Set-Cookie")
                .map(set -> set.split(";")[0])
                .orElse(cookie);
        assertThat(post(link).body()).contains("your offer is confirmed");
        assertThat(inReview()).isEqualTo(1);
        assertThat(post(link).body()).contains("You have confirmed this offer already");
        assertThat(get(link).body()).contains("You have confirmed this offer already");
        assertThat(inReview()).isEqualTo(1);
    }

    @Test
    void anOfferThatWasForgottenSaysSo() {
        send();
        String link = linkInMail(mail, address, "confirm that the address is yours");
        journeys.timeIs(clock.instant().plus(Duration.ofDays(7)));

        HttpResponse<String> tooLate = get(link);
        assertThat(tooLate.statusCode()).isEqualTo(410);
        assertThat(tooLate.body()).contains("This offer is forgotten");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email         | here            | Where do we write to the organisation? It must be an email address",
                "serviceName   | ''              | What is the service called? An answer is needed",
                "kind          | PILLS           | What kind of activity is it? It is not among the choices offered",
                "place         | ''              | Where is it? An answer is needed",
                "website       | ftp://x         | Which website tells more? It must be a web address",
                "costForPerson | two             | What does it cost the person, in pounds? It must be a number",
                "minimumAge    | 200             | From which age? It must be from 0 to 120",
                "postcode      | LS11            | What is its postcode? It is not asked for with these answers",
            })
    void whatIsWrongIsNamedAtTheTopAndAtItsFieldAndTheRestStays(String key, String typed, String words) {
        filled.put(key, typed);

        HttpResponse<String> page = send();

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<title>Error: Offer a service", "href=\"#" + key + "\"", words, "id=\"" + key + "-error\"")
                .contains("value=\"Tuesday, 9am\"");
        assertThat(offers()).isZero();
    }

    @Test
    void whatDoesNotFitTogetherIsNamed() {
        filled.put("minimumAge", "40");
        filled.put("maximumAge", "30");
        assertThat(send().body()).contains("Up to which age? It must not be below the age from which people can come");
    }

    @Test
    void aPlaceNeedsItsPostcodeAndAPrisonItsName() {
        filled.put("place", "AREA");
        assertThat(send().body()).contains("What is its postcode? An answer is needed");
        filled.put("place", "INSIDE");
        assertThat(send().body()).contains("Inside which prisons? An answer is needed");
    }

    @Test
    void aFieldThatPeopleDoNotSeeMustStayEmpty() {
        filled.put("fax", "0113");
        HttpResponse<String> page = send();
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("must stay empty");
        assertThat(offers()).isZero();
    }

    @Test
    void nobodyFillsThePageInAMoment() {
        filled.put("stamp", found(STAMP, get("/offer-a-service")));
        journeys.timeIs(clock.instant().plusSeconds(4));
        HttpResponse<String> page = send();
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("That was very fast", "value=\"Tuesday, 9am\"");
        assertThat(found(STAMP, page)).as("the same page goes on").isEqualTo(filled.get("stamp"));
        assertThat(offers()).isZero();

        journeys.timeIs(clock.instant().plusSeconds(1));
        assertThat(send().statusCode()).isEqualTo(302);
    }

    @Test
    void aPageThatIsTooOldOrNotOursIsAskedForAgain() {
        String stamp = filled.get("stamp");
        filled.put("stamp", stamp.substring(0, 62) + (stamp.endsWith("AA") ? "BB" : "AA"));
        assertThat(send().body()).contains("This page was open for too long");

        filled.put("stamp", stamp);
        journeys.timeIs(clock.instant().plus(Duration.ofHours(24)));
        HttpResponse<String> tooOld = send();
        assertThat(tooOld.statusCode()).isEqualTo(400);
        assertThat(found(STAMP, tooOld)).isNotEqualTo(stamp);
        assertThat(offers()).isZero();
    }

    @Test
    void whoHasSentManyOffersWaits() {
        while (limit.allows("192.0.2." + clock.instant().getNano() % 200, address)) {
            assertThat(offers()).isZero();
        }
        HttpResponse<String> page = send();
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("please wait an hour", "value=\"Tuesday, 9am\"");
        assertThat(offers()).isZero();
    }

    @Test
    void aQuestionThatADesignerAddsIsAskedAndKept() throws IOException {
        String form = Files.readString(Path.of("forms/directory/offer-a-service.form"));
        String more = """
                "components": [{"id": "Field_insurance", "type": "textfield", "key": "insurance",
                  "label": "Who insures you?", "validate": {"required": true, "maxLength": 100}},""";
        Deployment deployment = repository
                .createDeployment()
                .addString("offer-a-service.form", form.replaceFirst("\"components\": \\[", more))
                .deploy();
        try {
            assertThat(get("/offer-a-service").body()).contains("Who insures you?");
            assertThat(send().body()).contains("Who insures you? An answer is needed");
            filled.put("insurance", "Mutual Help");
            assertThat(send().statusCode()).isEqualTo(302);
            assertThat(jdbc.sql("select content ->> 'insurance' from care.offer where email = :email")
                            .param("email", address)
                            .query(String.class)
                            .single())
                    .isEqualTo("Mutual Help");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void onlyThePageItselfCanSendAnOffer() {
        filled.remove("_csrf");
        assertThat(send().statusCode()).isEqualTo(403);
        assertThat(offers()).isZero();
    }

    @Test
    void aLinkThatWeHaveNotSignedConfirmsNothing() {
        send();
        String link = linkInMail(mail, address, "confirm that the address is yours");
        assertThat(get(link.substring(0, link.length() - 3)).statusCode()).isEqualTo(404);
        assertThat(get(link.replace("/offer-a-service/confirm/", "/listing/")).statusCode())
                .as("one that is good for something else")
                .isEqualTo(404);
    }

    private long offers() {
        return count("select count(*) from care.offer where email = :email");
    }

    private long inReview() {
        return count("select count(*) from care.listing where email = :email");
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("email", address).query(Long.class).single();
    }

    private HttpResponse<String> send() {
        return post("/offer-a-service");
    }

    private HttpResponse<String> post(String path) {
        String body = filled.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        List.of(cookie == null ? "" : cookie).stream()
                .filter(some -> !some.isEmpty())
                .forEach(some -> request.header("Cookie", some));
        return ask(request);
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String found(Pattern wanted, HttpResponse<String> page) {
        Matcher match = wanted.matcher(page.body());
        assertThat(match.find()).as("%s in %s", wanted, page.body()).isTrue();
        return match.group(1);
    }
}
