package uk.throughcare.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.journey.CaseIncidents;

/** Sends what waits in the outbox; what cannot be sent is tried again later, and in the end becomes an incident. */
@Service
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Outbox outbox;
    private final MailTexts texts;
    private final JavaMailSender sender;
    private final MailProperties properties;
    private final CaseIncidents incidents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Delivery(
            Outbox outbox,
            MailTexts texts,
            MailServer server,
            MailProperties properties,
            CaseIncidents incidents,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.sender = server.sender();
        this.properties = properties;
        this.incidents = incidents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tries to send one mail.
     *
     * @return when to try again; empty if there is nothing left to do
     */
    Optional<Instant> send(UUID id) {
        return outbox.waiting(id).flatMap(this::send);
    }

    private Optional<Instant> send(Notification notification) {
        MimeMessage message = message(notification);
        try {
            sender.send(message);
        } catch (MailException refused) {
            return failed(notification.id(), MailErrors.code(refused));
        }
        outbox.sent(notification.id());
        return Optional.empty();
    }

    /**
     * Counts an attempt in vain.
     *
     * @return when to try again; empty if the mail is given up
     */
    Optional<Instant> failed(UUID id, String error) {
        return transaction.execute(status -> outbox.waiting(id).flatMap(mail -> failed(mail, error)));
    }

    private Optional<Instant> failed(Notification notification, String error) {
        int inVain = notification.attempts() + 1;
        outbox.triedInVain(notification.id(), error);
        if (inVain < properties.attempts()) {
            return Optional.of(clock.instant().plus(properties.waitAfter(inVain)));
        }
        giveUp(notification, error);
        return Optional.empty();
    }

    private void giveUp(Notification notification, String error) {
        outbox.givenUp(notification.id());
        boolean shown = incidents.report(
                notification.reference(),
                DeliveryConfiguration.INCIDENT,
                notification.id().toString(),
                "Mail " + notification.template() + " could not be sent: " + error);
        log.warn(
                "Mail {} ({}) could not be sent: {}{}",
                notification.id(),
                notification.template(),
                error,
                shown ? "" : "; its case has ended and shows no incident");
    }

    private MimeMessage message(Notification notification) {
        MailTexts.Text text = texts.of(notification);
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
