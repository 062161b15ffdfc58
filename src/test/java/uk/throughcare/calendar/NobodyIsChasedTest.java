package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;

/** While the person is away, no provider is chased or given up; on return its time goes on where it stopped. */
@JourneyTest
class NobodyIsChasedTest {

    private static final String REMINDER = "boundaryEvent_timeToRemind";
    private static final String OVER = "boundaryEvent_timeToAnswerIsOver";
    private static final String REVIEW = "catchEvent_waitingListReview";

    @Autowired
    Journeys journeys;

    @Autowired
    DeadlinePause pause;

    @Autowired
    StandingCases standing;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    private TheCase robin;

    @BeforeEach
    void aProviderIsAskedOnAMondayMorning() {
        journeys.timeIs(at("2027-02-01T10:00"));
        robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities("activities", List.of("101"), "mayTell", "YES");
    }

    @AfterEach
    void theCaseEnds() {
        robin.withdrawsConsent();
        journeys.timeIsNowAgain();
    }

    @Test
    void noTimerComesWhileThePersonIsAwayAndAllMoveByTheWorkingTimeAway() {
        assertThat(robin.dueOf(REMINDER)).isEqualTo(at("2027-02-04T17:00"));
        assertThat(robin.dueOf(OVER)).isEqualTo(at("2027-02-15T17:00"));

        journeys.timeIs(at("2027-02-02T10:00"));
        robin.isReported("TEMPORARILY_AWAY", "absence", "HOSPITAL");
        journeys.timeIs(at("2027-02-16T10:00"));
        whatIsDueComes();
        robin.waitsFor("userTask_introduceToActivity");
        assertThat(robin.timesToldInTimeline("PROVIDER_REMINDED")).isZero();

        robin.isReported("BACK");
        assertThat(robin.dueOf(REMINDER)).isEqualTo(at("2027-02-18T17:00"));
        assertThat(robin.dueOf(OVER)).isEqualTo(at("2027-03-01T17:00"));
        whatIsDueComes();
        assertThat(robin.timesToldInTimeline("PROVIDER_REMINDED")).isZero();
        journeys.timeIs(at("2027-02-18T17:00"));
        whatIsDueComes();
        assertThat(robin.timesToldInTimeline("PROVIDER_REMINDED")).isEqualTo(1);
    }

    @Test
    void whatBeginsMeanwhileStandsStillTooAndMovesByWhatIsLeftOfTheTime() {
        robin.isReported("TEMPORARILY_AWAY", "absence", "COURT");
        // what is reported by hand counts from the beginning of the day
        journeys.timeIs(at("2027-02-03T09:00"));
        robin.isIntroduced("providerAnswer", "WAITING");
        Instant before = robin.dueOf(REVIEW).toInstant();
        pause.stopWhatBeganMeanwhile();

        journeys.timeIs(before.plus(Duration.ofDays(1)));
        whatIsDueComes();
        assertThat(robin.timers()).contains(REVIEW);
        assertThat(standing.all()).doesNotContain(robin.reference());

        journeys.timeIs(at("2027-02-05T10:00"));
        robin.isReported("BACK");
        assertThat(robin.dueOf(REVIEW)).isEqualTo(calendar.plusWorkingTime(Date.from(before), Duration.ofHours(16)));
        assertThat(pauseHolds()).isFalse();
    }

    /** What the job executor would run now. */
    private void whatIsDueComes() {
        jobs().stream()
                .filter(job -> !job.isSuspended())
                .filter(job -> !job.getDuedate().toInstant().isAfter(journeys.engineTime()))
                .forEach(job -> management.executeJob(job.getId()));
        robin.backgroundWorkIsDone();
    }

    private List<Job> jobs() {
        return jdbc
                .sql("select id_ from act_ru_execution where business_key_ = :reference")
                .params(Map.of("reference", robin.reference().value()))
                .query(String.class)
                .list()
                .stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance).timers().list().stream())
                .toList();
    }

    private boolean pauseHolds() {
        return jobs().stream().anyMatch(Job::isSuspended);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/London")).toInstant();
    }
}
