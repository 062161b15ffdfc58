package uk.throughcare;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.coverage.WalkListener;
import uk.throughcare.coverage.Walks;
import uk.throughcare.custody.EventFeed;
import uk.throughcare.custody.PrisonerSearchStub;
import uk.throughcare.directory.FeedStub;
import uk.throughcare.listing.ProvidersAndEditors;

/** The whole application on a database and a mail server of its own; one context for all tests that carry it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "throughcare.data-folder=${java.io.tmpdir}/throughcare-${random.uuid}",
            "throughcare.keep-data=false",
            "throughcare.demo.enabled=false",
            // the identity provider of the tests is another application, and makes keys of its own
            "spring.autoconfigure.exclude="
                    + "org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration,"
                    + "org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration",
            // timers are fired by name
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.generate-unique-process-engine-name=false",
            // the watch over deadlines too looks when a test says so
            "throughcare.calendar.watch=-",
            // and nobody is told of a morning unless a test makes it one
            "throughcare.reminders.schedule=-",
            // no form makes anybody answer them
            "throughcare.measures.swemwbs=true",
            "throughcare.measures.loneliness=true",
            "throughcare.measures.phq9=true",
            "throughcare.measures.gad7=true",
            // nobody is forgotten and nothing is sealed meanwhile
            "throughcare.data-protection.watch=-",
            "throughcare.data-protection.seal=-",
            // nor are monthly reports made
            "throughcare.reports.schedule=-",
            // times taken are counted when a test says so
            "throughcare.figures.map.schedule=-",
            // and a few cases fill a page
            "throughcare.figures.map.finished-shown=3",
            // cases follow new diagrams when a test says so
            "throughcare.following.schedule=-",
            // so does the watch over the queues
            "throughcare.allocation.watch=-",
            "throughcare.allocation.proposals-stand-in=PDU-WAKEFIELD",
            // meters are counted when a test says so, and can be scraped
            "throughcare.operations.count-every=1d",
            "management.prometheus.metrics.export.enabled=true",
            // and over the feeds of services
            "throughcare.directory.watch=-",
            "throughcare.directory.first-wait=10ms",
            // nor do offers of services go away by themselves
            "throughcare.listings.watch=-",
            "throughcare.listings.offers=1000",
            // and what figures count is counted when a test says so
            "throughcare.figures.refresh=-",
            "throughcare.figures.rebuild=-",
            // all tests ask from one address
            "throughcare.directory.export.calls-per-minute=100000",
            "db-scheduler.polling-interval=100ms",
            // a node that died is noticed soon
            "db-scheduler.heartbeat-interval=1s",
            "throughcare.mail.every=100ms",
            "spring.mail.host=localhost"
        })
@TestExecutionListeners(listeners = Walks.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@Import({
    JourneyTest.MailServer.class,
    WalkListener.class,
    JourneyTest.PrisonerSearch.class,
    JourneyTest.Feeds.class,
    JourneyTest.WakefulScheduler.class,
    Journeys.class,
    ProvidersAndEditors.class,
    ExampleCases.class,
    EventFeed.class
})
public @interface JourneyTest {

    /** A mail server that keeps what it is given. */
    @TestConfiguration(proxyBeanMethods = false)
    class MailServer {

        @Bean(initMethod = "start", destroyMethod = "stop")
        GreenMail greenMail() {
            return new GreenMail(ServerSetup.SMTP.dynamicPort());
        }

        @Bean
        DynamicPropertyRegistrar mailPort(GreenMail greenMail) {
            return properties ->
                    properties.add("spring.mail.port", () -> greenMail.getSmtp().getPort());
        }
    }

    /** A prisoner search that knows whom tests say it knows. */
    @TestConfiguration(proxyBeanMethods = false)
    class PrisonerSearch {

        @Bean(initMethod = "start", destroyMethod = "stop")
        PrisonerSearchStub prisonerSearchStub() {
            return new PrisonerSearchStub();
        }

        @Bean
        DynamicPropertyRegistrar prisonerSearchUrl(PrisonerSearchStub stub) {
            return properties -> properties.add("throughcare.prisoner-search.url", stub::url);
        }
    }

    /** Feeds of services, one of each version. */
    @TestConfiguration(proxyBeanMethods = false)
    class Feeds {

        @Bean(initMethod = "start", destroyMethod = "stop")
        FeedStub feedStub() {
            return new FeedStub();
        }

        @Bean
        DynamicPropertyRegistrar feedUrls(FeedStub stub) {
            return properties -> {
                properties.add("throughcare.directory.feeds.old-council.url", () -> stub.url("old"));
                properties.add("throughcare.directory.feeds.new-council.url", () -> stub.url("new"));
                properties.add("throughcare.directory.feeds.new-council.schedule", () -> "DAILY|03:00");
            };
        }
    }

    /**
     * Keeps the scheduler awake: it waits until a time on the engine's clock, and when a test moves that clock back, it would
     * wait for years.
     */
    class WakefulScheduler implements DisposableBean {

        private final ScheduledExecutorService waking = Executors.newSingleThreadScheduledExecutor();

        WakefulScheduler(Scheduler scheduler) {
            waking.scheduleWithFixedDelay(scheduler::triggerCheckForDueExecutions, 1, 200, TimeUnit.MILLISECONDS);
        }

        @Override
        public void destroy() {
            waking.shutdownNow();
        }
    }
}
