package uk.throughcare.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.documents.ReadLetter;
import uk.throughcare.teams.Role;

/** Whoever asks what is kept about them gets it on paper too. */
@JourneyTest
class SubjectAccessPagesTest {

    private static final String TYPED = "Qwxyzp";

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestRestTemplate rest;

    @AfterEach
    void wordsAsUsual() {
        journeys.freeText().isUsualAgain();
    }

    @Test
    void everythingThatIsKeptStandsOnThePages() {
        ReadLetter pages = new ReadLetter(
                asked(number(aCase()), MediaType.APPLICATION_PDF, byte[].class).getBody());

        assertThat(pages.title()).isEqualTo("Everything that is kept about you");
        assertThat(pages.language()).isEqualTo("en");
        assertThat(pages.text())
                .contains("Person", "Prison number", "Timeline", "Answers", TYPED, "Date of birth 17 May 1988")
                .doesNotContain("case_reference");
    }

    @Test
    void aFileIsNamedAndNotPrintedByteByByte() {
        TheCase robin = aCase();
        robin.isClosedEarly("NEEDS_MET_ELSEWHERE").closingSummaryIsWritten();

        String text = new ReadLetter(asked(number(robin), MediaType.APPLICATION_PDF, byte[].class)
                        .getBody())
                .text();

        assertThat(text).contains("a file").doesNotContain("\\x25");
    }

    @Test
    void jsonIsGivenToWhoeverAsksForItOrForNothing() {
        String number = number(aCase());

        assertThat(asked(number, MediaType.APPLICATION_JSON, JsonNode.class)
                        .getBody()
                        .path("cases"))
                .hasSize(1);
        ResponseEntity<JsonNode> whatever = asked(number, MediaType.ALL, JsonNode.class);
        assertThat(whatever.getHeaders().getContentDisposition().getFilename()).isEqualTo("subject-access.json");
        assertThat(whatever.getBody().path("person")).hasSize(1);
    }

    @Test
    void whoIsNotKnownIsRefusedWhateverWasAskedFor() {
        for (MediaType wanted : List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PDF)) {
            ResponseEntity<String> refused = asked("A9999ZZ", wanted, String.class);
            assertThat(refused.getStatusCode()).as(wanted.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(refused.getBody()).contains("nobody is known by this prison number or CRN");
        }
    }

    private TheCase aCase() {
        journeys.freeText().is(TYPED);
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isMet();
        journeys.freeText().isUsualAgain();
        return robin;
    }

    private String number(TheCase robin) {
        return jdbc.sql("""
                        select p.prison_number from care.person p join care.cases c on c.person_id = p.id
                        where c.reference = :reference
                        """)
                .param("reference", robin.reference().value())
                .query(String.class)
                .single();
    }

    private <T> ResponseEntity<T> asked(String number, MediaType wanted, Class<T> as) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(wanted));
        return rest.withBasicAuth(journeys.staff(Role.ADMINISTRATOR, "LEI"), "throughcare")
                .exchange(
                        "/api/subject-access",
                        HttpMethod.POST,
                        new HttpEntity<>(Map.of("number", number), headers),
                        as);
    }
}
