package uk.throughcare.notification;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Names why a mail was not sent, without the address that the error's own words hold. */
final class MailErrors {

    private MailErrors() {}

    static String code(MailException refused) {
        return refused instanceof MailSendException send
                ? smtpCode(send).map(code -> "SMTP " + code).orElse("not reached")
                : refused.getClass().getSimpleName();
    }

    private static Optional<Integer> smtpCode(MailSendException refused) {
        for (Exception message : refused.getMessageExceptions()) {
            for (@Nullable Exception at = message;
                    at != null;
                    at = at instanceof MessagingException chain ? chain.getNextException() : null) {
                if (at instanceof SMTPAddressFailedException address) {
                    return Optional.of(address.getReturnCode());
                }
                if (at instanceof SMTPSendFailedException send) {
                    return Optional.of(send.getReturnCode());
                }
            }
        }
        return Optional.empty();
    }
}
