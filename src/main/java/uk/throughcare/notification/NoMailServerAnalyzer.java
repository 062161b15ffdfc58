package uk.throughcare.notification;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application how to name a mail server. */
class NoMailServerAnalyzer extends AbstractFailureAnalyzer<NoMailServer> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoMailServer cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set spring.mail.host, spring.mail.port, spring.mail.username and spring.mail.password, or"
                        + " throughcare.demo.enabled=true to catch all mail.",
                cause);
    }
}
