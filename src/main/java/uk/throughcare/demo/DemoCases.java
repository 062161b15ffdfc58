package uk.throughcare.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.throughcare.calendar.MorningRound;
import uk.throughcare.directory.Services;
import uk.throughcare.forms.FormWalk;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.reporting.TimesRound;
import uk.throughcare.reports.MonthlyRound;

/** Fills an empty system with cases by living each from its referral to today; the same seed gives the same cases. */
@Component
@Order(DemoCases.AFTER_EVERYTHING_ELSE)
@ConditionalOnProperty(name = "throughcare.demo.enabled", havingValue = "true")
@EnableConfigurationProperties(DemoProperties.class)
class DemoCases implements ApplicationRunner {

    static final int AFTER_EVERYTHING_ELSE = 1_000_000;

    private static final Logger log = LoggerFactory.getLogger(DemoCases.class);

    private final ProcessEngine engine;
    private final FormWalk forms;
    private final ReferralJourney journey;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PastYear past;
    private final Services services;
    private final MorningRound morning;
    private final DemoEquality equality;
    private final TimesRound times;
    private final MonthlyRound reports;
    private final DemoProperties properties;
    private final Filling filling;

    DemoCases(
            ProcessEngine engine,
            FormWalk forms,
            ReferralJourney journey,
            JdbcClient jdbc,
            Clock clock,
            PastYear past,
            Services services,
            MorningRound morning,
            DemoEquality equality,
            TimesRound times,
            MonthlyRound reports,
            DemoProperties properties,
            Filling filling) {
        this.engine = engine;
        this.forms = forms;
        this.journey = journey;
        this.jdbc = jdbc;
        this.clock = clock;
        this.past = past;
        this.services = services;
        this.morning = morning;
        this.equality = equality;
        this.times = times;
        this.reports = reports;
        this.properties = properties;
        this.filling = filling;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        services.load(new ClassPathResource("directory/example-services.csv"));
        if (properties.cases() == 0 || filledAlready()) {
            return;
        }
        log.info("Filling the demonstration with {} invented cases", properties.cases());
        Instant now = beginningOfToday();
        filling.begins();
        try {
            for (int number = 0; number < properties.cases(); number++) {
                Invented invented = new Invented(new Random(properties.seed() * 1_000L + number));
                new CaseLife(engine, forms, journey, invented, CaseStory.invent(number, invented, now), now).live();
                filling.livedOne();
            }
            past.happened(properties.pastCases(), properties.seed(), LocalDate.now(clock));
        } finally {
            ClockUtil.reset();
            filling.ends();
        }
        equality.askEverybody(properties.seed(), now);
        // nobody who looks at the demonstration waits for the next morning or month, or for times to be counted
        morning.tellEverybody();
        times.countAnew();
        reports.look();
    }

    /** All day long the same seed gives the same cases. */
    private Instant beginningOfToday() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }

    private boolean filledAlready() {
        return jdbc.sql("select exists (select 1 from care.cases)")
                .query(Boolean.class)
                .single();
    }
}
