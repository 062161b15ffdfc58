package uk.throughcare.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.documents.ReadLetter;
import uk.throughcare.teams.Role;

/** Who opens the documents of a case. */
@JourneyTest
class CaseDocumentsTest {

    @Autowired
    Journeys journeys;

    @Autowired
    CaseStories stories;

    @Autowired
    CaseDocuments documents;

    @Autowired
    CasePages pages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theStoryNamesThemAndTheTeamOpensThem() {
        TheCase sian = aClosedCase();

        assertThat(papers(sian))
                .extracting(paper -> paper.name() + ", " + paper.language())
                .containsExactly("letter for the referrer, English", "letter for the referrer, Welsh");

        ResponseEntity<byte[]> opened = open(sian, Role.LINK_WORKER, "LEI");

        assertThat(new ReadLetter(opened.getBody()).text()).contains("Dear Pat Referrer,");
        assertThat(opened.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(opened.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(opened.getHeaders().getContentDisposition().isInline()).isTrue();
        assertThat(opened.getHeaders().getContentDisposition().getFilename())
                .isEqualTo(sian.reference() + "-referrer-letter.pdf");
    }

    @Test
    void eachOpeningIsRecorded() {
        TheCase sian = aClosedCase();

        open(sian, Role.LINK_WORKER, "LEI");
        open(sian, Role.SENIOR_LINK_WORKER, "LEI");

        assertThat(readers(sian))
                .containsExactly(
                        journeys.staff(Role.LINK_WORKER, "LEI"), journeys.staff(Role.SENIOR_LINK_WORKER, "LEI"));
    }

    @Test
    void anotherTeamFindsNothingAndLeavesNoTrace() {
        TheCase sian = aClosedCase();
        UUID id = UUID.fromString(papers(sian).get(0).id());

        assertThat(journeys.as(journeys.staff(Role.SENIOR_LINK_WORKER, "MDI"), () -> documents.open(id)))
                .isEmpty();
        assertThat(journeys.as(journeys.staff(Role.SENIOR_LINK_WORKER, "LEI"), () -> documents.open(UUID.randomUUID())))
                .isEmpty();
        assertThat(readers(sian)).isEmpty();
    }

    @Test
    void withTheCaseTheDocumentsGoToTheTeamThatHoldsIt() {
        TheCase sian = aClosedCase().isOpenedAgain();
        UUID id = UUID.fromString(papers(sian).get(0).id());
        sian.movesTo("MDI");

        assertThat(journeys.as(journeys.staff(Role.LINK_WORKER, "LEI"), () -> documents.open(id)))
                .isEmpty();
        assertThat(journeys.as(journeys.staff(Role.LINK_WORKER, "MDI"), () -> documents.open(id)))
                .isPresent();
    }

    private TheCase aClosedCase() {
        return journeys.refer(aPersonIn("LEI").with("communicationNeeds", List.of("WELSH")))
                .isAllocated()
                .isClosedEarly("NEEDS_MET_ELSEWHERE");
    }

    private List<CaseStory.Paper> papers(TheCase theCase) {
        return journeys.as(
                        journeys.staff(Role.LINK_WORKER, theCase.record().team()),
                        () -> stories.ofCase(theCase.reference()))
                .orElseThrow()
                .documents();
    }

    private ResponseEntity<byte[]> open(TheCase theCase, Role role, String team) {
        UUID id = UUID.fromString(papers(theCase).get(0).id());
        return journeys.as(journeys.staff(role, team), () -> pages.document(id));
    }

    private List<String> readers(TheCase theCase) {
        return jdbc.sql(
                        "select reader from care.case_read where case_reference = :reference and door = 'document' order by id")
                .param("reference", theCase.reference().value())
                .query(String.class)
                .list();
    }
}
