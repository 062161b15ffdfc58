package uk.throughcare.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.throughcare.reporting.Figure.Picture;
import uk.throughcare.reporting.Figure.Row;
import uk.throughcare.reporting.Figure.Unit;
import uk.throughcare.reporting.Question.Choice;
import uk.throughcare.reporting.Question.Kind;

/** How long people accepted in some weeks will wait for their first contact, as things stand or if one thing were different. */
@Service
public class ForecastFigures {

    private static final String WHAT_IF = "whatIf";
    private static final double ONE_IN_TEN = 0.1;

    /** What could be different. */
    private enum WhatIf {
        ONE_MORE("With one more link worker"),
        ONE_IN_TEN_FEWER("With one referral in ten fewer");

        private final String words;

        WhatIf(String words) {
            this.words = words;
        }
    }

    private final TeamChoice teams;
    private final TeamRecords records;
    private final Forecast forecast;
    private final CaseFacts facts;
    private final ForecastSettings settings;

    ForecastFigures(
            TeamChoice teams, TeamRecords records, Forecast forecast, CaseFacts facts, ForecastSettings settings) {
        this.teams = teams;
        this.records = records;
        this.forecast = forecast;
        this.facts = facts;
        this.settings = settings;
    }

    /**
     * @param asked for which team, and what if
     * @param own the reader's teams
     * @throws uk.throughcare.journey.Refused if what is asked for is none of the choices
     */
    public View of(Asked asked, List<String> own) {
        String chosen = teams.of(asked, own);
        String whatIf =
                asked.oneOf(WHAT_IF, Stream.of(WhatIf.values()).map(Enum::name).toList());
        asked.check();
        List<Choice> offered = teams.offered(own);
        if (offered.isEmpty()) {
            return new View(List.of(), facts.moment(), List.of());
        }
        String team = chosen.isEmpty() ? offered.get(0).value() : chosen;
        List<Question> questions = List.of(new Question("team", "Team", Kind.CHOICE, team, offered), whatIf(whatIf));
        TeamRecord record = records.of(team, teams.holders(team, own));
        Optional<String> tooLittle = tooLittle(record);
        return tooLittle.isPresent()
                ? new View(questions, facts.moment(), List.of(), tooLittle)
                : new View(questions, facts.moment(), List.of(figure(record, whatIf)));
    }

    private static Question whatIf(String chosen) {
        List<Choice> choices = Stream.concat(
                        Stream.of(new Choice("", "As things stand")),
                        Stream.of(WhatIf.values()).map(one -> new Choice(one.name(), one.words)))
                .toList();
        return new Question(WHAT_IF, "What if", Kind.CHOICE, chosen, choices);
    }

    /** Why there is no forecast, in words. */
    private Optional<String> tooLittle(TeamRecord record) {
        if (record.points() == 0) {
            return Optional.of("The team has no link worker, so nobody can be expected to be met.");
        }
        int least = Math.min(
                record.accepted(),
                Math.min(record.contacts().size(), record.stays().size()));
        return least >= settings.fewest()
                ? Optional.empty()
                : Optional.of(
                        "There are too few records of this team for a forecast: of the last %d weeks, %d accepted referrals, %d first contacts and %d ended cases. It takes %d of each."
                                .formatted(
                                        settings.weeks(),
                                        record.accepted(),
                                        record.contacts().size(),
                                        record.stays().size(),
                                        settings.fewest()));
    }

    private Figure figure(TeamRecord record, String whatIf) {
        List<Row> rows = whatIf.isEmpty()
                ? rows("As things stand", forecast.of(record, 0))
                : Stream.of(
                                rows("As things stand", forecast.of(record, 0)),
                                rows(WhatIf.valueOf(whatIf).words, forecastIf(record, WhatIf.valueOf(whatIf))))
                        .flatMap(List::stream)
                        .toList();
        return new Figure(
                        "Expected wait from acceptance to first contact",
                        new ForecastWords(settings).explained(record),
                        List.of("Accepted", "If"),
                        List.of("Days expected", "One in ten waits at most", "One in ten waits at least"),
                        rows,
                        Picture.BAND)
                .in(Unit.DAYS, Unit.DAYS, Unit.DAYS);
    }

    private List<Forecast.Band> forecastIf(TeamRecord record, WhatIf whatIf) {
        return whatIf == WhatIf.ONE_MORE
                ? forecast.of(record.with(record.points() / record.workers()), 0)
                : forecast.of(record, ONE_IN_TEN);
    }

    private static List<Row> rows(String condition, List<Forecast.Band> bands) {
        return bands.stream()
                .map(band -> new Row(
                        List.of("In " + band.week() + " weeks", condition),
                        Arrays.asList(days(band.expected()), days(band.low()), days(band.high()))))
                .toList();
    }

    private static BigDecimal days(double days) {
        return BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP);
    }
}
