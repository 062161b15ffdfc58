package uk.throughcare.demo;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The mail that the demo would have sent. */
public class CaughtMail {

    /** One mail. */
    public record Mail(Instant at, String to, String subject, String body) {}

    private final GreenMail catcher;

    CaughtMail(GreenMail catcher) {
        this.catcher = catcher;
    }

    public List<Mail> newestFirst() {
        return Arrays.stream(catcher.getReceivedMessages())
                .map(CaughtMail::read)
                .sorted(Comparator.comparing(Mail::at).reversed())
                .toList();
    }

    private static Mail read(MimeMessage message) {
        try {
            String to = Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return new Mail(
                    message.getSentDate().toInstant(),
                    to,
                    message.getSubject(),
                    message.getContent().toString());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("A mail of ours cannot be read", unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
