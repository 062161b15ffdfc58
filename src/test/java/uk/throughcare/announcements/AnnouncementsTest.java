package uk.throughcare.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static uk.throughcare.Referred.aPersonIn;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Restrictions;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseIncidents;
import uk.throughcare.teams.Circles;

/** What another system hears of a case, and what it never hears. */
@JourneyTest
class AnnouncementsTest {

    private static final Instant AT = Instant.parse("2027-07-01T09:15:00Z");

    @Autowired
    Journeys journeys;

    @Autowired
    AnnouncementOutbox outbox;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Circles circles;

    @Autowired
    Restrictions restrictions;

    @Autowired
    CaseIncidents incidents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Clock clock;

    private final WebhookStub webhook = new WebhookStub();
    private final List<UUID> scheduled = new ArrayList<>();
    private final Referred person = aPersonIn("LEI");
    private Announcements announcements;
    private AnnouncementWork work;
    private TheCase robin;

    @BeforeEach
    void somebodyListens() {
        WebhookProperties properties = settings(WebhookStub.SECRET);
        announcements = new Announcements(
                properties, outbox, cases, people, circles, remembering(), clock, "https://throughcare.example");
        work = new AnnouncementWork(
                outbox, new Webhook(properties, RestClient.builder(), clock), incidents, transaction);
        robin = journeys.refer(person);
    }

    @AfterEach
    void nobodyListens() {
        webhook.close();
    }

    @Test
    void whatHappensIsToldInTheShapeOfDomainEvents() {
        happens("REFERRAL_ACKNOWLEDGED", Map.of());
        happens("REFERRAL_ACCEPTED", Map.of("supportModel", "HOLISTIC", "priority", "ROUTINE"));
        sendAll();

        JsonNode accepted = webhook.taken().get(1);
        assertThat(webhook.taken())
                .extracting(event -> event.get("eventType").asText())
                .containsExactly("throughcare.case.received", "throughcare.case.accepted");
        assertThat(accepted.get("version").asInt()).isEqualTo(1);
        assertThat(accepted.get("occurredAt").asText()).isEqualTo("2027-07-01T10:15:00+01:00");
        assertThat(accepted.get("detailUrl").asText())
                .isEqualTo("https://throughcare.example/api/cases/"
                        + robin.reference().value());
        assertThat(accepted.at("/additionalInformation/caseReference").asText())
                .isEqualTo(robin.reference().value());
        assertThat(accepted.at("/additionalInformation/team").asText()).isEqualTo("LEI");
        assertThat(accepted.at("/additionalInformation/supportModel").asText()).isEqualTo("HOLISTIC");
        assertThat(accepted.at("/personReference/identifiers/0/type").asText()).isEqualTo("NOMS");
        assertThat(accepted.at("/personReference/identifiers/0/value").asText())
                .isEqualTo(person.answers().get("prisonNumber"));
        assertThat(accepted.toString()).doesNotContain("Robin");
    }

    @Test
    void ofWhomNobodyHasHeardNothingIsTold() {
        happens("REFERRAL_DECLINED", Map.of("reason", "CONSENT_NOT_GIVEN"));

        assertThat(scheduled).isEmpty();
    }

    @Test
    void whyACaseClosedAndWhoHasItStaysWithUs() {
        happens("REFERRAL_ACKNOWLEDGED", Map.of());
        happens("LINK_WORKER_ALLOCATED", Map.of("linkWorker", "lee.link1"));
        happens("CASE_CLOSED", Map.of("outcome", "ENDED_EARLY", "reason", "DIED"));
        sendAll();

        assertThat(webhook.taken().toString()).contains("ENDED_EARLY").doesNotContain("DIED", "lee.link1");
    }

    @Test
    void nothingIsToldOfARestrictedCase() {
        happens("REFERRAL_ACKNOWLEDGED", Map.of());
        restrictions.restrict(cases.get(robin.reference()), List.of(), "ASKED_FOR");
        happens("REFERRAL_ACCEPTED", Map.of("supportModel", "HOLISTIC", "priority", "ROUTINE"));

        assertThat(scheduled).hasSize(1);
    }

    @Test
    void whatIsNoBusinessOfOthersIsNotTold() {
        happens("REFERRAL_ACKNOWLEDGED", Map.of());
        happens("CONCERN_RAISED", Map.of());

        assertThat(scheduled).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 503})
    void whatIsNotTakenIsTriedAgainAsTheSameAndThenNoMore(int answer) {
        happens("REFERRAL_ACKNOWLEDGED", Map.of());
        UUID id = scheduled.get(0);
        webhook.answers(answer);

        assertThatThrownBy(() -> work.send(id))
                .isInstanceOf(Webhook.NotTaken.class)
                .hasMessage("the webhook answered " + answer);
        work.send(id);
        work.send(id);

        assertThat(webhook.taken()).hasSize(1);
        assertThat(webhook.ids()).containsExactly(id.toString(), id.toString());
    }

    @Test
    void aWebhookThatIsNotThereIsSaidToBeSo() {
        happens("REFERRAL_ACKNOWLEDGED", Map.of());
        webhook.close();

        assertThatThrownBy(() -> work.send(scheduled.get(0)))
                .isInstanceOf(Webhook.NotTaken.class)
                .hasMessage("the webhook did not answer");
    }

    @Test
    void whatNobodyTakesIsKeptAndIsAnIncidentOfItsCase() {
        happens("REFERRAL_ACKNOWLEDGED", Map.of());
        UUID id = scheduled.get(0);

        work.giveUp(id, "the webhook answered 503");
        work.send(id);

        assertThat(webhook.ids()).isEmpty();
        assertThat(jdbc.sql("select failed_at is not null from care.announcement where id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(runtime.createIncidentQuery()
                        .configuration(id.toString())
                        .singleResult()
                        .getIncidentMessage())
                .isEqualTo("throughcare.case.received could not be sent: the webhook answered 503");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "secret", "whsec_c2hvcnQ=", "whsec_%%%"})
    void aWebhookWithoutAGoodSecretIsRefusedAtStart(@Nullable String secret) {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

        assertThat(validator.validate(settings(secret)))
                .extracting(problem -> problem.getMessage())
                .containsExactly(
                        "throughcare.webhook.secret must be whsec_ and at least 24 bytes in Base64, if there is a webhook");
        assertThat(validator.validate(settings(WebhookStub.SECRET))).isEmpty();
    }

    private WebhookProperties settings(@Nullable String secret) {
        return new WebhookProperties(
                webhook.url(), secret, Duration.ofSeconds(2), Duration.ofSeconds(5), 3, Duration.ofSeconds(1));
    }

    private void happens(String what, Map<String, ?> detail) {
        announcements.hear(new Timeline.Happened(robin.reference(), AT, what, detail));
    }

    private void sendAll() {
        scheduled.forEach(work::send);
    }

    private ObjectProvider<SchedulerClient> remembering() {
        SchedulerClient scheduler = mock(SchedulerClient.class);
        when(scheduler.scheduleIfNotExists(any(SchedulableInstance.class))).thenAnswer(call -> {
            SchedulableInstance<?> instance = call.getArgument(0);
            return scheduled.add(UUID.fromString(instance.getTaskInstance().getId()));
        });
        return new ObjectProvider<>() {
            @Override
            public SchedulerClient getObject() {
                return scheduler;
            }
        };
    }
}
