package uk.throughcare.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.throughcare.Referred.aPersonIn;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.Actor;

/** A provider answers through the link in its mail, and through no other. */
@JourneyTest
class ProviderPagesTest {

    private static final Pattern LINK = Pattern.compile("/provider/([A-Za-z0-9_-]+)");

    @Autowired
    Journeys journeys;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GreenMail mail;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private TheCase robin;
    private String token;

    @BeforeEach
    void aProviderIsAsked() {
        robin = journeys.refer(aPersonIn("LEI").with("personName", "Robin Zyxwvutsrq"))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities("activities", List.of("101"), "forProvider", "Needs a chair with a back");
        token = linkInTheMail();
    }

    @AfterEach
    void theCaseEnds() {
        journeys.timeIsNowAgain();
        robin.withdrawsConsent();
    }

    @Test
    void thePageShowsWhatTheProviderHasToKnowAndNoMore() {
        HttpResponse<String> page = look(token);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Walled Garden", robin.reference().value(), "Robin", "Needs a chair with a back")
                .doesNotContain("Zyxwvutsrq", robin.record().linkWorker());
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(jdbc.sql("select count(*) from care.case_read where case_reference = :r and reader = 'provider'")
                        .param("r", robin.reference().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPlaceIsOfferedSessionsAreRecordedAndTheActivityEnds() {
        assertThat(answer(accepting(today().plusDays(1))).statusCode()).isEqualTo(302);
        robin.waitsFor("userTask_recordAttendance");
        assertThat(look(token).body()).contains("Record a session");
        assertThat(answers("introduce-to-activity")).containsExactly("provider");
        assertThat(timeline.of(robin.reference()))
                .filteredOn(entry -> entry.what().equals("PLACEMENT_ACCEPTED"))
                .extracting(Timeline.Entry::actor)
                .containsExactly(Actor.PROVIDER);

        journeys.timeIs(clock.instant().plus(Duration.ofDays(9)));
        assertThat(answer(session(today().minusDays(2), "outcome", "ATTENDED", "more", "GOES_ON"))
                        .statusCode())
                .isEqualTo(302);
        robin.waitsFor("userTask_recordAttendance");
        assertThat(answer(session(today(), "outcome", "LATE", "more", "COMPLETED"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(robin.openTaskNames()).isEmpty();
        assertThat(look(token)).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(page.body()).contains("This placement has ended").doesNotContain("Robin");
        });
    }

    @Test
    void whoWaitsGetsAPlaceThroughTheSameLink() {
        answer(Map.of("providerAnswer", "WAITING", "expectedWaitWeeks", "6"));
        assertThat(robin.openTaskNames()).isEmpty();
        assertThat(look(token).body()).contains("on your waiting list");

        assertThat(answer(accepting(today())).statusCode()).isEqualTo(302);
        robin.waitsFor("userTask_recordAttendance");
    }

    @Test
    void whatIsMissingOrWrongIsNamedAtItsField() {
        assertThat(answer(Map.of("providerAnswer", "ACCEPTED"))).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("<title>Error: ", "href=\"#startOn-day\"", "Start: an answer is needed");
        });
        assertThat(answer(Map.of(
                                "providerAnswer",
                                "ACCEPTED",
                                "startOn-day",
                                "31",
                                "startOn-month",
                                "2",
                                "startOn-year",
                                "2027"))
                        .body())
                .contains("Start: it must be a date that exists", "id=\"startOn-error\"", "value=\"31\"");
        assertThat(answer(Map.of("providerAnswer", "WAITING", "expectedWaitWeeks", "soon"))
                        .body())
                .contains("Weeks to wait: it must be a number");
        assertThat(answer(Map.of("providerAnswer", "DECLINED", "declineReason", "x".repeat(501)))
                        .body())
                .contains("Why there is no place: it must have at most 500 characters");
        assertThat(answer(accepting(today().plusMonths(7))).body())
                .contains("Start: it must not be more than 6 months ahead");
        assertThat(answers("introduce-to-activity")).isEmpty();
        robin.waitsFor("userTask_introduceToActivity");
    }

    @Test
    void whereNoPlaceIsLeftTheProviderOffersTheWaitingListOrRaisesTheNumber() {
        jdbc.sql("""
                        update care.service_listing set capacity =
                            (select count(*) from care.placement where service = 101 and state = 'ACCEPTED')
                        where id = 101
                        """).update();
        try {
            assertThat(look(token).body()).contains("No place is left: ");
            assertThat(answer(accepting(today()))).satisfies(page -> {
                assertThat(page.statusCode()).isEqualTo(400);
                assertThat(page.body())
                        .contains(
                                "href=\"#placesNow\"",
                                "Number of places: Walled Garden has no place left",
                                "offer the waiting list, or raise the number of places");
            });
            robin.waitsFor("userTask_introduceToActivity");
            Map<String, String> raising = accepting(today());
            raising.put("placesNow", "9000");
            assertThat(answer(raising).statusCode()).isEqualTo(302);
            robin.waitsFor("userTask_recordAttendance");
        } finally {
            jdbc.sql("update care.service_listing set capacity = null where id = 101")
                    .update();
        }
    }

    @Test
    void aMissedSessionNeedsItsReasonAndIsNotRecordedTwice() {
        answer(accepting(today()));
        assertThat(answer(session(today(), "outcome", "DID_NOT_ATTEND", "more", "GOES_ON"))
                        .body())
                .contains("Whose reason it was: an answer is needed", "Why it was missed: an answer is needed");
        Map<String, String> missed = session(
                today(), "outcome", "DID_NOT_ATTEND", "whoseReason", "PERSON", "whyNot", "UNWELL", "more", "GOES_ON");
        assertThat(answer(missed).statusCode()).isEqualTo(302);
        assertThat(answer(missed).body())
                .contains("Day of the session: the session of that day has been recorded already");
    }

    @Test
    void whatIsAnsweredForGoodIsNotAnsweredAgain() {
        answer(accepting(today()));
        assertThat(answer(accepting(today()))).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("the place was accepted already");
        });
        assertThat(refusals("ANSWERED_ALREADY")).isEqualTo(1);
    }

