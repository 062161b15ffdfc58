package uk.throughcare.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ModelMap;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.StorySection.Line;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.teams.Role;

/** What staff read of a case beside its task. */
@JourneyTest
class CaseStoriesTest {

    private static final Pattern RECORDED = Pattern.compile("record\\(\\s*[\\w.()]+,\\s*\"([A-Z_]*[A-Z])\"");

    @Autowired
    Journeys journeys;

    @Autowired
    CaseStories stories;

    @Autowired
    CasePages page;

    @Autowired
    TimelineWords words;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theTeamReadsWhoItIsWhatTheyWantAndWhatHappenedTheLatestFirst() {
        TheCase robin = journeys.refer(aPersonIn("LEI")
                        .with("communicationNeeds", List.of("INTERPRETER"))
                        .with("language", "Polish")
                        .with("riskToStaff", "YES")
                        .with("risks", "Startled by sudden noise"))
                .isAllocated()
                .isMet()
                .saysWhatMatters("goal1", "See my daughter")
                .agreesThePlan()
                .choosesActivities();

        CaseStory story = read(robin, Role.LINK_WORKER, "LEI").orElseThrow();

        assertThat(story.name()).isEqualTo("Robin Example");
        assertThat(story.risks()).isEqualTo("Startled by sudden noise");
        assertThat(story.communication()).isEqualTo("interpreter (Polish)");
        assertThat(story.stage()).isEqualTo("Connection");
        assertThat(story.sections())
                .extracting(CaseStory.Section::title)
                .containsExactly("Goals", "Plan", "Activities", "How things are", "Decided by tables");
        assertThat(story.sections().get(0).lines()).contains(new Line("Goal 1", "See my daughter"));
        assertThat(story.sections().get(2).lines())
                .singleElement()
                .satisfies(activity -> assertThat(activity.words()).isEqualTo("the provider has been asked"));
        assertThat(story.happened()).extracting(CaseStory.Happening::what).endsWith("Referral received");
        assertThat(story.happened())
                .extracting(CaseStory.Happening::what)
                .startsWith("Provider asked", "Activities chosen");
        assertThat(story.happened().get(0).who()).contains("Link worker");
    }

    @Test
    void whatTablesDecidedAndWhichFormWasFilledIsToldWithTheVersion() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isMet();
        String since = DatesInWords.moment(deployed("support-model"));

        CaseStory story = read(robin, Role.LINK_WORKER, "LEI").orElseThrow();

