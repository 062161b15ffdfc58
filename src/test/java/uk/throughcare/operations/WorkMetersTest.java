package uk.throughcare.operations;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.reporting.RawRows;
import uk.throughcare.teams.Role;

/** Each meter, against what Java counts in the rows that lived cases leave. */
@JourneyTest
class WorkMetersTest {

    private static final Instant MONDAY = Instant.parse("2028-05-15T09:30:00Z");

    @Autowired
    Journeys journeys;

    @Autowired
    WorkMeters work;

    @Autowired
    MeterRegistry meters;

    @Autowired
    OperationsSettings settings;

    @Autowired
    JdbcClient jdbc;

    private RawRows rows;
    private TheCase robin;

    @BeforeEach
    void aCaseInLeeds() {
        journeys.timeIs(MONDAY);
        rows = new RawRows(jdbc);
        robin = journeys.refer(aPersonIn("LEI").leavingOn(journeys.today().plusDays(200)))
                .isAllocated();
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void openCasesByStage() {
        Map<Object, Long> open = rows.all("care.cases").stream()
                .filter(one -> one.get("status").equals("OPEN"))
                .collect(groupingBy(one -> one.get("stage"), counting()));

        work.count();

        for (String stage : List.of("intake", "allocation", "assessment", "connection", "follow-up", "closure")) {
            assertThat(meter("throughcare.cases.open", "stage", stage))
                    .as(stage)
                    .isEqualTo(open.getOrDefault(stage, 0L).doubleValue());
        }
        assertThat(open.get("assessment")).isPositive();
    }

    @Test
    void overdueTasksByStageWithoutThoseThatStandStill() {
        journeys.refer(aPersonIn("LEI")).isAllocated().isReported("TEMPORARILY_AWAY", "absence", "COURT");
        journeys.timeIs(MONDAY.plus(Duration.ofDays(30)));

        work.count();

        assertThat(meter("throughcare.tasks.overdue", "stage", "assessment"))
                .isPositive()
                .isEqualTo(overdue(Set.of("assessment")));
        assertThat(meter("throughcare.tasks.overdue", "stage", "intake"))
                .isEqualTo(overdue(Set.of("referral-intake", "decide-duplicate", "missing-facts")));
    }

    @Test
    void concernsThatNobodyAnsweredInTime() {
        robin.isWorriedAboutBy(Role.LINK_WORKER);
        work.count();
        double before = meter("throughcare.concerns.overdue");

        journeys.timeIs(MONDAY.plus(Duration.ofDays(30)));
        work.count();

        assertThat(meter("throughcare.concerns.overdue"))
                .isGreaterThan(before)
                .isEqualTo(overdue(Set.of("respond-to-concern")));
    }

    @Test
    void timersAreDueAtTheirTimeAndOverdueAWhileLater() {
        Instant due = robin.dueOf("catchEvent_handoverDateReached").toInstant();

        assertJobsAt(due.minusMillis(1));
        double before = meter("throughcare.jobs.due");
        assertJobsAt(due);
        assertThat(meter("throughcare.jobs.due")).isGreaterThan(before);
        double late = meter("throughcare.timers.overdue");
        assertJobsAt(due.plus(settings.timerLateAfter()));
        assertThat(meter("throughcare.timers.overdue")).isGreaterThan(late);
    }

    @Test
    void aJobWithoutRetriesIsAnIncidentAndNoneOfTheBacklog() {
        assertJobsAt(MONDAY);
        double failed = meter("throughcare.jobs.failed");
        double incidents = meter("throughcare.incidents.open", "kind", "failedJob");

        robin.runsOutOfRetries("catchEvent_handoverDateReached");
        assertJobsAt(MONDAY.plus(Duration.ofDays(400)));

        assertThat(meter("throughcare.jobs.failed")).isEqualTo(failed + 1);
        assertThat(meter("throughcare.incidents.open", "kind", "failedJob")).isEqualTo(incidents + 1);
        robin.hasRetriesAgain("catchEvent_handoverDateReached");
    }

    @Test
    void mailThatWaitsHasAnAgeAndMailThatFailedHasNone() {
        work.count();
        double failed = meter("throughcare.messages.failed", "box", "mail");
        mail(null);
        mail(MONDAY);

        work.count();

        assertThat(meter("throughcare.messages.failed", "box", "mail")).isEqualTo(failed + 1);
        assertThat(meter("throughcare.messages.waiting", "box", "mail"))
                .isPositive()
                .isEqualTo(rows.all("care.notification").stream()
                        .filter(mail -> mail.get("sent_at") == null
                                && mail.get("failed_at") == null
                                && mail.get("withdrawn_at") == null)
                        .count());
        assertThat(meter("throughcare.messages.oldest", "box", "mail"))
                .isGreaterThanOrEqualTo(Duration.ofDays(10).toSeconds());
        jdbc.sql("update care.notification set withdrawn_at = created_at where recipient = 'nobody@meters.example'")
                .update();
        work.count();
        assertThat(meter("throughcare.messages.failed", "box", "mail")).isEqualTo(failed);
    }

    @Test
    void announcementsThatWaitAndFailed() {
        work.count();
        double waiting = meter("throughcare.messages.waiting", "box", "announcements");
        double failed = meter("throughcare.messages.failed", "box", "announcements");
        announcement(null);
        announcement(MONDAY);

        work.count();

        assertThat(meter("throughcare.messages.waiting", "box", "announcements"))
                .isEqualTo(waiting + 1);
        assertThat(meter("throughcare.messages.failed", "box", "announcements")).isEqualTo(failed + 1);
        assertThat(meter("throughcare.messages.oldest", "box", "announcements"))
                .isGreaterThanOrEqualTo(Duration.ofDays(10).toSeconds());
        jdbc.sql("delete from care.announcement where event_type = 'a test'").update();
    }

    @Test
    void howOldTheCountIsGrowsUntilTheNext() {
        work.count();
        assertThat(meter("throughcare.counted.age")).isZero();

        journeys.timeIs(MONDAY.plusSeconds(90));
        assertThat(meter("throughcare.counted.age")).isEqualTo(90);

        work.count();
        assertThat(meter("throughcare.counted.age")).isZero();
    }

    private void assertJobsAt(Instant now) {
        journeys.timeIs(now);
        work.count();
        assertThat(meter("throughcare.jobs.due")).isEqualTo(jobsDueBy(now, job -> true));
        assertThat(meter("throughcare.timers.overdue"))
                .isEqualTo(jobsDueBy(now.minus(settings.timerLateAfter()), job -> "timer".equals(job.get("type_"))));
        assertThat(meter("throughcare.jobs.failed"))
                .isEqualTo(rows.all("act_ru_job").stream()
                        .filter(job -> job.get("retries_").equals(0))
                        .count());
    }

    private double jobsDueBy(Instant moment, Predicate<Map<String, Object>> kind) {
        return rows.all("act_ru_job").stream()
                .filter(kind)
                .filter(job -> !job.get("retries_").equals(0)
                        && job.get("suspension_state_").equals(1))
                .filter(job -> !(job.get("duedate_") instanceof Timestamp due
                        && due.toInstant().isAfter(moment)))
                .count();
    }

    private double overdue(Set<String> processes) {
        Map<Object, Object> references = rows.column("act_ru_execution", "id_", "business_key_");
        Set<Object> known = rows.column("care.cases", "reference", "team").keySet();
        Set<Object> away = new HashSet<>();
        rows.all("care.pause").stream()
                .filter(pause -> pause.get("until") == null)
                .forEach(pause -> away.add(pause.get("case_reference")));
        return rows.all("act_ru_task").stream()
                .filter(task ->
                        processes.contains(task.get("proc_def_id_").toString().split(":", 2)[0]))
                .filter(task -> known.contains(references.get(task.get("proc_inst_id_"))))
                .filter(task -> task.get("suspension_state_").equals(1))
                .filter(task -> task.get("due_date_") instanceof Timestamp due
                        && due.toInstant().isBefore(journeys.engineTime()))
                .filter(task -> processes.contains("respond-to-concern")
                        || !away.contains(references.get(task.get("proc_inst_id_"))))
                .count();
    }

    private void mail(Instant failed) {
        jdbc.sql("""
                        insert into care.notification (id, case_reference, team, template, recipient, created_at,
                                                       next_attempt_at, failed_at)
                        values (:id, :reference, 'LEI', 'REFERRAL_RECEIVED', 'nobody@meters.example', :created, :never, :failed)
                        """)
                .param("id", UUID.randomUUID())
                .param("reference", robin.reference().value())
                .param("created", Timestamp.from(MONDAY.minus(Duration.ofDays(10))))
                .param("never", Timestamp.from(MONDAY.plus(Duration.ofDays(10_000))))
                .param("failed", failed == null ? null : Timestamp.from(failed))
                .update();
    }

    private void announcement(Instant failed) {
        jdbc.sql("""
                        insert into care.announcement (id, case_reference, event_type, body, created_at, failed_at)
                        values (:id, :reference, 'a test', '{}', :created, :failed)
                        """)
                .param("id", UUID.randomUUID())
                .param("reference", robin.reference().value())
                .param("created", Timestamp.from(MONDAY.minus(Duration.ofDays(10))))
                .param("failed", failed == null ? null : Timestamp.from(failed))
                .update();
    }

    private double meter(String name, String... labels) {
        return meters.get(name).tags(labels).gauge().value();
    }
}