    @Test
    void whoHasDeclinedIsToldHowToOfferAPlaceAfterAll() {
        assertThat(answer(Map.of("providerAnswer", "DECLINED", "declineReason", "Full until May"))
                        .statusCode())
                .isEqualTo(302);
        for (Map<String, String> again :
                List.of(accepting(today()), Map.of("providerAnswer", "DECLINED", "declineReason", "Still full"))) {
            assertThat(answer(again)).satisfies(page -> {
                assertThat(page.statusCode()).isEqualTo(410);
                assertThat(page.body()).contains("it can ask you again").doesNotContain("Robin");
            });
        }
        assertThat(refusals("REVOKED")).isEqualTo(2);
    }

    @Test
    void aLinkEndsWhenThePersonWithdraws() {
        robin.withdrawsConsent();
        assertThat(answer(accepting(today())).statusCode()).isEqualTo(410);
        assertThat(look(token).body()).contains("This placement has ended").doesNotContain("Robin");
        robin = journeys.refer(aPersonIn("LEI"));
    }

    @Test
    void aLinkThatNobodyUsedForLongIsTooOld() {
        jdbc.sql("update care.provider_link set expires_at = :past where placement in"
                        + " (select id from care.placement where case_reference = :r)")
                .param("past", Timestamp.from(clock.instant().minusSeconds(1)))
                .param("r", robin.reference().value())
                .update();
        assertThat(look(token).body()).contains("This link is too old").doesNotContain("Robin");
        assertThat(answer(accepting(today())).statusCode()).isEqualTo(410);
        robin.waitsFor("userTask_introduceToActivity");
        assertThat(refusals("EXPIRED")).isEqualTo(2);
    }

    @Test
    void guessedAndChangedLinksAreRefusedRecordedAndAtLengthNotHeard() {
        String changed = token.substring(0, 63) + (token.endsWith("A") ? "B" : "A");
        String somewhere = "198.51.100." + clock.instant().getNano() % 250;
        String page = look(changed, somewhere).body();
        assertThat(page)
                .contains("This link does not work")
                .doesNotContain(robin.reference().value());
        assertThat(look("H7K-RM4-2", somewhere)).satisfies(other -> {
            assertThat(other.statusCode()).isEqualTo(404);
            assertThat(other.body()).isEqualTo(page);
        });
        String elsewhere = "203.0.113." + clock.instant().getNano() % 250;
        for (int tries = 0; tries < 20; tries++) {
            assertThat(look(changed, elsewhere).statusCode()).isEqualTo(404);
        }
        assertThat(look(changed, elsewhere).statusCode()).isEqualTo(429);
        assertThat(look(token, elsewhere).statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from care.refused_link where why = 'NOT_OURS' and address = :address")
                        .param("address", elsewhere)
                        .query(Long.class)
                        .single())
                .isEqualTo(20);
    }

    @Test
    void nothingInTheDatabaseIsTheLink() {
        assertThat(jdbc.sql("select count(*) from care.notification n where n::text like '%' || :token || '%'")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String linkInTheMail() {
        await().atMost(Duration.ofSeconds(20)).until(() -> !mails().isEmpty());
        Matcher link = LINK.matcher(mails().get(0));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<String> mails() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(GreenMailUtil::getBody)
                .filter(body -> body.contains(robin.reference().value()) && body.contains("/provider/"))
                .toList();
    }

    private HttpResponse<String> look(String link) {
        return send(request(link));
    }

    private HttpResponse<String> look(String link, String from) {
        return send(request(link).header("X-Forwarded-For", from));
    }

    private HttpResponse<String> answer(Map<String, String> answers) {
        String form = answers.entrySet().stream()
                .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static Map<String, String> accepting(LocalDate start) {
        return date("startOn", start, "providerAnswer", "ACCEPTED");
    }

    private static Map<String, String> session(LocalDate day, String... answers) {
        return date("sessionOn", day, answers);
    }

    private static Map<String, String> date(String key, LocalDate day, String... answers) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            all.put(answers[i], answers[i + 1]);
        }
        all.put(key + "-day", String.valueOf(day.getDayOfMonth()));
        all.put(key + "-month", String.valueOf(day.getMonthValue()));
        all.put(key + "-year", String.valueOf(day.getYear()));
        return all;
    }

    private HttpRequest.Builder request(String link) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/provider/" + link));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<String> answers(String form) {
        return jdbc.sql("select given_by from care.answers where case_reference = :r and form = :form")
                .param("r", robin.reference().value())
                .param("form", form)
                .query(String.class)
                .list();
    }

    private long refusals(String why) {
        return jdbc.sql("""
                        select count(*) from care.refused_link r join care.provider_link l on l.id = r.link
                        join care.placement p on p.id = l.placement where p.case_reference = :r and r.why = :why
                        """)
                .param("r", robin.reference().value())
                .param("why", why)
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