        CaseStory.Section decided = story.sections().get(story.sections().size() - 1);
        assertThat(decided.lines()).anySatisfy(line -> {
            assertThat(line.label()).isEqualTo("Support model");
            assertThat(line.words())
                    .startsWith("support: holistic, priority: ")
                    .endsWith(", by the table as it is since " + since);
        });
        assertThat(story.happened())
                .filteredOn(row -> !row.answers().isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.formSince()).isEqualTo(since));
    }

    private Instant deployed(String table) {
        return jdbc.sql("""
                        select max(v.deploy_time_) from act_re_decision_def t join act_re_deployment v on v.id_ = t.deployment_id_
                        where t.key_ = :table""")
                .param("table", table)
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    @Test
    void aClosedCaseIsReadByItsReferenceAndSaysThatItIsClosed() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isClosedEarly("NEEDS_MET_ELSEWHERE");

        CaseStory story = journeys.as(journeys.staff(Role.LINK_WORKER, "LEI"), () -> stories.ofCase(robin.reference()))
                .orElseThrow();

        assertThat(story.stage()).isEqualTo("closed");
        assertThat(journeys.as(journeys.staff(Role.LINK_WORKER, "MDI"), () -> stories.ofCase(robin.reference())))
                .isEmpty();
    }

    @Test
    void thePageTellsAllOfItBehindTheLockOfTheDatabase() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities()
                .isIntroduced()
                .attends()
                .isWorriedAboutBy(Role.LINK_WORKER)
                .isNoted();
        String worker = journeys.staff(Role.LINK_WORKER, "LEI");
        ModelMap shown = new ModelMap();

        journeys.as(worker, () -> page.page(robin.reference().value(), shown));

        assertThat(AopUtils.isAopProxy(page)).isTrue();
        assertThat(shown.get("story"))
                .isEqualTo(journeys.as(worker, () -> stories.ofCase(robin.reference()))
                        .orElseThrow());
    }

    @Test
    void whatWasAnsweredIsToldInTheWordsOfTheForm() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet("how", "TELEPHONE")
                .isNoted("note", "Likes to be called Rob");

        List<CaseStory.Happening> written = read(robin, Role.LINK_WORKER, "LEI").orElseThrow().happened().stream()
                .filter(row -> !row.answers().isEmpty())
                .toList();

        assertThat(written.get(0).answers()).containsEntry("What should be kept?", "Likes to be called Rob");
        assertThat(written.get(0).kind()).isEqualTo("written");
        assertThat(written)
                .anySatisfy(row -> assertThat(row.answers())
                        .containsValue("By telephone")
                        .containsEntry("When was it?", DatesInWords.day(journeys.today())))
                .allSatisfy(row -> assertThat(row.answers().keySet()).doesNotContain("how", "contactOn", "outcome"));
    }

    @Test
    void whatTheRoleMayStartIsOfferedAndOnlyWhereItFits() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();

        assertThat(offered(robin, Role.LINK_WORKER))
                .contains(
                        "add-note",
                        "record-contact",
                        "record-equality-monitoring",
                        "raise-concern",
                        "withdraw-consent",
                        "report-custody-change")
                .doesNotContain("close-case-early", "open-case-again", "referral-journey", "record-absence");
        assertThat(offered(robin, Role.SENIOR_LINK_WORKER))
                .contains("close-case-early")
                .doesNotContain("open-case-again");

        robin.isClosedEarly("NEEDS_MET_ELSEWHERE");

        assertThat(offered(robin, Role.SENIOR_LINK_WORKER)).containsExactly("open-case-again");
        assertThat(offered(robin, Role.LINK_WORKER)).isEmpty();
    }

    @Test
    void aNoteAboutACaseOfAnotherTeamIsRefusedLikeOneThatDoesNotExist() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));

        assertThatThrownBy(() -> journeys.starts(
                        "add-note",
                        journeys.staff(Role.LINK_WORKER, "MDI"),
                        "reference",
                        robin.reference().value()))
                .hasMessageContaining("reference: there is no case " + robin.reference() + " that you can see");

        assertThat(jdbc.sql("select count(*) from care.answers where case_reference = :reference and form = 'add-note'")
                        .param("reference", robin.reference().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void readingItIsRecorded() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));

        read(robin, Role.SENIOR_LINK_WORKER, "LEI");

        assertThat(jdbc.sql("select reader from care.case_read where case_reference = :reference and door = 'case-tab'")
                        .param("reference", robin.reference().value())
                        .query(String.class)
                        .list())
                .containsExactly(journeys.staff(Role.SENIOR_LINK_WORKER, "LEI"));
    }

    @Test
    void anotherTeamReadsNothingAndLeavesNoTrace() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));

        assertThat(read(robin, Role.SENIOR_LINK_WORKER, "MDI")).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from care.case_read where case_reference = :reference and door = 'case-tab'")
                        .param("reference", robin.reference().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatEveryStageRecordsHasWords() throws IOException {
        Set<String> recorded;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            recorded = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> RECORDED.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        }

        assertThat(recorded).contains("REFERRAL_RECEIVED", "CASE_CLOSED").hasSizeGreaterThan(30);
        assertThat(recorded).allSatisfy(code -> assertThat(words.of(code)).isNotEqualTo(code));
    }

    private List<String> offered(TheCase robin, Role role) {
        return journeys
                .as(journeys.staff(role, "LEI"), () -> stories.ofCase(robin.reference()))
                .orElseThrow()
                .acts()
                .stream()
                .map(CaseActs.Act::process)
                .toList();
    }

    private Optional<CaseStory> read(TheCase theCase, Role role, String team) {
        String task = theCase.openTasks().get(0).getId();
        return journeys.as(journeys.staff(role, team), () -> stories.ofTask(task));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
