package uk.throughcare.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonOnProbationWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Person;
import uk.throughcare.forms.Choice;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** In Wakefield Rowan has more room than Hazel; what they can do, each test says. */
@JourneyTest
class SkillsTest {

    private static final String TEAM = "PDU-WAKEFIELD";
    private static final String ROWAN = "skills.rowan";
    private static final String HAZEL = "skills.hazel";
    private static final int FULL_SUPPORT = 4;

    @Autowired
    Journeys journeys;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identity;

    @Autowired
    AllocationFormFacts facts;

    @Autowired
    SkillFormFacts offered;

    @BeforeEach
    void rowanHasMoreRoomThanHazel() {
        account(ROWAN, "Rowan", TEAM);
        account(HAZEL, "Hazel", TEAM);
        journeys.nobodyHasRoom(TEAM);
        carries(ROWAN, 20);
        carries(HAZEL, 2 * FULL_SUPPORT);
    }

    @AfterEach
    void nobodyKnowsAnythingAnyLonger() {
        identity.clearAuthentication();
        for (String table : List.of("allocation_proposal", "room_queue", "worker")) {
            jdbc.sql("delete from care." + table + " where team = :team")
                    .param("team", TEAM)
                    .update();
        }
        for (String table : List.of("skills", "absence")) {
            jdbc.sql("delete from care." + table + " where user_id in (:rowan, :hazel)")
                    .param("rowan", ROWAN)
                    .param("hazel", HAZEL)
                    .update();
        }
        jdbc.sql("update care.cases set link_worker = null where team = :team")
                .param("team", TEAM)
                .update();
    }

    @Test
    void whoSpeaksTheLanguageIsProposedThoughOthersHaveMoreRoom() {
        speaks(HAZEL, "Polish");

        TheCase one = referSpeaking("Polish");

        assertThat(proposedFor(one)).isEqualTo(HAZEL);
        assertThat(advice(one))
                .isEqualTo("**Proposed: Hazel Worker**, who speaks Polish and, of those who do, had the most room.");
        assertThat(reasons(one))
                .startsWith(
                        "Hazel Worker: Has no cases yet; this one fits; speaks Polish",
                        "Rowan Worker: Has no cases yet; this one fits; does not speak Polish");
        assertThat(String.valueOf(shown(one).get("linkWorkers"))).contains("Hazel Worker (speaks Polish)");
    }

    @Test
    void amongThoseWhoSpeakItWhoHasTheMostRoomIsProposed() {
        speaks(HAZEL, "Polish");
        speaks(ROWAN, "Polish");
        assertThat(proposedFor(referSpeaking("Polish"))).isEqualTo(ROWAN);
    }

    @Test
    void forAPersonWhoNeedsNothingTheMostRoomDecides() {
        speaks(HAZEL, "Polish");

        TheCase one = journeys.refer(aPersonOnProbationWith(TEAM));

        assertThat(proposedFor(one)).isEqualTo(ROWAN);
        assertThat(reasons(one)).startsWith("Rowan Worker: Has no cases yet; this one fits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WELSH", "EASY_READ", "HEARING", "SIGHT"})
    void whoHasTheSkillIsProposed(String code) {
        can(HAZEL, List.of(code), null);
        assertThat(proposedFor(referNeeding(code))).isEqualTo(HAZEL);
    }

    @Test
    void welshIsALanguageLikeOthers() {
        speaks(HAZEL, "welsh");
        assertThat(proposedFor(referNeeding("WELSH"))).isEqualTo(HAZEL);
    }

    @Test
    void spacesAndLargeAndSmallLettersMakeNoOtherLanguage() {
        speaks(HAZEL, " Romanian ;british  sign LANGUAGE,, Polish");
        assertThat(proposedFor(referSpeaking("  British Sign Language "))).isEqualTo(HAZEL);
        assertThat(proposedFor(referSpeaking("Sign Language"))).isEqualTo(ROWAN);
    }

    @Test
    void aLanguageIsNeededOnlyByWhoNeedsAnInterpreter() {
        assertThat(Skill.neededBy(person(List.of("SIGHT"), "Polish")))
                .extracting(Skill::can)
                .containsExactly("knows support with sight");
        assertThat(Skill.neededBy(person(List.of("INTERPRETER"), null))).isEmpty();
        assertThat(Skill.neededBy(person(List.of("WELSH", "INTERPRETER"), "welsh")))
                .hasSize(1);
    }

    @Test
    void whereNobodyWithRoomSpeaksItTheMostRoomDecidesAndTheFormSaysWhatToDo() {
        speaks(HAZEL, "Polish");
        carries(HAZEL, FULL_SUPPORT - 1);

        TheCase one = referSpeaking("Polish");

        assertThat(proposedFor(one)).isEqualTo(ROWAN);
        assertThat(advice(one))
                .isEqualTo("**Proposed: Rowan Worker**, who had the most room."
                        + " **Nobody with room speaks Polish: plan an interpreter.**");
        assertThat(reasons(one)).contains("Hazel Worker: Has no cases yet; no room for this one; speaks Polish");
    }

