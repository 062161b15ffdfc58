package uk.throughcare.cockpit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.reporting.Asked;
import uk.throughcare.reporting.FewPeople;
import uk.throughcare.reporting.Figure;
import uk.throughcare.reporting.Question;
import uk.throughcare.reporting.TeamNames;
import uk.throughcare.reporting.View;
import uk.throughcare.teams.Oversight;

/** Fills pages of figures that ask what they are to show: always of the teams whose figures the reader may read. */
@Component
class AskedPages {

    private final Oversight oversight;
    private final Clock clock;
    private final TeamNames names;
    private final FewPeople few;

    AskedPages(Oversight oversight, Clock clock, TeamNames names, FewPeople few) {
        this.oversight = oversight;
        this.clock = clock;
        this.names = names;
        this.few = few;
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

    /** @throws uk.throughcare.journey.Refused if what is asked for cannot be understood */
    Page of(Map<String, String> asked, BiFunction<Asked, List<String>, View> figures) {
        List<String> own = oversight.figures();
        View view = figures.apply(new Asked(asked), own);
        return new Page(
                names.of(own),
                DatesInWords.moment(clock.instant()),
                view.countedUpTo().map(DatesInWords::moment).orElse(null),
                view.questions(),
                oversight.isOfFiguresOnly() ? few.hidden(view.figures()) : view.figures(),
                view.instead().orElse(null));
    }
}
