package uk.throughcare.tasklist;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.cases.MeasureSwitches;
import uk.throughcare.forms.FormFacts;

/** Lets the conditions of every form of a case show the questions of the measures that are switched on, and no others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MeasureSwitches.class)
class MeasuresAsked {

    @Bean
    FormFacts measuresAskedFacts(MeasureSwitches switches) {
        Map<String, Boolean> asked = Map.of(
                "asksSwemwbs", switches.swemwbs(),
                "asksLoneliness", switches.loneliness(),
                "asksPhq9", switches.phq9(),
                "asksGad7", switches.gad7());
        return FormFacts.ofEveryForm(context -> asked);
    }
}
