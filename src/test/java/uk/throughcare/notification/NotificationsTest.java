package uk.throughcare.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.with;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Person;
import uk.throughcare.journey.CaseReference;

@JourneyTest
class NotificationsTest {

    @Autowired
    Notifications notifications;

    @Autowired
    Delivery delivery;

    @Autowired
    GreenMail mailServer;

    @Autowired
    ExampleCases cases;

    @Autowired
    People people;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String recipient = UUID.randomUUID() + "@example.org";
    private MessageDeliveryHandler accepting;
    private CaseReference reference;

    @BeforeEach
    void aCase() {
        accepting = mailServer.getUserManager().getMessageDeliveryHandler();
        reference = cases.openedDaysAgo(1, "WEI");
    }

    @AfterEach
    void tidyUp() {
        mailServer.getUserManager().setMessageDeliveryHandler(accepting);
        ClockUtil.reset();
    }

    @Test
    void aMailIsSentOnceUnderItsOwnIdAndSaysNothingAboutThePerson() throws Exception {
        Person person = people.of(reference);

        UUID id = tell();

        await().until(() -> column(id, "sent_at") != null);
        delivery.sendWhatIsDue();
        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getMessageID()).isEqualTo("<" + id + "@localhost>");
            assertThat(mail.getSubject()).contains(reference.value());
            assertThat(mail.getFrom()[0].toString()).contains("Throughcare");
            assertThat(mail.getContent().toString())
                    .contains(reference.value(), "http://localhost")
                    .doesNotContain(person.name(), person.knownAs());
        });
    }

    @Test
    void aStepThatIsUndoneTellsNobody() throws Exception {
        UUID undone = transaction.execute(status -> {
            status.setRollbackOnly();
            return tell();
        });

        UUID done = tell();

        await().until(() -> column(done, "sent_at") != null);
        assertThat(received()).extracting(MimeMessage::getMessageID).containsExactly("<" + done + "@localhost>");
        assertThat(jdbc.sql("select count(*) from care.notification where id = :id")
                        .param("id", undone)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(nextAttempts(undone)).isEmpty();
    }

    @Test
    void aMailThatIsRefusedIsTriedAgainAfterGrowingWaits() throws Exception {
        Instant now = itIs(Instant.parse("2032-05-05T10:00:00Z"));
        mailServerRefuses();

        UUID id = tell();

        await().until(() -> nextAttempts(id).equals(List.of(now.plusSeconds(60))));
        assertThat((String) column(id, "last_error")).startsWith("SMTP ").doesNotContain("@");
        itIs(now.plusSeconds(60));
        await().until(() -> nextAttempts(id).equals(List.of(now.plusSeconds(300))));
        mailServer.getUserManager().setMessageDeliveryHandler(accepting);
        itIs(now.plusSeconds(300));
        await().until(() -> column(id, "sent_at") != null);

        assertThat(received()).hasSize(1);
        await().until(() -> nextAttempts(id).isEmpty());
    }

    @Test
    void aMailThatCannotBeSentBecomesAnIncidentOnTheCaseAndTheRestGoesOn() throws Exception {
        itIs(Instant.parse("2032-05-05T10:00:00Z"));
        Deployment deployment = repository
                .createDeployment()
                .addClasspathResource("models/two-strands.bpmn")
                .deployWithResult();
        try {
            String map = runtime.startProcessInstanceById(
                            repository
                                    .createProcessDefinitionQuery()
                                    .deploymentId(deployment.getId())
                                    .singleResult()
                                    .getId(),
                            reference.value())
                    .getId();
            mailServerRefuses();
            UUID id = tell();

            triedAsOftenAsAllowed(id);

            assertThat(incidents(map)).singleElement().satisfies(incident -> {
                assertThat(incident.getIncidentType()).isEqualTo("mail");
                assertThat(incident.getConfiguration()).isEqualTo(id.toString());
                assertThat(incident.getIncidentMessage())
                        .contains("REFERRAL_RECEIVED", "SMTP")
                        .doesNotContain(recipient);
            });
            assertThat(nextAttempts(id)).isEmpty();
            UUID other =
                    notifications.send(reference, Template.CASE_CLOSED, UUID.randomUUID() + "@example.org", Map.of());
            await().until(() -> column(other, "sent_at") != null);

            mailServer.getUserManager().setMessageDeliveryHandler(accepting);
            notifications.tryAgain(id);

            await().until(() -> column(id, "sent_at") != null);
            assertThat(incidents(map)).isEmpty();
            assertThat(received()).hasSize(1);
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void aMailAboutNoCaseThatCannotBeSentShowsOnTheProcessThatItIsAbout() {
        itIs(Instant.parse("2032-05-05T10:00:00Z"));
        String about = UUID.randomUUID().toString();
        Deployment deployment = repository
                .createDeployment()
                .addClasspathResource("models/two-strands.bpmn")
                .deployWithResult();
        try {
            String process = runtime.startProcessInstanceById(
                            repository
                                    .createProcessDefinitionQuery()
                                    .deploymentId(deployment.getId())
                                    .singleResult()
                                    .getId(),
                            about)
                    .getId();
            mailServerRefuses();
            UUID id = notifications.send(about, Template.LISTING_REFUSED, recipient, Map.of("link", UUID.randomUUID()));

            triedAsOftenAsAllowed(id);

            assertThat(incidents(process))
                    .singleElement()
                    .satisfies(incident -> assertThat(incident.getIncidentMessage())
                            .contains("LISTING_REFUSED", "SMTP")
                            .doesNotContain(recipient));
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void aMailThatCannotBeMadeIsGivenUpLikeOneThatIsRefused() {
        itIs(Instant.parse("2032-05-05T10:00:00Z"));
        UUID id = notifications.send(reference, Template.TASK_REMINDER, recipient, Map.of("due", "no date"));
        triedAsOftenAsAllowed(id);
        assertThat((String) column(id, "last_error")).contains("Exception");
    }

    private UUID tell() {
        return notifications.send(reference, Template.REFERRAL_RECEIVED, recipient, Map.of());
    }

    private void triedAsOftenAsAllowed(UUID id) {
        for (int attempts = 1; attempts < 6; attempts++) {
            int inVain = attempts;
            await().until(() -> (int) column(id, "attempts") == inVain
                    && nextAttempts(id).size() == 1
                    && nextAttempts(id)
                            .get(0)
                            .isAfter(ClockUtil.getCurrentTime().toInstant()));
            itIs(nextAttempts(id).get(0));
        }
        await().until(() -> column(id, "failed_at") != null && nextAttempts(id).isEmpty());
    }

    private void mailServerRefuses() {
        mailServer.getUserManager().setMessageDeliveryHandler((message, address) -> {
            if (address.getEmail().equals(recipient)) {
                throw new UserException("refused");
            }
            return accepting.handle(message, address);
        });
    }

    private static Instant itIs(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
        return now;
    }

    private List<MimeMessage> received() {
        return Arrays.stream(mailServer.getReceivedMessagesForDomain(recipient)).toList();
    }

    private List<Incident> incidents(String processInstance) {
        return runtime.createIncidentQuery().processInstanceId(processInstance).list();
    }

    private Object column(UUID id, String column) {
        return jdbc.sql("select " + column + " from care.notification where id = :id")
                .param("id", id)
                .query()
                .singleRow()
                .get(column);
    }

    private List<Instant> nextAttempts(UUID id) {
        return jdbc.sql("""
                        select next_attempt_at from care.notification
                        where id = :id and sent_at is null and failed_at is null
                        """).param("id", id).query(Timestamp.class).list().stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    /** Patient: the scheduler works off the mail of other tests too. */
    private static ConditionFactory await() {
        return with().timeout(Duration.ofSeconds(40));
    }
}
