package uk.throughcare.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.Refused;
import uk.throughcare.reporting.CasePath;
import uk.throughcare.reporting.FinishedCases;
import uk.throughcare.teams.Role;

/** What managers see of cases that are over, and of the way that one took. */
@JourneyTest
class CaseHistoryPagesTest {

    @Autowired
    Journeys journeys;

    @Autowired
    CaseHistoryPages pages;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Test
    void finishedCasesOfTheTeamComeTheLatestFirstOnAsManyPagesAsThereAre() {
        for (int one = 0; one < 4; one++) {
            journeys.refer(aPersonIn("LEI")).isClosedEarly("MOVED_AWAY");
        }
        journeys.refer(aPersonIn("MDI")).isClosedEarly("MOVED_AWAY");
        journeys.refer(aPersonIn("LEI"));

        assertThat(asManager("LEI", () -> pages.finished(null)).cases()).hasSize(3);
        assertThat(listed("LEI"))
                .extracting(FinishedCases.Finished::reference)
                .containsExactlyElementsOf(closedIn("LEI"));
        assertThatThrownBy(() -> asManager("LEI", () -> pages.finished("yesterday")))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("before: ");
    }

    @Test
    void aFinishedCaseTellsHowItEndedAndWhen() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isClosedEarly("MOVED_AWAY");

        assertThat(listed("LEI"))
                .filteredOn(one -> one.reference().equals(robin.reference().value()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.team()).isEqualTo("Leeds (HMP)");
                    assertThat(one.outcome()).isEqualTo("Ended before support began");
                    assertThat(one.until()).isEqualTo(DatesInWords.day(journeys.today()));
                });
    }

    @Test
    void aCaseShowsTheStepsThatItPassedOnItsDiagrams() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isMet();
        List<Map<String, Object>> raw = jdbc.sql("""
                        select * from act_hi_actinst where proc_inst_id_ in (
                            select id_ from act_hi_procinst where business_key_ = :reference)
                        """)
                .param("reference", robin.reference().value())
                .query()
                .listOfRows();

        List<CasePath.Passed> passed = page(robin).passed();

        assertThat(passed)
                .extracting(CasePath.Passed::id)
                .containsExactlyInAnyOrderElementsOf(
                        raw.stream().map(row -> row.get("act_id_").toString()).toList())
                .contains("callActivity_assessment", "userTask_makeFirstContact");
        assertThat(passed)
                .filteredOn(step -> step.until().isEmpty())
                .hasSameSizeAs(
                        raw.stream().filter(row -> row.get("end_time_") == null).toList());
        assertThat(passed)
                .filteredOn(step -> step.id().equals("userTask_makeFirstContact"))
                .extracting(CasePath.Passed::process)
                .containsExactly("assessment");
    }

    @Test
    void aStepOnADiagramOfATeamsOwnSaysWhoseItIs() throws IOException {
        String deployment = journeys.hasOfItsOwn(
                "LEI", Map.of("allocation.bpmn", Files.readString(Path.of("processes/allocation/allocation.bpmn"))));
        try {
            assertThat(page(journeys.refer(aPersonIn("LEI"))).passed())
                    .filteredOn(step -> step.ofTeam() != null)
                    .isNotEmpty()
                    .allMatch(step -> step.process().equals("allocation") && "LEI".equals(step.ofTeam()));
        } finally {
            journeys.hasNothingOfItsOwn("LEI");
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void itsTimelineTellsWhatAndWhenAndNothingOfPeople() throws JsonProcessingException {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isMet();
        CaseHistoryPages.CasePage page = page(robin);

        assertThat(page.happened())
                .extracting(CasePath.Happened::what)
                .contains("Referral received", "Next stage: Getting to know the person", "Form completed");
        assertThat(page.happened())
                .extracting(CasePath.Happened::who)
                .isSubsetOf("Staff", "Timer", "Throughcare", "Provider");
        assertThat(json.writeValueAsString(page))
                .doesNotContain("Robin Example", robin.record().linkWorker(), "ATTENDED", "Spends the days alone");
    }

    @Test
    void readingIsRecordedAndACaseOfAnotherTeamIsNone() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));

        assertThat(page(robin).about().reference()).isEqualTo(robin.reference().value());

        assertThat(readers(robin)).containsExactly(journeys.staff(Role.MANAGER, "LEI"));
        assertThatThrownBy(() ->
                        asManager("MDI", () -> pages.ofCase(robin.reference().value())))
                .isInstanceOf(CaseHistoryPages.NoSuchCase.class);
        assertThatThrownBy(() -> asManager("LEI", () -> pages.ofCase("nothing like it")))
                .isInstanceOf(CaseHistoryPages.NoSuchCase.class);
        assertThat(readers(robin)).hasSize(1);
    }

    @Test
    void aRestrictedCaseIsOnlyForThePeopleNamed() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        String other = journeys.another(Role.MANAGER, "LEI");
        robin.isRestrictedTo(robin.record().linkWorker());

        assertThat(page(robin).about().reference()).isEqualTo(robin.reference().value());
        assertThatThrownBy(() ->
                        journeys.as(other, () -> pages.ofCase(robin.reference().value())))
                .isInstanceOf(CaseHistoryPages.NoSuchCase.class);
    }

    private CaseHistoryPages.CasePage page(TheCase one) {
        return asManager("LEI", () -> pages.ofCase(one.reference().value()));
    }

    private List<String> readers(TheCase one) {
        return jdbc.sql("select reader from care.case_read where case_reference = :reference and door = 'cockpit-case'")
                .param("reference", one.reference().value())
                .query(String.class)
                .list();
    }

    private <T> T asManager(String team, Supplier<T> looks) {
        return journeys.as(journeys.staff(Role.MANAGER, team), looks);
    }

    private List<FinishedCases.Finished> listed(String team) {
        List<FinishedCases.Finished> all = new ArrayList<>();
        @Nullable String before = null;
        do {
            @Nullable String from = before;
            FinishedCases.Page page = asManager(team, () -> pages.finished(from));
            all.addAll(page.cases());
            before = page.older();
        } while (before != null);
        return all;
    }

    private List<String> closedIn(String team) {
        List<String> own = journeys.as(
                journeys.staff(Role.MANAGER, team),
                () -> jdbc.sql("select tenant_id_ from act_id_tenant_member where user_id_ = :user")
                        .param("user", journeys.staff(Role.MANAGER, team))
                        .query(String.class)
                        .list());
        Comparator<Map<String, Object>> byEnd =
                Comparator.comparing(row -> ((Timestamp) row.get("closed_at")).toInstant());
        return jdbc.sql("select * from care.cases").query().listOfRows().stream()
                .filter(row ->
                        own.contains(row.get("team")) && !row.get("status").equals("OPEN"))
                .sorted(byEnd.thenComparing(row -> row.get("reference").toString())
                        .reversed())
                .map(row -> new CaseReference(row.get("reference").toString()).value())
                .toList();
    }
}
