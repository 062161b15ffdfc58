package uk.throughcare.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.journey.CaseInLogs;
import uk.throughcare.journey.CaseIncidents;
import uk.throughcare.journey.CaseReference;

/** Sends what waits in the outbox; what cannot be sent is tried again later, and in the end becomes an incident. */
@Service
class Delivery {

    /** The type of the incident that a mail becomes when it is given up. */
    static final String INCIDENT = "mail";

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Outbox outbox;
    private final MailTexts texts;
    private final MailLanguages languages;
    private final JavaMailSender sender;
    private final MailProperties properties;
    private final CaseIncidents incidents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Delivery(
            Outbox outbox,
            MailTexts texts,
            MailLanguages languages,
            MailServer server,
            MailProperties properties,
            CaseIncidents incidents,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.languages = languages;
        this.sender = server.sender();
        this.properties = properties;
        this.incidents = incidents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends all mail that is due, some over each connection to the mail server. */
    void sendWhatIsDue() {
        List<Notification> taken = take();
        while (!taken.isEmpty()) {
            send(taken);
            taken = take();
        }
    }

    private List<Notification> take() {
        return outbox.take(properties.together(), clock.instant().plus(properties.takenFor()));
    }

    private void send(List<Notification> taken) {
        Map<MimeMessage, Notification> made = new LinkedHashMap<>();
        for (Notification notification : taken) {
            make(notification).ifPresent(message -> made.put(message, notification));
        }
        Map<?, Exception> refused = post(made.keySet());
        List<UUID> sent = made.entrySet().stream()
                .filter(mail -> !refused.containsKey(mail.getKey()))
                .map(mail -> mail.getValue().id())
                .toList();
        if (!sent.isEmpty()) {
            outbox.sent(sent);
        }
        made.forEach((message, notification) -> Optional.ofNullable(refused.get(message))
                .ifPresent(refusal -> failed(notification, MailErrors.code(refusal))));
    }

    /** One that cannot be made, whatever the reason, counts as an attempt and does not hold up the others. */
    private Optional<MimeMessage> make(Notification notification) {
        try {
            return Optional.of(message(notification));
        } catch (RuntimeException broken) {
            failed(notification, broken.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Those that were not taken, each with the reason. */
    private Map<?, Exception> post(Set<MimeMessage> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        try {
            sender.send(messages.toArray(MimeMessage[]::new));
            return Map.of();
        } catch (MailSendException some) {
            return some.getFailedMessages();
        } catch (MailException all) {
            return messages.stream().collect(Collectors.toMap(message -> message, message -> all));
        }
    }

    private void failed(Notification notification, String error) {
        try (var inLogs = CaseInLogs.about(notification.reference())) {
            transaction.executeWithoutResult(status -> {
                int inVain = notification.attempts() + 1;
                if (inVain < properties.attempts()) {
                    Instant next = clock.instant().plus(properties.waitAfter(inVain));
                    outbox.triedInVain(notification.id(), error, next);
                } else {
                    giveUp(notification, error);
                }
            });
        }
    }

    private void giveUp(Notification notification, String error) {
        outbox.givenUp(notification.id(), error);
        boolean shown = report(notification, "Mail " + notification.template() + " could not be sent: " + error);
        log.warn(
                "Mail {} ({}) could not be sent: {}{}",
                notification.id(),
                notification.template(),
                error,
                shown ? "" : "; no process is running that could show an incident");
    }

    private boolean report(Notification notification, String message) {
        String id = notification.id().toString();
        CaseReference reference = notification.reference();
        return reference != null
                ? incidents.report(reference, INCIDENT, id, message)
                : notification.about() != null && incidents.reportOn(notification.about(), INCIDENT, id, message);
    }

    private MimeMessage message(Notification notification) {
        MailTexts.Text text = texts.of(notification, languages.of(notification.recipient()));
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(properties.from());
            helper.setTo(notification.recipient());
            helper.setSubject(text.subject());
            helper.setText(text.body());
            helper.setSentDate(Date.from(clock.instant()));
            // the same each time, so that a mail sent twice after a crash is recognised as one
            message.setHeader("Message-ID", "<" + notification.id() + "@" + texts.host() + ">");
            // no out-of-office answers, please
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException broken) {
            throw new IllegalStateException("Mail " + notification.id() + " cannot be made", broken);
        }
    }
}
