package uk.throughcare.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;
import static uk.throughcare.Referred.aPersonOnProbationWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.calendar.MorningRound;
import uk.throughcare.journey.MissedDeadlines;
import uk.throughcare.listing.ProvidersAndEditors;
import uk.throughcare.teams.Role;

/** Whatever people type as text, into any field of any form, stays in the record: not in the engine, a log or a mail. */
@JourneyTest
@ExtendWith(OutputCaptureExtension.class)
class NothingPersonalLeavesTheRecordTest {

    private static final String MARKER = "Zyxwvu";

    @Autowired
    Journeys journeys;

    @Autowired
    MissedDeadlines missed;

    @Autowired
    ProvidersAndEditors listings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MorningRound morning;

    @Autowired
    GreenMail mail;

    @BeforeEach
    void everyTextIsMarked() {
        journeys.freeText().is(MARKER);
    }

    @AfterEach
    void backToNow() {
        journeys.freeText().isUsualAgain();
        journeys.timeIsNowAgain();
        listings.forgetAll();
    }

    @Test
    void noTextIsFoundOutsideTheRecord(CapturedOutput output) throws IOException {
        aLongJourney();
        aDeclinedActivityAndASignpostedPerson();
        aSparseReferralAndASecondOne();
        anInterruptedJourney();
        aLinkWorkerWhoseCasesNobodyCanTake();
        servicesThatAreOffered();
        staffAreToldInTheMorning();

        assertThat(journeys.freeText().fields()).containsAll(textFieldsOfAllForms());
        assertThat(tablesWithTheMarker("care")).isNotEmpty();
        assertThat(tablesWithTheMarker("public")).isEmpty();
        assertThat(output.getAll()).doesNotContain(MARKER);
        assertThat(Arrays.stream(mail.getReceivedMessages()).map(GreenMailUtil::getWholeMessage))
                .isNotEmpty()
                .noneMatch(text -> text.contains(MARKER));
    }