    @Test
    void whoIsAwayIsNotProposedForALanguageEither() {
        speaks(HAZEL, "Polish");
        String today = journeys.today().toString();
        journeys.starts("record-absence", HAZEL, "what", "AWAY", "worker", HAZEL, "awayFrom", today);

        assertThat(proposedFor(referSpeaking("Polish"))).isEqualTo(ROWAN);
    }

    @Test
    void whoLacksTheFewestIsProposedWhereNobodyHasAll() {
        can(HAZEL, List.of("EASY_READ"), null);

        TheCase one = referNeeding("EASY_READ", "HEARING");

        assertThat(proposedFor(one)).isEqualTo(HAZEL);
        assertThat(advice(one))
                .isEqualTo("**Proposed: Hazel Worker**, who knows easy read and, of those who do, had the most room."
                        + " **Nobody with room knows support with hearing: plan who helps.**");
    }

    @Test
    void theFormDoesNotSayNobodyWhenSomebodyElseCanDoItByNow() {
        TheCase one = referSpeaking("Polish");
        speaks(HAZEL, "Polish");

        assertThat(advice(one)).contains("Rowan Worker does not speak Polish: plan an interpreter.");
    }

    @Test
    void whatWasSaidLastCountsAndIsShownWithTheName() {
        can(HAZEL, List.of("SIGHT"), "Polish");
        assertThat(labels()).contains("Hazel Worker (support with sight, Polish)", "Rowan Worker");
        speaks(HAZEL, "Romanian");
        assertThat(labels()).contains("Hazel Worker (Romanian)");
        speaks(HAZEL, null);
        assertThat(labels()).contains("Hazel Worker");

        assertThat(proposedFor(referSpeaking("Polish"))).isEqualTo(ROWAN);
    }

    @Test
    void aSeniorLinkWorkerSpeaksOfTheirOwnTeamOnly() {
        account("skills.elsewhere", "Cedar", "LEI");
        assertThatThrownBy(() -> speaks("skills.elsewhere", "Polish")).hasMessageContaining("worker");
    }

    @Test
    void whoTakesOverForSomebodyIsChosenByTheLanguageToo() {
        TheCase one = referSpeaking("Polish").isAllocated();
        account("skills.third", "Willow", TEAM);
        carries("skills.third", FULL_SUPPORT);
        speaks("skills.third", "Polish");
        try {
            one.isReassigned("which", "ONE", "toLinkWorker", "MOST_ROOM");
            assertThat(one.record().linkWorker()).isEqualTo("skills.third");
        } finally {
            jdbc.sql("delete from care.skills where user_id = 'skills.third'").update();
        }
    }

    private TheCase referSpeaking(String language) {
        return journeys.refer(aPersonOnProbationWith(TEAM)
                .with("communicationNeeds", List.of("INTERPRETER"))
                .with("language", language));
    }

    private TheCase referNeeding(String... codes) {
        return journeys.refer(aPersonOnProbationWith(TEAM).with("communicationNeeds", List.of(codes)));
    }

    private void speaks(String worker, String languages) {
        can(worker, List.of(), languages);
    }

    /** The senior link worker says so. */
    private void can(String worker, List<String> skills, String languages) {
        journeys.starts(
                "set-skills",
                journeys.staff(Role.SENIOR_LINK_WORKER, TEAM),
                "worker",
                worker,
                "skills",
                skills,
                "languages",
                languages);
    }

    private Map<String, ?> shown(TheCase one) {
        return facts.of(one.reference(), proposedFor(one));
    }

    private String advice(TheCase one) {
        return String.valueOf(shown(one).get("allocationAdvice"));
    }

    private List<String> reasons(TheCase one) {
        return ((List<?>) shown(one).get("proposals"))
                .stream()
                        .map(row -> (Map<?, ?>) row)
                        .map(row -> row.get("name") + ": " + row.get("reason"))
                        .toList();
    }

    /** As the form offers them to the senior link worker. */
    private List<String> labels() {
        identity.setAuthentication(journeys.staff(Role.SENIOR_LINK_WORKER, TEAM), List.of(), List.of(TEAM));
        try {
            return offered.workers().stream().map(Choice::label).toList();
        } finally {
            identity.clearAuthentication();
        }
    }

    private String proposedFor(TheCase one) {
        return jdbc.sql("select link_worker from care.allocation_proposal where case_reference = :reference")
                .param("reference", one.reference().value())
                .query(String.class)
                .single();
    }

    private static Person person(List<String> needs, String language) {
        return new Person(
                1, null, "X000001", null, "Robin Example", LocalDate.of(1988, 5, 17), needs, language, false, null);
    }

    private void carries(String worker, int points) {
        journeys.carries(worker, TEAM, points);
    }

    private void account(String id, String name, String team) {
        if (!accounts.exists(id)) {
            accounts.create(
                    new Account(id, name, "Worker", null, Set.of(Role.LINK_WORKER), Set.of(team)), "a test password");
        }
    }
}
