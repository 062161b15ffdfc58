package uk.throughcare.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.reporting.Figure.Explained;

/** What the pages of figures tell of a month that is over, for reading on paper: nothing that names a case or a person at work. */
@Service
public class MonthlyFigures {

    private static final String AS_MADE = "When this report was made.";

    /** Of what people reached, what a team decides on; the page tells the rest. */
    private static final Set<Reached> TOLD = Set.of(Reached.FIRST_CONTACT, Reached.STARTED);

    private final NowFigures now;
    private final FunnelFigures funnel;
    private final ForecastFigures forecast;
    private final WellbeingFigures wellbeing;
    private final ImpactFigures impact;
    private final CommissioningFigures commissioning;
    private final FairnessFigures fairness;
    private final TeamNames names;
    private final FigureSettings settings;

    MonthlyFigures(
            NowFigures now,
            FunnelFigures funnel,
            ForecastFigures forecast,
            WellbeingFigures wellbeing,
            ImpactFigures impact,
            CommissioningFigures commissioning,
            FairnessFigures fairness,
            TeamNames names,
            FigureSettings settings) {
        this.now = now;
        this.funnel = funnel;
        this.forecast = forecast;
        this.wellbeing = wellbeing;
        this.impact = impact;
        this.commissioning = commissioning;
        this.fairness = fairness;
        this.names = names;
        this.settings = settings;
    }

    /**
     * A part of the report, named as the page that tells the same.
     *
     * @param about of which days it is, or why there is nothing
     */
    public record Section(String title, List<String> about, List<Figure> figures) {

        public Section {
            about = List.copyOf(about);
            figures = List.copyOf(figures);
        }
    }

    /**
     * All but how people of different groups fare. What takes longer than a month to come of a referral is told of the referrals of
     * the last months.
     *
     * @param teams whole teams whose cases are counted together
     */
    public List<Section> of(List<String> teams, YearMonth month) {
        LocalDate longAgo = month.atEndOfMonth().plusDays(1).minusMonths(settings.months());
        LocalDate first = month.atDay(1);
        return List.of(
                new Section(
                        "Now",
                        List.of("As things stood when this report was made."),
                        now.counted(teams).stream().map(MonthlyFigures::asMade).toList()),
                chosen("Funnel", funnel::of, teams, first, month),
                waiting(teams),
                chosen("Wellbeing", wellbeing::of, teams, longAgo, month),
                chosen("What works", impact::of, teams, longAgo, month),
                chosen("What is missing", commissioning::of, teams, first, month));
    }

    /** How people of different groups fare, without what tells of few. */
    public Section fairness(List<String> teams) {
        return new Section(
                "Fairness",
                List.of(),
                Stream.of(Characteristic.values())
                        .flatMap(by -> fairness.told(teams, by, TOLD).stream())
                        .toList());
    }

    private static Section chosen(
            String title,
            BiFunction<Asked, List<String>, View> page,
            List<String> teams,
            LocalDate from,
            YearMonth month) {
        LocalDate until = month.atEndOfMonth();
        Map<String, String> days = Map.of("from", from.toString(), "until", until.toString());
        return new Section(
                title,
                List.of("The days chosen are %s to %s.".formatted(DatesInWords.day(from), DatesInWords.day(until))),
                page.apply(new Asked(days), teams).figures());
    }

    private Section waiting(List<String> teams) {
        List<String> about = new ArrayList<>(List.of("What was to be expected when this report was made."));
        List<Figure> figures = new ArrayList<>();
        for (TeamNames.Whole team : names.whole(teams)) {
            View view = forecast.of(new Asked(Map.of("team", team.id())), teams);
            view.instead().ifPresent(why -> about.add(team.name() + ": " + why));
            view.figures().forEach(figure -> figures.add(named(figure, team.name())));
        }
        return new Section("Waiting times", about, figures);
    }

    private static Figure named(Figure figure, String team) {
        return asMade(new Figure(
                figure.title() + ": " + team,
                figure.explained(),
                figure.labels(),
                figure.measures(),
                figure.rows(),
                figure.picture(),
                figure.units()));
    }

    private static Figure asMade(Figure figure) {
        Explained told = figure.explained();
        return new Figure(
                figure.title(),
                new Explained(told.counted(), told.when().replace(Explained.NOW, AS_MADE), told.leftOut()),
                figure.labels(),
                figure.measures(),
                figure.rows(),
                figure.picture(),
                figure.units());
    }
}