    /** Of all of it that is still open; what is mailed is made of the codes. */
    private void staffAreToldInTheMorning() {
        journeys.timeIs(Instant.parse("2035-03-05T07:30:00Z"));
        morning.tellEverybody();
        assertThat(jdbc.sql("select codes::text from care.notification where template = 'MORNING_SUMMARY'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(codes -> codes.contains(MARKER) || codes.contains("Robin"));
        journeys.timeIsNowAgain();
    }

    private void aLongJourney() {
        journeys.starts(
                "set-skills",
                journeys.staff(Role.SENIOR_LINK_WORKER, "LEI"),
                "worker",
                journeys.staff(Role.LINK_WORKER, "LEI"));
        TheCase robin = journeys.refer(aPersonIn("LEI")
                        .leavingOn(journeys.today().plusDays(60))
                        .with("wellbeing", 5)
                        .with("needs", List.of())
                        .with("consent", "NOT_ABLE")
                        .with("communicationNeeds", List.of("INTERPRETER"))
                        .with("riskToStaff", "YES"))
                .completes("userTask_askForConsent", "consent", "GIVEN")
                .completes("userTask_decideEligibility", "decision", "ACCEPT")
                .isAllocated("linkWorker", journeys.anotherLinkWorker("LEI"))
                .isMissed()
                .isMissed()
                .isMissed()
                .completes("userTask_decideHowToGoOn", "onNoContact", "KEEP_TRYING")
                .isMet("worried", true)
                .concernIsAnswered()
                .saysWhatMatters("worried", true)
                .concernIsAnswered()
                .isNoted()
                .isContactedInBetween()
                .agreesThePlan()
                .choosesActivities()
                .isIntroduced()
                .attends("more", "ENDED", "endReason", "LEFT_EARLY")
                .timeReaches("catchEvent_handoverDateReached");
        theDeadlineIsMissed(robin);
        robin.completes("userTask_answerMissedDeadline")
                .timeReaches("catchEvent_followUpDateReached")
                .isContactedAgain("worried", true)
                .concernIsAnswered()
                .isWorriedAboutBy(Role.LINK_WORKER)
                .concernIsAnswered()
                .completes("userTask_chooseCommunityTeam", "communityTeam", "PDU-LEEDS")
                .completes("userTask_prepareHandover")
                .completes("userTask_agreeHandover", "personAgrees", "PARTLY")
                .completes("userTask_acceptHandover", "handoverAnswer", "QUESTION")
                .completes("userTask_answerCommunityTeam", "communityTeam", "PDU-LEEDS")
                .completes("userTask_acceptHandover", "handoverAnswer", "REFUSED")
                .completes("userTask_answerCommunityTeam", "communityTeam", "PDU-LEEDS")
                .timeReaches("boundaryEvent_notAcceptedInTime")
                .completes("userTask_chaseHandover")
                .handoverIsAccepted()
                .completes(
                        "userTask_arrangeFirstAppointment",
                        "appointmentOn",
                        journeys.today().plusDays(30).toString())
                .isReported("RELEASED")
                .completes("userTask_confirmFirstContact")
                .isAllocated()
                .timeReaches("catchEvent_followUpDateReached")
                .isReviewed("nextStep", "FINISH", "worried", true)
                .concernIsAnswered()
                .closingSummaryIsWritten()
                .endsAt("endEvent_caseClosed")
                .referrerIsTold("closed");
    }

    private void aDeclinedActivityAndASignpostedPerson() {
        journeys.refer(aPersonIn("MDI"))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities()
                .isIntroduced("providerAnswer", "DECLINED")
                .completes("userTask_chooseAnotherActivity", "anotherActivity", "901")
                .isIntroduced()
                .missesSessions(3)
                .completes("userTask_lookIntoMissedSessions")
                .attends("more", "ENDED", "endReason", "COMPLETED");
        journeys.refer(aPersonIn("MDI").with("wellbeing", 8).with("needs", List.of("HEALTH")))
                .isAllocated()
                .isMet()
                .completes("userTask_signpost");
    }

    private void aSparseReferralAndASecondOne() {
        Referred person = aPersonIn("MDI").with("needs", List.of()).with("wellbeing", null);
        journeys.refer(person).completes("userTask_giveMissingFacts");
        journeys.refer(person).completes("userTask_decideAboutTheDuplicate", "duplicateDecision", "JOIN");
    }

    private void anInterruptedJourney() {
        journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .isMovedToStep("assessment.userTask_makeFirstContact")
                .isMet()
                .isReported("TEMPORARILY_AWAY", "absence", "HOSPITAL")
                .timeReaches("catchEvent_awayTooLong")
                .completes("userTask_decideAboutAbsence", "absenceAnswer", "WAIT")
                .isReported("BACK")
                .isReceivedWhereNoTeamIs("ZZI")
                .completes("userTask_decideAboutMove", "moveAnswer", "KEEP")
                .isClosedEarly("MOVED_AWAY")
                .closingSummaryIsWritten()
                .isOpenedAgain()
                .withdrawsConsent();
    }

    private void aLinkWorkerWhoseCasesNobodyCanTake() {
        journeys.refer(aPersonOnProbationWith("PDU-WAKEFIELD"))
                .isAllocated()
                .cannotBeReassigned()
                .completes("userTask_lookAtCasesNotMoved")
                .isAskedToMove("PDU-LEEDS")
                .completes("userTask_decideAboutMoveRequest", "moveAgreed", "NO");
    }

    private void servicesThatAreOffered() {
        listings.editorAdds("place", "AREA").isReviewed("listingDecision", "ASK_FOR_CHANGES");
        listings.editorAdds("place", "ONLINE").isReviewed("listingDecision", "REFUSE");
        listings.editorAdds("place", "ONLINE")
                .isReviewed()
                .timeReaches("boundaryEvent_timeToAskAgain")
                .timeReaches("boundaryEvent_timeToRemindOfListing")
                .timeReaches("boundaryEvent_timeToAnswerOfListingIsOver");
    }

    private void theDeadlineIsMissed(TheCase robin) {
        Task task = robin.openTasks().get(0);
        missed.escalate(task.getId(), task.getName(), task.getTenantId(), robin.map());
    }

    /** Fields whose text must have a form of its own (a number, a time, an address) cannot carry the marker. */
    private static Set<String> textFieldsOfAllForms() throws IOException {
        Set<String> fields = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            files.filter(file -> file.toString().endsWith(".form")).forEach(file -> {
                JsonNode form = read(file);
                form.findParents("key").stream()
                        .filter(field -> field.path("type").asText().startsWith("text"))
                        .filter(field -> !field.path("validate").has("pattern"))
                        .filter(field -> !field.path("validate").has("validationType"))
                        .filter(field -> !field.path("key").asText().equals("reference"))
                        .forEach(field -> fields.add(form.path("id").asText() + " "
                                + field.path("key").asText()));
            });
        }
        return fields;
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> tablesWithTheMarker(String schema) {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = :schema"
                        + " and table_type = 'BASE TABLE'")
                .param("schema", schema)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> holdsTheMarker(schema + "." + table))
                .toList();
    }

    private boolean holdsTheMarker(String table) {
        String bytes = table.equals("public.act_ge_bytearray")
                ? " or position(convert_to(:marker, 'UTF8') in coalesce(bytes_, '')) > 0"
                : "";
        return jdbc.sql("select exists (select 1 from " + table + " row where row::text like '%' || :marker || '%'"
                        + bytes + ")")
                .param("marker", MARKER)
                .query(Boolean.class)
                .single();
    }
}
