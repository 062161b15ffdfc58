package uk.throughcare.cockpit;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.cases.OwnTeamsOnly;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.Refused;
import uk.throughcare.reporting.Characteristic;
import uk.throughcare.reporting.FairnessFigures;
import uk.throughcare.reporting.Figure;
import uk.throughcare.reporting.TeamNames;

/** What the pages on impact in Cockpit show: always of the teams where the reader works. */
@RestController
@OwnTeamsOnly
class ImpactPages {

    private static final String BY = "by";

    private final CurrentActor actor;
    private final Clock clock;
    private final TeamNames names;
    private final FairnessFigures fairness;

    ImpactPages(CurrentActor actor, Clock clock, TeamNames names, FairnessFigures fairness) {
        this.actor = actor;
        this.clock = clock;
        this.names = names;
        this.fairness = fairness;
    }

    /**
     * A page that shows one of several things.
     *
     * @param teams whose cases are counted, by name
     * @param at when
     * @param choices what the page can show
     */
    record Page(List<String> teams, String at, List<Figure> figures, Choices choices) {

        Page {
            teams = List.copyOf(teams);
            figures = List.copyOf(figures);
        }
    }

    /**
     * @param parameter by which the address says what is chosen
     * @param chosen what this page shows
     */
    record Choices(String label, String parameter, List<Choice> offered, String chosen) {

        Choices {
            offered = List.copyOf(offered);
        }
    }

    record Choice(String value, String title) {}

    @GetMapping("/figures/fairness")
    Page fairness(@RequestParam(name = BY, defaultValue = "ethnicity") String by) {
        List<String> own = actor.signedIn().map(CurrentActor.SignedIn::teams).orElse(List.of());
        Characteristic chosen = Arrays.stream(Characteristic.values())
                .filter(one -> one.key().equals(by))
                .findFirst()
                .orElseThrow(() -> Refused.because(BY, "there are no figures by this"));
        return new Page(
                names.of(own),
                DatesInWords.moment(clock.instant()),
                fairness.of(own, chosen),
                new Choices("Compare people by", BY, offered(), chosen.key()));
    }

    private static List<Choice> offered() {
        return Arrays.stream(Characteristic.values())
                .map(one -> new Choice(one.key(), one.title()))
                .toList();
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
    }
}
