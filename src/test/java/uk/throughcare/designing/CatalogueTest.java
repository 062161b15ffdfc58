package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughcare.JourneyTest;
import uk.throughcare.designing.Catalogue.Choice;
import uk.throughcare.designing.Catalogue.Named;
import uk.throughcare.designing.Catalogue.Use;
import uk.throughcare.designing.CatalogueUses.Kind;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** The catalogue holds what diagrams may name, says what it means and where it stands, and is read as a page and as JSON. */
@JourneyTest
class CatalogueTest {

    private static final String DESIGNER = "catalogue.designer";
    private static final String PASSWORD = "a catalogue test";

    @Autowired
    CatalogueReading reading;

    @Autowired
    CatalogueNames names;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @BeforeEach
    void aDesigner() {
        if (!accounts.exists(DESIGNER)) {
            accounts.create(
                    new Account(DESIGNER, "Des", "Igner", null, Set.of(Role.PROCESS_DESIGNER), Set.of()), PASSWORD);
        }
    }

    @Test
    void everythingHasAMeaning() {
        Catalogue catalogue = reading.read();

        assertThat(Stream.of(
                                catalogue.roles(),
                                catalogue.messages(),
                                catalogue.escalations(),
                                catalogue.errors(),
                                catalogue.beans(),
                                catalogue.variables())
                        .flatMap(Collection::stream))
                .filteredOn(named -> named.meaning().isBlank())
                .extracting(Named::name)
                .isEmpty();
        assertThat(catalogue.deadlines().all())
                .filteredOn(deadline -> deadline.meaning().isBlank())
                .isEmpty();
        assertThat(catalogue.tables())
                .filteredOn(table -> table.meaning().isBlank())
                .isEmpty();
    }

    @Test
    void everyMeaningIsOfSomething() {
        Catalogue catalogue = reading.read();
        Map<Kind, Set<String>> known = Map.of(
                Kind.ROLE, named(catalogue.roles()),
                Kind.MESSAGE, named(catalogue.messages()),
                Kind.ESCALATION, named(catalogue.escalations()),
                Kind.ERROR, named(catalogue.errors()),
                Kind.BEAN, named(catalogue.beans()),
                Kind.VARIABLE, names.variables().keySet(),
                Kind.DEADLINE,
                        catalogue.deadlines().all().stream()
                                .filter(deadline -> !deadline.meaning().startsWith("Task: "))
                                .map(Catalogue.Deadline::key)
                                .collect(Collectors.toSet()));

        for (Kind kind : Kind.values()) {
            assertThat(known.getOrDefault(kind, Set.of()))
                    .as(kind.name().toLowerCase(Locale.ROOT))
                    .containsAll(CatalogueMeanings.read().names(kind));
        }
    }

