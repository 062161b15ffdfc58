package uk.throughcare.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.throughcare.Referred.aPersonIn;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.language.Language;

/** Which letter a case brings, when, and in which language. */
@JourneyTest
class LettersTest {

    @Autowired
    Journeys journeys;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void thePersonGetsALetterWhenTheHandoverIsAgreedWithThem() {
        TheCase robin = handoverIsPrepared(
                aPersonIn("LEI").with("riskToStaff", "YES").with("risks", "Startled by sudden noise"));
        assertThat(documents.of(robin.reference())).isEmpty();

        robin.completes("userTask_agreeHandover").timelineTells("DOCUMENT_MADE");

        assertThat(documents.of(robin.reference()))
                .extracting(Document::kind, Document::language)
                .containsExactly(tuple(Letter.Kind.SUMMARY_LETTER, Language.EN));
        assertThat(only(robin).text())
                .contains("Dear Robin,", "Leeds community team", "See my daughter", "Reading group", "Library, Monday")
                .doesNotContain("Example", "Startled", "Do not meet alone", "Was in a bad way", "sister");
    }

    @Test
    void whoNeedsWelshGetsTheLetterInWelshAndEnglish() {
        TheCase sian = handoverIsPrepared(aPersonIn("LEI").with("communicationNeeds", List.of("WELSH")))
                .completes("userTask_agreeHandover");

        assertThat(documents.of(sian.reference()))
                .extracting(Document::language)
                .containsExactlyInAnyOrder(Language.CY, Language.EN);
        assertThat(sian.timesToldInTimeline("DOCUMENT_MADE")).isEqualTo(2);
        assertThat(documents.of(sian.reference()))
                .allSatisfy(document -> assertThat(read(document).language())
                        .isEqualTo(document.language().tag()));
    }

    @Test
    void theStepThatRunsAgainMakesNoSecondLetter() {
        TheCase robin = handoverIsPrepared(aPersonIn("LEI")).completes("userTask_agreeHandover");
        byte[] made = documents.content(documents.of(robin.reference()).get(0));

        robin.completes("userTask_acceptHandover", "handoverAnswer", "QUESTION")
                .completes("userTask_answerCommunityTeam", "communityTeam", "PDU-LEEDS");

        assertThat(only(robin).pdf()).isEqualTo(made);
        assertThat(robin.timesToldInTimeline("DOCUMENT_MADE")).isEqualTo(1);
    }

    @Test
    void whereAnotherCommunityTeamIsAskedThePersonGetsANewLetter() {
        TheCase robin = handoverIsPrepared(aPersonIn("LEI"))
                .completes("userTask_agreeHandover")
                .completes("userTask_acceptHandover", "handoverAnswer", "REFUSED")
                .completes("userTask_answerCommunityTeam", "communityTeam", "PDU-WAKEFIELD");

        assertThat(documents.of(robin.reference())).hasSize(2);
        assertThat(read(documents.of(robin.reference()).get(0)).text())
                .contains("Wakefield community team")
                .doesNotContain("Leeds community team");
    }

    @Test
    void theReferrerGetsALetterEachTimeThatTheCaseIsClosed() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isClosedEarly("NEEDS_MET_ELSEWHERE");

        assertThat(only(robin).text())
                .contains("Dear Pat Referrer,", robin.reference().value(), "Outcome: support did not start.")
                .doesNotContain("Robin", "Example", "met");

        robin.isOpenedAgain().isClosedEarly("MOVED_AWAY");

        assertThat(documents.of(robin.reference()))
                .extracting(Document::kind)
                .containsExactly(Letter.Kind.REFERRER_LETTER, Letter.Kind.REFERRER_LETTER);
    }

    @Test
    void theReferrerOfAPersonWhoNeedsWelshMayReadEither() {
        TheCase sian = journeys.refer(aPersonIn("LEI").with("communicationNeeds", List.of("WELSH")))
                .isAllocated()
                .isClosedEarly("NEEDS_MET_ELSEWHERE");

        assertThat(documents.of(sian.reference()))
                .extracting(Document::language)
                .containsExactlyInAnyOrder(Language.CY, Language.EN);
    }

    @Test
    void ofADeathNobodyGetsALetter() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isReported("DIED");

        assertThat(robin.record().isOpen()).isFalse();
        assertThat(documents.of(robin.reference())).isEmpty();
    }

    @Test
    void whatWasMadeIsNeverChangedOrRemoved() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isClosedEarly("NEEDS_MET_ELSEWHERE");
        Map<String, String> id =
                Map.of("id", documents.of(robin.reference()).get(0).id().toString());

        assertThatThrownBy(() -> jdbc.sql("update care.document set content = '' where id = cast(:id as uuid)")
                        .params(id)
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from care.document where id = cast(:id as uuid)")
                        .params(id)
                        .update())
                .hasMessageContaining("never changed");
    }

    private TheCase handoverIsPrepared(Referred person) {
        return journeys.refer(person.leavingOn(journeys.today().plusDays(60)))
                .isAllocated()
                .isMet()
                .saysWhatMatters("goal1", "See my daughter")
                .agreesThePlan()
                .timeReaches("catchEvent_handoverDateReached")
                .completes("userTask_chooseCommunityTeam", "communityTeam", "PDU-LEEDS")
                .completes(
                        "userTask_prepareHandover",
                        "planSoFar",
                        "Was in a bad way",
                        "continuingActivities",
                        "Reading group",
                        "appointments",
                        "Library, Monday",
                        "risksToStaff",
                        "Do not meet alone",
                        "contactDetailsAfterRelease",
                        "mobile of their sister");
    }

    private ReadLetter only(TheCase theCase) {
        List<Document> made = documents.of(theCase.reference());
        assertThat(made).hasSize(1);
        return read(made.get(0));
    }

    private ReadLetter read(Document document) {
        return new ReadLetter(documents.content(document));
    }
}
