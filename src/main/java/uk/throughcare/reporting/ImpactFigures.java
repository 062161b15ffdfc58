package uk.throughcare.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Picture;
import uk.throughcare.reporting.Figure.Row;
import uk.throughcare.reporting.Figure.Unit;
import uk.throughcare.reporting.WhatWorks.Worked;

/** What came of support, by what it was, what it cost, and what people needed that nothing met. */
@Service
@EnableConfigurationProperties(ImpactSettings.class)
public class ImpactFigures {

    private static final String WHEN = "Cases referred on the days chosen, as they stand when they were last counted.";
    private static final int PERCENT = 100;

    private final CaseChoice choice;
    private final WhatWorks works;
    private final CaseFacts facts;
    private final FigureWords words;
    private final FairnessSettings fairness;
    private final ImpactSettings settings;

    ImpactFigures(
            CaseChoice choice,
            WhatWorks works,
            CaseFacts facts,
            FigureWords words,
            FairnessSettings fairness,
            ImpactSettings settings) {
        this.choice = choice;
        this.works = works;
        this.facts = facts;
        this.words = words;
        this.fairness = fairness;
        this.settings = settings;
    }

    /**
     * @param asked which cases to count
     * @param teams whose cases may be counted: those of the reader
     * @throws uk.throughcare.journey.Refused if what is asked for cannot be understood
     */
    public View of(Asked asked, List<String> teams) {
        ChosenCases chosen = choice.of(asked, teams);
        Map<Support, List<Worked>> worked = works.of(chosen);
        return new View(
                choice.questions(chosen, teams),
                facts.moment(),
                Stream.of(Support.values())
                        .map(support -> figure(support, worked.getOrDefault(support, List.of())))
                        .toList());
    }

    private Figure figure(Support support, List<Worked> worked) {
        return new Figure(
                        "What came of it, by " + support.title().toLowerCase(Locale.ROOT),
                        new Explained(counted(), WHEN, leftOut()),
                        List.of(support.title()),
                        List.of(
                                "With a sustained activity",
                                "Cases",
                                "Started an activity, in %",
                                "Sustained it, in %",
                                "Goals met, in %",
                                "Life satisfaction, mean change",
                                "Cost of a sustained activity, in £"),
                        worked.stream().map(this::row).toList(),
                        Picture.OUT_OF)
                .in(Unit.CASES, Unit.CASES);
    }

    private Row row(Worked one) {
        return new Row(
                List.of(one.name() == null ? "Not known" : words.of(one.name())),
                Arrays.asList(
                        BigDecimal.valueOf(one.sustained()),
                        BigDecimal.valueOf(one.cases()),
                        percent(one.started(), one.cases()),
                        percent(one.sustained(), one.cases()),
                        percent(one.goalsMet(), one.goalsReviewed()),
                        one.change() == null || one.answeredTwice() < fairness.smallestShown()
                                ? null
                                : Compared.rounded(one.change()),
                        one.sustainedConnections() == 0
                                ? null
                                : one.cost()
                                        .divide(
                                                BigDecimal.valueOf(one.sustainedConnections()),
                                                0,
                                                RoundingMode.HALF_UP)));
    }

    private static @Nullable BigDecimal percent(long some, long all) {
        return all == 0 ? null : Compared.rounded((double) PERCENT * some / all);
    }

    private String counted() {
        return "Accepted cases, and those of them in which an activity is sustained: the person came to %d sessions or completed it. The cost is that of staff, by the hours that a case of its support model takes at %s pounds an hour, and of the activities that began, as their providers say what one person costs them; divided by the sustained activities. Whoever chose several kinds of activity, providers or needs counts at each; the time of staff is then shared out among the activities that began."
                .formatted(
                        settings.sustainedSessions(), settings.staffHourCost().toPlainString());
    }

    private String leftOut() {
        return "Referrals that were not accepted. Of goals, those that no review has looked at; of life satisfaction, people who were not asked twice, and means of fewer than %d of them. Activities whose provider has not said what they cost count as free."
                .formatted(fairness.smallestShown());
    }
}
