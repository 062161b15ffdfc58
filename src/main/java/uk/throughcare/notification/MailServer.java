package uk.throughcare.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The way out for mail; without one the application does not start, since it would promise what it cannot keep. */
@Component
class MailServer {

    private final JavaMailSender sender;

    MailServer(ObjectProvider<JavaMailSender> configured) {
        @Nullable JavaMailSender found = configured.getIfAvailable();
        // spring.mail.host= makes a sender too
        if (found == null || found instanceof JavaMailSenderImpl named && "".equals(named.getHost())) {
            throw new NoMailServer();
        }
        this.sender = found;
    }

    JavaMailSender sender() {
        return sender;
    }
}
