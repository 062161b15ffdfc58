package uk.throughcare.demo;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.Journey;
import uk.throughcare.journey.NewestDefinitions;
import uk.throughcare.journey.OnBehalf;

/** Gives the directory editor of the demonstration something to review. */
@Component
@Order(DemoCases.AFTER_EVERYTHING_ELSE)
@ConditionalOnProperty(name = "throughcare.demo.enabled", havingValue = "true")
class DemoOffers implements ApplicationRunner {

    private static final String EDITOR = "editor";

    private static final List<Map<String, Object>> OFFERS = List.of(
            Map.ofEntries(
                    Map.entry("organisation", "Aire Roots (invented)"),
                    Map.entry("email", "office@aire-roots.example"),
                    Map.entry("serviceName", "Hedge Laying for Beginners"),
                    Map.entry("kind", "GARDENING"),
                    Map.entry("whatItIs", "Laying hedges by hand with a hedger, and a fire for the tea."),
                    Map.entry("needs", List.of("FAMILY_WELLBEING", "HEALTH_MENTAL_OUTSIDE")),
                    Map.entry("place", "AREA"),
                    Map.entry("postcode", "LS11 5AA"),
                    Map.entry("whereExactly", "Holbeck Moor, Leeds"),
                    Map.entry("days", "Saturday, 10am"),
                    Map.entry("howToRefer", "Ring the office, or send the person along."),
                    Map.entry("capacity", "8 at a time"),
                    Map.entry("evidenceKind", "MEASURES"),
                    Map.entry("achieves", "7 of 10 people rate their wellbeing higher after six Saturdays (ONS4)."),
                    Map.entry("costForPerson", 0),
                    Map.entry("costOfProviding", 340)),
            Map.ofEntries(
                    Map.entry("organisation", "Second Bridge (invented)"),
                    Map.entry("email", "office@second-bridge.example"),
                    Map.entry("serviceName", "Ring Us Any Evening"),
                    Map.entry("kind", "MENTORING"),
                    Map.entry("whatItIs", "Somebody who has been inside answers the telephone."),
                    Map.entry("needs", List.of("THINKING_MENTORING")),
                    Map.entry("specialisms", List.of("VETERANS")),
                    Map.entry("place", "ONLINE"),
                    Map.entry("days", "soon"),
                    Map.entry("howToRefer", "By telephone."),
                    Map.entry("evidenceKind", "FEEDBACK"),
                    Map.entry("achieves", "Nobody has hung up on us yet."),
                    Map.entry("costForPerson", 0)));

    private final FormService forms;
    private final NewestDefinitions newest;
    private final OnBehalf onBehalf;
    private final JdbcClient jdbc;

    DemoOffers(FormService forms, NewestDefinitions newest, OnBehalf onBehalf, JdbcClient jdbc) {
        this.forms = forms;
        this.newest = newest;
        this.onBehalf = onBehalf;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!offeredAlready()) {
            OFFERS.forEach(offer ->
                    onBehalf.of(EDITOR, () -> forms.submitStartForm(newest.process(Journey.SERVICE_LISTING), offer)));
        }
    }

    private boolean offeredAlready() {
        return jdbc.sql("select exists (select 1 from care.listing)")
                .query(Boolean.class)
                .single();
    }
}
