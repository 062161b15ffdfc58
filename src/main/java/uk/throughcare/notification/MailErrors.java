package uk.throughcare.notification;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;

/** Names why a mail was not sent, without the address that the error's own words hold. */
final class MailErrors {

    private MailErrors() {}

    /**
     * @param refusal what the mail server or the way to it said about one mail
     */
    static String code(Exception refusal) {
        if (refusal instanceof MailException all) {
            return all.getClass().getSimpleName();
        }
        return smtpCode(refusal).map(code -> "SMTP " + code).orElse("not reached");
    }

    private static Optional<Integer> smtpCode(Exception refusal) {
        for (@Nullable Exception at = refusal;
                at != null;
                at = at instanceof MessagingException chain ? chain.getNextException() : null) {
            if (at instanceof SMTPAddressFailedException address) {
                return Optional.of(address.getReturnCode());
            }
            if (at instanceof SMTPSendFailedException send) {
                return Optional.of(send.getReturnCode());
            }
        }
        return Optional.empty();
    }
}
