package uk.throughcare.reporting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.MeasureSwitches;
import uk.throughcare.reporting.AnsweredTwice.Answers;
import uk.throughcare.reporting.AnsweredTwice.Change;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Picture;
import uk.throughcare.reporting.Figure.Row;
import uk.throughcare.reporting.Figure.Unit;

/** Whether people say they are better off than at first: each question by itself, never added up. */
@Service
public class WellbeingFigures {

    private static final String WHEN =
            "Cases referred on the days chosen: the first answer, and the latest one of a review, up to when they were last counted.";

    private final CaseChoice choice;
    private final AnsweredTwice answers;
    private final CaseFacts facts;
    private final FairnessSettings settings;
    private final MeasureSwitches switches;

    WellbeingFigures(
            CaseChoice choice,
            AnsweredTwice answers,
            CaseFacts facts,
            FairnessSettings settings,
            MeasureSwitches switches) {
        this.choice = choice;
        this.answers = answers;
        this.facts = facts;
        this.settings = settings;
        this.switches = switches;
    }

    /**
     * @param asked which cases to count
     * @param teams whose cases may be counted: those of the reader
     * @throws uk.throughcare.journey.Refused if what is asked for cannot be understood
     */
    public View of(Asked asked, List<String> teams) {
        ChosenCases chosen = choice.of(asked, teams);
        List<Answers> all = answers.of(chosen).stream().filter(this::isShown).toList();
        return new View(
                choice.questions(chosen, teams),
                facts.moment(),
                Stream.concat(
                                Stream.of(means(all, answers.met(chosen))),
                                all.stream()
                                        .filter(one -> one.instrument().equals("ONS4") && areEnough(one))
                                        .map(one -> distribution(one, answers.changes(chosen, one.question()))))
                        .toList());
    }

    private Figure means(List<Answers> all, long met) {
        return new Figure(
                        "Change in wellbeing, question by question",
                        new Explained(
                                "The mean change from the first answer to the latest, and between which numbers the true mean lies with 95 %% confidence. The ONS4 questions go from 0 to 10; of anxiety less is better. SWEMWBS goes from 7 to 35, where it is switched on. Of %d cases that had a first contact, so many answered a question twice as stands beside it: who did not may be better or worse off."
                                        .formatted(met),
                                WHEN,
                                "Cases without a first contact, and of each question those who did not answer it both times. Means of fewer than %d people are hidden."
                                        .formatted(settings.smallestShown())),
                        List.of("Question"),
                        List.of(
                                "Mean change",
                                "At least",
                                "At most",
                                "People asked twice",
                                "Mean at first",
                                "Mean now"),
                        all.stream()
                                .map(one -> new Row(List.of(one.title()), values(one)))
                                .toList(),
                        Picture.INTERVAL)
                .in(Unit.POINTS, Unit.POINTS, Unit.POINTS, Unit.PEOPLE);
    }

    private List<@Nullable BigDecimal> values(Answers one) {
        if (!areEnough(one)) {
            return Arrays.asList(null, null, null, null, null, null);
        }
        Interval within = Interval.ofMean(one.changes());
        return List.of(
                Compared.rounded(one.changes().mean()),
                Compared.rounded(within.low()),
                Compared.rounded(within.high()),
                BigDecimal.valueOf(one.people()),
                Compared.rounded(one.before() / one.people()),
                Compared.rounded(one.now() / one.people()));
    }

    private boolean isShown(Answers one) {
        return !one.instrument().equals("SWEMWBS") || switches.swemwbs();
    }

    private boolean areEnough(Answers one) {
        return one.people() >= settings.smallestShown();
    }

    private static Figure distribution(Answers one, List<Change> changes) {
        return new Figure(
                        one.title() + ": how answers changed",
                        new Explained(
                                "How many people answer so much higher or lower than at first, on a scale of 0 to 10.%s"
                                        .formatted(
                                                one.question().equals("anxious") ? " Of anxiety lower is better." : ""),
                                WHEN,
                                "People who did not answer it both times."),
                        List.of("Change"),
                        List.of("People"),
                        changes.stream()
                                .map(change -> new Row(
                                        List.of(words(change.change())), List.of(BigDecimal.valueOf(change.people()))))
                                .toList())
                .in(Unit.PEOPLE);
    }

    private static String words(int change) {
        return change == 0 ? "The same" : change > 0 ? change + " higher" : -change + " lower";
    }
}
