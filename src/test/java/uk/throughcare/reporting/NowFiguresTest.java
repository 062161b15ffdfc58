package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;
import static uk.throughcare.reporting.RawRows.counted;
import static uk.throughcare.reporting.RawRows.told;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.teams.Role;

/** Each figure of now, against what Java counts in the rows that lived cases leave. */
@JourneyTest
class NowFiguresTest {

    private static final Instant MONDAY = Instant.parse("2028-05-15T09:30:00Z");
    private static final String LEAVING = "Leaving prison without an accepted handover";
    private static final List<String> LEEDS_AND_MOORLAND = List.of("LEI", "MDI");

    @Autowired
    Journeys journeys;

    @Autowired
    NowFigures figures;

    @Autowired
    FigureWords words;

    @Autowired
    FigureSettings settings;

    @Autowired
    JdbcClient jdbc;

    private RawRows rows;
    private Map<Object, Object> teamNames;

    @BeforeEach
    void itIsMonday() {
        journeys.timeIs(MONDAY);
        rows = new RawRows(jdbc);
        teamNames = rows.column("care.team", "id", "name");
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void openCasesAreCountedByStageAndTeam() {
        journeys.refer(aPersonIn("LEI"));
        journeys.refer(aPersonIn("LEI")).isAllocated();
        journeys.refer(aPersonIn("MDI")).isAllocated().isMet();
        journeys.refer(aPersonIn("LEI")).isAllocated().withdrawsConsent();

        assertThat(told(figure("Open cases by stage and team")))
                .isEqualTo(counted(
                        ownOpenCases(), one -> List.of(words.of(one.get("stage").toString()), team(one))))
                .containsKey(List.of("Waiting for a link worker", "Leeds (HMP)"))
                .containsKey(List.of("Getting to know the person", "Moorland (HMP & YOI)"));
    }

    @Test
    void theStepsThatWaitLongestComeFirstWithoutThoseOfPeopleAway() {
        TheCase oldest = journeys.refer(aPersonIn("LEI"));
        TheCase away =
                journeys.refer(aPersonIn("LEI")).isAllocated().isReported("TEMPORARILY_AWAY", "absence", "COURT");
        // long before any other case
        begunAt(oldest, "2000-01-01T09:30:00Z");
        begunAt(away, "2000-01-01T09:30:00Z");

        Figure waiting = figure("Waiting longest");

        assertThat(waiting.rows()).hasSizeLessThanOrEqualTo(settings.waitingShown());
        assertThat(waiting.rows().get(0).labels())
                .containsExactly(oldest.reference().value(), "Allocate link worker", "Leeds (HMP)");
        assertThat(waiting.rows().get(0).values().get(0).longValueExact())
                .isEqualTo(Duration.between(Instant.parse("2000-01-01T09:30:00Z"), MONDAY)
                        .toDays());
        assertThat(waiting.rows())
                .extracting(row -> row.labels().get(0))
                .doesNotContain(away.reference().value());
    }

    @Test
    void overdueTasksAreCountedByStageTaskAndTheTeamThatHasToDoThem() {
        journeys.refer(aPersonIn("LEI")).isAllocated();
        journeys.refer(aPersonIn("MDI")).isWorriedAboutBy(Role.LINK_WORKER);
        journeys.refer(aPersonIn("LEI")).isAllocated().isReported("TEMPORARILY_AWAY", "absence", "COURT");
        journeys.timeIs(MONDAY.plus(Duration.ofDays(30)));

        assertThat(told(figure("Overdue tasks by stage")))
                .isEqualTo(counted(
                        overdue(),
                        task -> List.of(
                                words.of(process(task)),
                                task.get("name_").toString(),
                                teamNames.get(task.get("tenant_id_")).toString())))
                .containsKey(List.of("Getting to know the person", "Make first contact", "Leeds (HMP)"))
                .containsKey(List.of("Safeguarding", "Respond to concern", "Moorland (HMP & YOI)"));
    }

    @Test
    void acceptedCasesWithoutALinkWorkerSayWhy() {
        journeys.refer(aPersonIn("LEI"));
        journeys.refer(aPersonIn("LEI")).isAllocated();
        Set<Object> queued =
                rows.column("care.room_queue", "case_reference", "team").keySet();

        assertThat(told(figure("No link worker yet")))
                .isEqualTo(counted(
                        ownOpenCases().stream()
                                .filter(one -> one.get("accepted_at") != null && one.get("link_worker") == null)
                                .filter(one -> !one.get("stage").equals("closure"))
                                .toList(),
                        one -> List.of(
                                queued.contains(one.get("reference")) ? "Nobody has room" : "To be decided",
                                team(one))))
                .containsKey(List.of("To be decided", "Leeds (HMP)"));
    }

    @Test
    void whoeverLeavesSoonIsCountedUntilACommunityTeamAcceptsTheHandover() {
        TheCase soon = journeys.refer(aPersonIn("LEI")).isAllocated();
        TheCase later = journeys.refer(aPersonIn("LEI")).isAllocated();
        Map<List<String>, Long> before = told(figure(LEAVING));

        leavesIn(soon, 28);
        leavesIn(later, 84);
        assertThat(more(before, "Within 28 days", "Leeds (HMP)")).isEqualTo(1);
        assertThat(more(before, "In 29 to 84 days", "Leeds (HMP)")).isEqualTo(1);

        leavesIn(later, 85);
        soon.timeReaches("catchEvent_handoverDateReached")
                .handoverIsPreparedFor("PDU-LEEDS")
                .handoverIsAccepted();
        assertThat(told(figure(LEAVING))).isEqualTo(before);

        journeys.timeIs(MONDAY.plus(Duration.ofDays(1)));
        soon.isReported(
                "MOVED_PRISON", "toPrison", "MDI", "on", journeys.today().toString());
        assertThat(more(before, "Within 28 days", "Moorland (HMP & YOI)")).isEqualTo(1);
    }

    @Test
    void concernsCountUntilTheyAreSettled() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isWorriedAboutBy(Role.LINK_WORKER);

        assertThat(told(figure("Open safeguarding concerns"))).isEqualTo(openConcerns());
        assertThat(openConcerns()).containsKey(List.of("Not answered yet", "Leeds (HMP)"));
        long open = openConcerns().get(List.of("Not answered yet", "Leeds (HMP)"));

        robin.completes("userTask_respondToConcern", "answer", "SETTLED");

        assertThat(told(figure("Open safeguarding concerns")))
                .isEqualTo(openConcerns())
                .satisfies(now -> assertThat(now.getOrDefault(List.of("Not answered yet", "Leeds (HMP)"), 0L))
                        .isEqualTo(open - 1));
    }

