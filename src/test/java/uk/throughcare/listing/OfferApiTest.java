package uk.throughcare.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.listing.Listed.aService;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.throughcare.JourneyTest;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** Other systems offer services by the same rules, and those who plan services read what they achieve and cost. */
@JourneyTest
class OfferApiTest {

    private static final String SYSTEM = "offers.system";
    private static final String PASSWORD = "an offer test";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Accounts accounts;

    @Autowired
    ProvidersAndEditors field;

    @Autowired
    GreenMail mail;

    private String address;

    @BeforeEach
    void anAccount() {
        address = field.anAddress();
        if (!accounts.exists(SYSTEM)) {
            accounts.create(
                    new Account(SYSTEM, "Test", "System", null, Set.of(Role.DIRECTORY_EDITOR), Set.of()), PASSWORD);
        }
    }

    @AfterEach
    void tidyUp() {
        field.forgetAll();
    }

    @Test
    void anOfferIsConfirmedByItsProviderLikeAnyOther() {
        assertThat(offer(aService(address)).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(Listed.linkInMail(mail, address, "confirm that the address is yours"))
                .startsWith("/offer-a-service/confirm/");
    }

    @Test
    void whatIsNotTakenIsNamedFieldByField() {
        ResponseEntity<JsonNode> refused =
                offer(aService(address, "kind", "PILLS", "email", "nobody", "colour", "green"));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getHeaders().getContentType().toString()).contains("application/problem+json");
        assertThat(refused.getBody().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("kind", "email", "colour");
    }

    @Test
    void evidenceAndCostAreAFileThatNoSpreadsheetTakesForAFormula() {
        field.offers(aService(
                        address, "achieves", "=HYPERLINK(1)", "costOfProviding", 312.5, "evidenceKind", "MEASURES"))
                .isReviewed();
        field.offers(aService(field.anAddress(), "serviceName", "Never published"));

        List<String> lines = rest.withBasicAuth(SYSTEM, PASSWORD)
                .getForObject("/api/directory/evidence.csv", String.class)
                .lines()
                .toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith("\uFEFF\"Number\",\"Status\",\"Checked on\",\"What is the organisation called?\"")
                .contains("\"What does it achieve, and for whom?\"")
                .doesNotContain("Where do we write");
        assertThat(lines.get(1))
                .contains("\"PUBLISHED\"", "\"'=HYPERLINK(1)\"", "\"312.5\"", "\"From measures before and after\"")
                .contains("\"Gardening and nature\"", "\"Leeds (HMP)\"")
                .doesNotContain(address);
    }

    private ResponseEntity<JsonNode> offer(Map<String, Object> service) {
        return rest.withBasicAuth(SYSTEM, PASSWORD).postForEntity("/api/directory/offers", service, JsonNode.class);
    }
}
