package uk.throughcare.cockpit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
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
import uk.throughcare.reporting.Asked;
import uk.throughcare.reporting.Figure;
import uk.throughcare.reporting.ForecastFigures;
import uk.throughcare.reporting.FunnelFigures;
import uk.throughcare.reporting.Question;
import uk.throughcare.reporting.TeamNames;
import uk.throughcare.reporting.View;

/** The pages of figures that ask which cases they are to show: always of the teams where the reader works. */
@RestController
@OwnTeamsOnly
class FlowPages {

    private final CurrentActor actor;
    private final Clock clock;
    private final TeamNames names;
    private final FunnelFigures funnel;
    private final ForecastFigures forecast;

    FlowPages(CurrentActor actor, Clock clock, TeamNames names, FunnelFigures funnel, ForecastFigures forecast) {
        this.actor = actor;
        this.clock = clock;
        this.names = names;
        this.funnel = funnel;
        this.forecast = forecast;
    }

    /**
     * A page.
     *
     * @param teams whose cases can be counted, by name
     * @param at when
     * @param countedUpTo up to when changes are counted; none before anything was counted
     * @param instead why there are no figures
     */
    record Page(
            List<String> teams,
            String at,
            @Nullable String countedUpTo,
            List<Question> questions,
            List<Figure> figures,
            @Nullable String instead) {

        Page {
            teams = List.copyOf(teams);
            questions = List.copyOf(questions);
            figures = List.copyOf(figures);
        }
    }

    @GetMapping("/figures/funnel")
    Page funnel(@RequestParam Map<String, String> asked) {
        return page(asked, funnel::of);
    }

    @GetMapping("/figures/forecast")
    Page forecast(@RequestParam Map<String, String> asked) {
        return page(asked, forecast::of);
    }

    Page page(Map<String, String> asked, BiFunction<Asked, List<String>, View> figures) {
        List<String> own = actor.signedIn().map(CurrentActor.SignedIn::teams).orElse(List.of());
        View view = figures.apply(new Asked(asked), own);
        return new Page(
                names.of(own),
                DatesInWords.moment(clock.instant()),
                view.countedUpTo().map(DatesInWords::moment).orElse(null),
                view.questions(),
                view.figures(),
                view.instead().orElse(null));
    }

    /** Names each field, and why it was not taken. */
    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Nothing is shown until this is put right.");
        problem.setTitle("The question was not understood");
        problem.setProperty("errors", refused.problems());
        return problem;
    }
}