    @Test
    void whatFailedIsCountedForTheTeamThatHoldsTheCase() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));
        List<String> labels = List.of("Mails that could not be sent", "Leeds (HMP)");
        long before = told(figure("Mails and messages that failed")).getOrDefault(labels, 0L);
        UUID mail = UUID.randomUUID();
        jdbc.sql("""
                        insert into care.notification (id, case_reference, team, template, recipient, created_at, next_attempt_at, failed_at)
                        values (:id, :reference, 'LEI', 'referral-received', 'nobody@referrer.example', :now, :now, :now)
                        """)
                .param("id", mail)
                .param("reference", robin.reference().value())
                .param("now", Timestamp.from(MONDAY))
                .update();

        assertThat(told(figure("Mails and messages that failed"))).containsEntry(labels, before + 1);
        jdbc.sql("update care.notification set withdrawn_at = now() where id = :id")
                .param("id", mail)
                .update();
        assertThat(told(figure("Mails and messages that failed")).getOrDefault(labels, 0L))
                .isEqualTo(before);
    }

    @Test
    void nobodyReadsOfAnotherTeamAndNobodyOfNoTeamReadsOfAny() {
        journeys.refer(aPersonIn("LEI")).isAllocated().isWorriedAboutBy(Role.LINK_WORKER);
        journeys.timeIs(MONDAY.plus(Duration.ofDays(30)));

        assertThat(figures.of(List.of("MDI"), List.of("MDI")))
                .flatExtracting(Figure::rows)
                .flatExtracting(Figure.Row::labels)
                .doesNotContain("Leeds (HMP)");
        assertThat(figures.of(List.of(), List.of()))
                .flatExtracting(Figure::rows)
                .flatExtracting(Figure.Row::labels)
                .isSubsetOf("Messages from prison and probation not taken in", "Whole service");
    }

    @Test
    void aRestrictedCaseCountsForThePeopleNamedAlone() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        begunAt(robin, "1999-01-01T09:30:00Z");
        assertThat(waiting(LEEDS_AND_MOORLAND)).contains(robin.reference().value());

        robin.isRestrictedTo(robin.record().linkWorker());

        assertThat(waiting(LEEDS_AND_MOORLAND)).doesNotContain(robin.reference().value());
        assertThat(waiting(List.of(robin.record().team())))
                .containsExactly(robin.reference().value());
    }

    private List<String> waiting(List<String> teams) {
        return figure(teams, "Waiting longest").rows().stream()
                .map(row -> row.labels().get(0))
                .toList();
    }

    private Figure figure(String title) {
        return figure(LEEDS_AND_MOORLAND, title);
    }

    private Figure figure(List<String> teams, String title) {
        return figures.of(teams, teams).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String team(Map<String, Object> one) {
        return teamNames.get(one.get("team")).toString();
    }

    private List<Map<String, Object>> ownOpenCases() {
        return rows.all("care.cases").stream()
                .filter(one -> one.get("status").equals("OPEN") && LEEDS_AND_MOORLAND.contains(one.get("team")))
                .toList();
    }

    private void begunAt(TheCase one, String moment) {
        jdbc.sql("update act_ru_task set create_time_ = :at where id_ = :id")
                .param("at", Timestamp.from(Instant.parse(moment)))
                .param("id", one.openTasks().get(0).getId())
                .update();
    }

    private List<Map<String, Object>> overdue() {
        Map<Object, Object> references = rows.column("act_ru_execution", "id_", "business_key_");
        Set<Object> known = rows.column("care.cases", "reference", "team").keySet();
        Set<Object> away = new HashSet<>();
        rows.all("care.pause").stream()
                .filter(pause -> pause.get("until") == null)
                .forEach(pause -> away.add(pause.get("case_reference")));
        return rows.all("act_ru_task").stream()
                .filter(task -> LEEDS_AND_MOORLAND.contains(task.get("tenant_id_")))
                .filter(task -> known.contains(references.get(task.get("proc_inst_id_"))))
                .filter(task -> task.get("suspension_state_").equals(1))
                .filter(task -> task.get("due_date_") instanceof Timestamp due
                        && due.toInstant().isBefore(journeys.engineTime()))
                .filter(task -> !away.contains(references.get(task.get("proc_inst_id_")))
                        || process(task).matches("long-absence|move-without-team|missed-deadline|respond-to-concern"))
                .toList();
    }

    private static String process(Map<String, Object> task) {
        return task.get("proc_def_id_").toString().split(":", 2)[0];
    }

    private void leavesIn(TheCase one, int days) {
        one.isReported(
                        "RELEASE_DATE_CHANGED",
                        "releaseDate",
                        journeys.today().plusDays(days).toString())
                .backgroundWorkIsDone();
    }

    private long more(Map<List<String>, Long> before, String when, String team) {
        List<String> labels = List.of(when, team);
        return told(figure(LEAVING)).getOrDefault(labels, 0L) - before.getOrDefault(labels, 0L);
    }

    private Map<List<String>, Long> openConcerns() {
        Set<Object> settled = new HashSet<>();
        Set<Object> answered = new HashSet<>();
        rows.all("care.concern_answer").forEach(answer -> {
            answered.add(answer.get("concern"));
            if (!answer.get("answer").equals("LOOK_AGAIN")) {
                settled.add(answer.get("concern"));
            }
        });
        Map<Object, Object> teams = rows.column("care.cases", "reference", "team");
        return counted(
                rows.all("care.concern").stream()
                        .filter(concern -> LEEDS_AND_MOORLAND.contains(teams.get(concern.get("case_reference"))))
                        .filter(concern -> !settled.contains(concern.get("id")))
                        .toList(),
                concern -> List.of(
                        answered.contains(concern.get("id")) ? "Answered, to be looked at again" : "Not answered yet",
                        teamNames.get(teams.get(concern.get("case_reference"))).toString()));
    }
}
