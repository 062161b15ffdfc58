package uk.throughcare.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.with;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.journey.CaseReference;

/** Two nodes empty one outbox: no mail is lost with one of them, and none is taken by both. */
@JourneyTest
class MailFromTwoNodesTest {

    private static final int MAILS = 40;
    private static final int ALL = 10_000;
    /** Later than any round of the application under test looks. */
    private static final Instant FAR = Instant.parse("2199-05-05T10:00:00Z");

    @Autowired
    Notifications notifications;

    @Autowired
    Outbox outbox;

    @Autowired
    Delivery delivery;

    @Autowired
    MailProperties properties;

    @Autowired
    GreenMail mailServer;

    @Autowired
    ExampleCases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private final String recipient = UUID.randomUUID() + "@example.org";
    private CaseReference reference;

    @BeforeEach
    void aCase() {
        reference = cases.openedDaysAgo(1, "WEI");
    }

    @AfterEach
    void tidyUp() {
        ClockUtil.reset();
    }

    @Test
    void whatADeadNodeHadTakenGoesOutTenMinutesLater() throws Exception {
        Instant taken = Instant.parse("2033-05-05T10:00:00Z");
        itIs(taken);
        UUID id = transaction.execute(status -> {
            UUID mail = tell();
            // the node takes it, and is heard of no more
            assertThat(outbox.take(ALL, taken.plus(properties.takenFor())))
                    .extracting(Notification::id)
                    .contains(mail);
            return mail;
        });

        itIs(taken.plus(Duration.ofMinutes(10)).minusSeconds(1));
        delivery.sendWhatIsDue();
        assertThat(sent(id)).isFalse();

        itIs(taken.plus(Duration.ofMinutes(10)));
        with().timeout(Duration.ofSeconds(40)).until(() -> sent(id));
        assertThat(received())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getMessageID()).isEqualTo("<" + id + "@localhost>"));
    }

    @Test
    void whatOneNodeIsJustTakingTheOtherPassesOverWithoutWaiting() throws Exception {
        List<UUID> mails = new ArrayList<>();
        for (int i = 0; i < MAILS; i++) {
            mails.add(dueFarAhead());
        }
        Outbox one = node();
        Outbox another = node();
        CountDownLatch oneHasTaken = new CountDownLatch(1);
        CountDownLatch bothHave = new CountDownLatch(1);
        ExecutorService nodes = Executors.newSingleThreadExecutor();
        try {
            Future<List<UUID>> first = nodes.submit(() -> transaction.execute(status -> {
                List<UUID> taken = taken(one, waiting() - MAILS / 2);
                oneHasTaken.countDown();
                await(bothHave);
                return taken;
            }));
            await(oneHasTaken);
            List<UUID> second = transaction.execute(status -> {
                jdbc.sql("set local lock_timeout = '5s'").update();
                return taken(another, ALL);
            });
            bothHave.countDown();

            assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first.get());
            second.addAll(first.get());
            assertThat(second).containsAll(mails);
        } finally {
            bothHave.countDown();
            nodes.shutdownNow();
            jdbc.sql("update care.notification set withdrawn_at = now() where next_attempt_at >= :far")
                    .param("far", Timestamp.from(FAR))
                    .update();
        }
    }

    @Test
    void emptyingTheOutboxTogetherTheySendEachMailOnce() throws Exception {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < MAILS; i++) {
                tell();
            }
        });
        CountDownLatch now = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> rounds = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                rounds.add(nodes.submit(() -> {
                    await(now);
                    delivery.sendWhatIsDue();
                }));
            }
            now.countDown();
            for (Future<?> round : rounds) {
                round.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        // the application's own round may still have some on the way
        with().timeout(Duration.ofSeconds(40)).until(() -> unsent() == 0);
        assertThat(received())
                .hasSize(MAILS)
                .extracting(MimeMessage::getMessageID)
                .doesNotHaveDuplicates();
    }

    private UUID tell() {
        return notifications.send(reference, Template.REFERRAL_RECEIVED, recipient, Map.of());
    }

    private UUID dueFarAhead() {
        return transaction.execute(status -> {
            UUID id = tell();
            jdbc.sql("update care.notification set next_attempt_at = :far where id = :id")
                    .param("far", Timestamp.from(FAR))
                    .param("id", id)
                    .update();
            return id;
        });
    }

    /** A node whose clock has come to that day. */
    private Outbox node() {
        return new Outbox(jdbc, Clock.fixed(FAR, ZoneOffset.UTC), json);
    }

    private static List<UUID> taken(Outbox node, int most) {
        return new ArrayList<>(node.take(most, FAR.plusSeconds(600)).stream()
                .map(Notification::id)
                .toList());
    }

    private int waiting() {
        return count("next_attempt_at <= timestamptz '2199-05-05T10:00:00Z'");
    }

    private int unsent() {
        return count("case_reference = '" + reference.value() + "'");
    }

    private int count(String which) {
        return jdbc.sql("""
                        select count(*) from care.notification
                        where sent_at is null and failed_at is null and withdrawn_at is null and\s""" + which).query(Integer.class).single();
    }

    private boolean sent(UUID id) {
        return jdbc.sql("select sent_at is not null from care.notification where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private List<MimeMessage> received() {
        return Arrays.stream(mailServer.getReceivedMessagesForDomain(recipient)).toList();
    }

    private static void itIs(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The other node does not go on");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
