package uk.throughcare.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static uk.throughcare.Referred.aPersonIn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.journey.OnBehalf;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** Many people are referred with one file. */
@JourneyTest
@ExtendWith(OutputCaptureExtension.class)
class BulkReferralsTest {

    private static final String REFERRER = "bulk.referrer";
    private static final String OTHER = "bulk.other";

    @Autowired
    BulkReferrals referrals;

    @Autowired
    BulkUploads uploads;

    @Autowired
    BulkRows rows;

    @Autowired
    BulkFormFacts form;

    @Autowired
    ReferralJourney journey;

    @Autowired
    Journeys journeys;

    @Autowired
    Clock clock;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void referrers() {
        account(REFERRER, Role.REFERRER);
        account(OTHER, Role.REFERRER);
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void eachRowIsTakenOrRefusedByItselfWithLineFieldAndReason() {
        BulkProgress done = done(upload(
                REFERRER,
                BulkList.of(
                        aPersonIn("LEI"),
                        aPersonIn("LEI").with("nhsNumber", "9434765918").with("wellbeing", 11),
                        aPersonIn("LEI").with("personName", ""),
                        aPersonIn("LEI"))));

        assertThat(done.rows()).isEqualTo(4);
        assertThat(done.accepted()).isEqualTo(2);
        assertThat(done.refused()).isEqualTo(2);
        assertThat(done.done()).isEqualTo(4);
        assertThat(done.finishedAt()).isNotNull();
        assertThat(done.refusals())
                .containsExactly(
                        new BulkProgress.Refusal(3, "wellbeing", "it must be from 0 to 10"),
                        new BulkProgress.Refusal(4, "personName", "an answer is needed"));
    }

    @Test
    void whatANodeLeftBehindThatDiedIsWorkedOffByAnother() throws IOException {
        byte[] list = BulkList.of(aPersonIn("LEI")).csv().getBytes(StandardCharsets.UTF_8);
        UUID upload = uploads.add(REFERRER, 1);
        rows.add(upload, BulkFile.read(list, form.columns(), 1).rows());
        jdbc.sql("""
                        insert into care.scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                                                          last_heartbeat, version)
                        values ('work-off-referrals', :lane, :before, true, 'a node that died', :before, 1)
                        """)
                .param("lane", BulkWorkConfiguration.lane(upload, 1).build().getId())
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                .update();

        assertThat(done(upload).accepted()).isOne();
    }

    @Test
    void whatTheFormCannotCheckIsRefusedTheSameWay() {
        assertThat(done(upload(REFERRER, BulkList.of(aPersonIn("LEI").with("nhsNumber", "9434765918"))))
                        .refusals())
                .extracting(BulkProgress.Refusal::field)
                .containsExactly("nhsNumber");
    }

    @Test
    void aTakenRowIsACaseThatCameByFileFromWhoeverUploadedIt() {
        UUID upload = upload(REFERRER, BulkList.of(aPersonIn("LEI")));
        done(upload);

        assertThat(jdbc.sql("""
                                select r.channel, r.account, r.team, t.actor_kind, t.actor from care.bulk_referral b
                                join care.referral r using (case_reference)
                                join care.timeline t using (case_reference)
                                where b.upload = :upload and t.what = 'REFERRAL_RECEIVED'
                                """).param("upload", upload).query().singleRow())
                .containsEntry("channel", "CSV")
                .containsEntry("account", REFERRER)
                .containsEntry("team", "LEI")
                .containsEntry("actor_kind", "PERSON")
                .containsEntry("actor", REFERRER);
    }

    @Test
    void theSameFileAgainAddsNothing() {
        BulkList list = BulkList.of(aPersonIn("LEI"), aPersonIn("LEI"));
        done(upload(REFERRER, list));
        BulkProgress again = done(upload(REFERRER, list));

        assertThat(again.accepted()).isZero();
        assertThat(again.repeated()).isEqualTo(2);
    }

    @Test
    void ofAMendedFileOnlyWhatWasMendedIsAdded() {
        Referred right = aPersonIn("LEI");
        Referred wrong = aPersonIn("LEI").with("personName", "");
        assertThat(done(upload(REFERRER, BulkList.of(right, wrong))).accepted()).isEqualTo(1);

        BulkProgress mended = done(upload(REFERRER, BulkList.of(wrong.with("personName", "Kim Example"), right)));
        assertThat(mended.accepted()).isEqualTo(1);
        assertThat(mended.repeated()).isEqualTo(1);
    }

    @Test
    void theSameRowTwiceInAFileIsTakenOnce() {
        Referred person = aPersonIn("LEI");
        BulkProgress done = done(upload(REFERRER, BulkList.of(person, person)));

        assertThat(done.accepted()).isEqualTo(1);
        assertThat(done.repeated()).isEqualTo(1);
    }

    @Test
    void aRowForAnotherTeamIsAnotherReferral() {
        Referred person = aPersonIn("LEI");
        done(upload(REFERRER, BulkList.of(person)));
        BulkProgress elsewhere = done(upload(REFERRER, BulkList.of(person.with("team", "MDI"))));

        assertThat(elsewhere.accepted()).isEqualTo(1);
    }

    @Test
    void onlyTeamsThatTheFormOffersCanBeReferredTo() {
        assertThat(done(upload(REFERRER, BulkList.of(aPersonIn("ZZI")))).refusals())
                .containsExactly(new BulkProgress.Refusal(2, "team", "it is not among the choices offered"));
    }

    @Test
    void whatOneAccountHasSentIsNewFromAnother() {
        BulkList list = BulkList.of(aPersonIn("LEI"));
        done(upload(REFERRER, list));

        assertThat(done(upload(OTHER, list), OTHER).accepted()).isEqualTo(1);
    }

    @Test
    void nothingThatWasUploadedIsKeptOnceItIsWorkedOff() {
        UUID upload = upload(
                REFERRER,
                BulkList.of(
                        aPersonIn("LEI").with("personName", "Zyxel Kept"),
                        aPersonIn("LEI").with("riskToStaff", "Zyxel")));
        done(upload);

        assertThat(left(upload)).isZero();
        for (String table : List.of("bulk_upload", "bulk_row", "bulk_refusal", "bulk_referral", "scheduled_tasks")) {
            assertThat(jdbc.sql("select count(*) from care." + table + " t where t::text like '%Zyxel%'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aFileThatIsNoListLeavesNothingBehind() {
        int before = count("bulk_upload");
        assertThatThrownBy(() -> upload(REFERRER, "team,colour\nLEI,blue\n")).hasMessageContaining("colour");
        assertThat(count("bulk_upload")).isEqualTo(before);
    }

    @Test
    void aRowOfAnotherShapeIsRefusedAndTheOthersAreTaken() {
        BulkProgress done = done(upload(REFERRER, BulkList.of(aPersonIn("LEI")).csv() + "LEI,Robin\n"));

        assertThat(done.accepted()).isEqualTo(1);
        assertThat(done.refusals()).extracting(BulkProgress.Refusal::line).containsExactly(3);
    }

    @Test
    void aListWithoutRowsIsDoneAtOnce() {
        String header = BulkList.of(aPersonIn("LEI")).csv().lines().findFirst().orElseThrow();
        assertThat(referrals(REFERRER, upload(REFERRER, header + "\n")).isFinished())
                .isTrue();
    }

    @Test
    void aLargerFileThanIsTakenIsRefused() {
        BulkReferrals small =
                new BulkReferrals(uploads, rows, form, settings(DataSize.ofMegabytes(1), 100), null, null, null);
        assertThatThrownBy(() -> small.take(new ByteArrayInputStream(new byte[1024 * 1024 + 1])))
                .hasMessage("file: it is larger than 1 MB; split it");
    }

    @Test
    void othersDoNotSeeHowFarAListIs() {
        UUID upload = upload(REFERRER, BulkList.of(aPersonIn("LEI")));
        assertThat(onBehalf.of(OTHER, () -> referrals.progress(upload, 10))).isEmpty();
        assertThat(onBehalf.of(REFERRER, () -> referrals.latest(1)))
                .extracting(BulkProgress::id)
                .containsExactly(upload);
        assertThat(onBehalf.of(OTHER, () -> referrals.latest(1)))
                .extracting(BulkProgress::id)
                .doesNotContain(upload);
    }

    @Test
    void workGoesOnWhereItStopped() {
        UUID upload = waiting(REFERRER, aPersonIn("LEI"), aPersonIn("LEI"), aPersonIn("LEI"));
        BulkWork twoAtATime = work(journey, 2);

        assertThat(twoAtATime.workOff(upload)).isPresent();
        assertThat(referrals(REFERRER, upload).done()).isEqualTo(2);
        assertThat(referrals(REFERRER, upload).state()).isEqualTo(BulkProgress.State.WORKING);
        assertThat(left(upload)).isEqualTo(1);

        assertThat(twoAtATime.workOff(upload)).isEmpty();
        assertThat(referrals(REFERRER, upload).accepted()).isEqualTo(3);
        assertThat(referrals(REFERRER, upload).isFinished()).isTrue();
    }

    @Test
    void severalLanesTakeEachRowOnce() throws Exception {
        UUID upload = waiting(
                REFERRER,
                IntStream.range(0, 20).mapToObj(number -> aPersonIn("LEI")).toArray(Referred[]::new));
        BulkWork work = work(journey, 100);
        Callable<Optional<Instant>> lane = () -> work.workOff(upload);
        var lanes = Executors.newFixedThreadPool(3);
        try {
            for (var more : lanes.invokeAll(List.of(lane, lane, lane))) {
                assertThat(more.get()).isEmpty();
            }
        } finally {
            lanes.shutdown();
        }
        assertThat(referrals(REFERRER, upload).accepted()).isEqualTo(20);
        assertThat(referrals(REFERRER, upload).isFinished()).isTrue();
        assertThat(jdbc.sql("select count(distinct case_reference) from care.bulk_referral where upload = :upload")
                        .param("upload", upload)
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
    }

    @Test
    void anErrorOfOursIsTriedAgainLaterAndHoldsUpNobodyElse(CapturedOutput output) {
        Referred robin = aPersonIn("LEI").with("personName", "Robin Zyxel");
        UUID upload = waiting(REFERRER, robin, aPersonIn("LEI"));
        ReferralJourney broken = mock(ReferralJourney.class);
        when(broken.refer(any())).thenAnswer(call -> {
            journey.refer(call.getArgument(0));
            throw new IllegalStateException("Key (name)=(Robin Zyxel) is wrong");
        });

        assertThat(work(broken, 100).workOff(upload)).isPresent();
        assertThat(referrals(REFERRER, upload).done()).isZero();
        assertThat(referredBy(robin)).isZero();
        assertThat(output.getAll()).contains("Line 2", "IllegalStateException").doesNotContain("Zyxel");

        assertThat(work(journey, 100).workOff(upload)).as("the row's next try").isPresent();
        assertThat(referrals(REFERRER, upload).accepted()).isEqualTo(1);
        assertThat(referrals(REFERRER, upload).isFinished()).isFalse();

        timePasses(Duration.ofMinutes(1));
        assertThat(work(journey, 100).workOff(upload)).isEmpty();
        assertThat(referrals(REFERRER, upload).accepted()).isEqualTo(2);
        assertThat(referrals(REFERRER, upload).isFinished()).isTrue();
    }

    @Test
    void aRowThatNoTryCanWorkOffIsToldToItsSender() {
        UUID upload = waiting(REFERRER, aPersonIn("LEI"));
        ReferralJourney broken = mock(ReferralJourney.class);
        when(broken.refer(any())).thenThrow(new IllegalStateException("a bad day"));

        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(referrals(REFERRER, upload).refusals()).isEmpty();
            work(broken, 100).workOff(upload);
            timePasses(Duration.ofHours(1));
        }
        assertThat(referrals(REFERRER, upload).refusals())
                .containsExactly(new BulkProgress.Refusal(
                        2, "", "an error of ours kept it from being worked off: send it again"));
        assertThat(left(upload)).isZero();
    }

    @Test
    void whoMayNotReferAnyMoreIsRefusedEachRow() {
        String former = "bulk.former";
        account(former, Role.DIRECTORY_EDITOR);
        UUID upload = waiting(former, aPersonIn("LEI"));
        work(journey, 100).workOff(upload);

        assertThat(referrals(former, upload).refusals())
                .containsExactly(new BulkProgress.Refusal(2, "", "This account may not refer people"));
    }

    private int referredBy(Referred person) {
        return jdbc.sql("""
                        select count(*) from care.cases c join care.person p on p.id = c.person_id
                        where p.prison_number = :number
                        """)
                .param("number", person.answers().get("prisonNumber"))
                .query(Integer.class)
                .single();
    }

    private void timePasses(Duration time) {
        journeys.timeIs(clock.instant().plus(time));
    }

    private BulkWork work(ReferralJourney journey, int rowsAtATime) {
        return new BulkWork(
                uploads, rows, journey, onBehalf, transaction, settings(DataSize.ofMegabytes(10), rowsAtATime), clock);
    }

    private static BulkSettings settings(DataSize largest, int rowsAtATime) {
        return new BulkSettings(largest, 100, rowsAtATime, 1, 3, Duration.ofSeconds(10));
    }

    /** Rows that nobody has begun to work off. */
    private UUID waiting(String account, Referred... people) {
        List<BulkFile.Row> list = new ArrayList<>();
        for (Referred person : people) {
            list.add(new BulkFile.Row(list.size() + 2, person.answers()));
        }
        return transaction.execute(status -> {
            UUID upload = uploads.add(account, list.size());
            rows.add(upload, list);
            return upload;
        });
    }

    private UUID upload(String account, BulkList list) {
        return upload(account, list.csv());
    }

    private UUID upload(String account, String csv) {
        return onBehalf.of(account, () -> {
            try {
                return referrals.take(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private BulkProgress done(UUID upload) {
        return done(upload, REFERRER);
    }

    private BulkProgress done(UUID upload, String account) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> referrals(account, upload), BulkProgress::isFinished);
    }

    private BulkProgress referrals(String account, UUID upload) {
        return onBehalf.of(account, () -> referrals.progress(upload, 100).orElseThrow());
    }

    private int left(UUID upload) {
        return count("bulk_row where upload = '" + upload + "'");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from care." + table)
                .query(Integer.class)
                .single();
    }

    private void account(String id, Role role) {
        if (!accounts.exists(id)) {
            accounts.create(new Account(id, "Test", role.title(), null, Set.of(role), Set.of("LEI")), "throughcare");
        }
    }
}
