package uk.throughcare.notification;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Empties the outbox every moment, on each node. */
@Component
@EnableConfigurationProperties(MailProperties.class)
class MailRound implements DisposableBean {

    private final Delivery delivery;
    private final MailProperties properties;
    private final ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();

    MailRound(Delivery delivery, MailProperties properties) {
        this.delivery = delivery;
        this.properties = properties;
        // a mail that is on its way is not broken off
        thread.setWaitForTasksToCompleteOnShutdown(true);
        thread.setAwaitTerminationMillis(properties.patienceAtTheEnd().toMillis());
        thread.setThreadNamePrefix("mail-");
        thread.initialize();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(delivery::sendWhatIsDue, properties.every());
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }
}