    private static Set<String> named(List<Named> all) {
        return all.stream().map(Named::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatADiagramNamesIsInTheCatalogueWithThePlace() {
        Catalogue catalogue = reading.read();

        assertThat(find(catalogue.roles(), "safeguarding-duty").uses())
                .contains(new Use("respond-to-concern", "userTask_respondToConcern", "Respond to concern"));
        assertThat(find(catalogue.messages(), "RoomMade").uses())
                .containsExactly(new Use("allocation", "catchEvent_roomMade", "Room made in the team"));
        assertThat(find(catalogue.escalations(), "DeadlineMissed").uses())
                .extracting(Use::in)
                .containsExactlyInAnyOrder("missing-facts", "referral-journey");
        assertThat(find(catalogue.beans(), "askProvider").uses())
                .extracting(Use::element)
                .containsExactly("serviceTask_askProvider");
        assertThat(find(catalogue.beans(), "enterStage").uses())
                .extracting(Use::element)
                .contains("callActivity_intake", "callActivity_closureAfterDeath");
        assertThat(find(catalogue.beans(), "deadlines.queueReview").uses())
                .extracting(Use::element)
                .containsExactly("catchEvent_queueReview");
        assertThat(find(catalogue.variables(), "followUpDate").uses())
                .extracting(Use::element)
                .containsExactlyInAnyOrder("businessRuleTask_followUpSchedule", "catchEvent_followUpDateReached");
    }

    @Test
    void variablesSayTheirTypeAndTheQuestionThatKeepsThem() {
        Named consent = find(reading.read().variables(), "consent");

        assertThat(consent.type()).isEqualTo("text");
        assertThat(consent.uses()).extracting(Use::in).contains("refer-a-person", "referral-intake");
    }

    @Test
    void formsSayWhatTheyAsk() {
        Catalogue.Form form = reading.read().forms().stream()
                .filter(some -> some.id().equals("ask-for-consent"))
                .findFirst()
                .orElseThrow();
        Catalogue.Field consent = form.fields().stream()
                .filter(field -> field.key().equals("consent"))
                .findFirst()
                .orElseThrow();

        assertThat(form.uses()).extracting(Use::element).containsExactly("userTask_askForConsent");
        assertThat(consent.type()).isEqualTo("radio");
        assertThat(consent.kept()).isTrue();
        assertThat(consent.required()).isTrue();
        assertThat(consent.choices()).extracting(Choice::value).contains("GIVEN", "NOT_GIVEN", "NOT_ABLE");
    }

    @Test
    void deadlinesSayTheirNumbers() {
        Catalogue.Deadlines deadlines = reading.read().deadlines();
        Catalogue.Deadline allocation = deadlines.all().stream()
                .filter(deadline -> deadline.key().equals("allocate-link-worker"))
                .findFirst()
                .orElseThrow();

        assertThat(deadlines.columns()).startsWith("Priority", "Due after working days");
        assertThat(allocation.meaning()).isEqualTo("Task: Allocate link worker");
        assertThat(allocation.rows().get(0)).startsWith("URGENT", "1", "");
        assertThat(allocation.uses()).extracting(Use::element).containsExactly("userTask_allocateLinkWorker");
    }

    @Test
    void tablesSayTheirColumns() {
        Catalogue.Table supportModel = reading.read().tables().stream()
                .filter(table -> table.id().equals("support-model"))
                .findFirst()
                .orElseThrow();

        assertThat(supportModel.outputs()).extracting(Catalogue.Column::name).contains("supportModel", "priority");
        assertThat(supportModel.outputs().get(0).values()).isEqualTo("SIGNPOSTING, LIGHT, HOLISTIC");
        assertThat(supportModel.uses()).extracting(Use::element).containsExactly("businessRuleTask_supportModel");
    }

    @Test
    void thePageHasEachPartUnderAHeadingInATableWithACaption() throws Exception {
        Document page = Jsoup.parse(get("text/html").body());

        assertThat(page.select("h2[id]").eachAttr("id"))
                .containsExactlyElementsOf(page.select("nav a").stream()
                        .map(link -> link.attr("href").substring(1))
                        .toList());
        assertThat(page.select("table"))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.select("caption").text()).isNotBlank());
        assertThat(page.select("table th:not([scope])")).isEmpty();
        assertThat(page.select("#form-ask-for-consent")).hasSize(1);
        assertThat(page.text()).contains("activity-connection: Ask provider", "Tells the referrer by mail");
    }

    @Test
    void programsGetTheSameAsJson() throws Exception {
        HttpResponse<String> answer = get("application/json");
        JsonNode catalogue = new ObjectMapper().readTree(answer.body());

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(catalogue.path("beans").findValuesAsText("name")).contains("askProvider", "deadlines.due");
        assertThat(catalogue.path("roles")).hasSize(Role.values().length);
    }

    private HttpResponse<String> get(String type) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((DESIGNER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/designer"))
                                .header("Accept", type)
                                .header("Authorization", "Basic " + basic)
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static Named find(List<Named> all, String name) {
        return all.stream()
                .filter(named -> named.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
