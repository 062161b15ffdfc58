package uk.throughcare.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Row;
import uk.throughcare.reporting.Figure.Unit;

/** How far people came from their referral, and where and why they were lost. */
@Service
public class FunnelFigures {

    private static final List<String> STEPS = List.of(
            "Referred",
            "Accepted",
            "First contact",
            "Plan agreed",
            "Activity started",
            "Session attended",
            "Activity completed");
    private static final List<String> MEASURES =
            List.of("Cases", "Of the step before, %", "Median days since the step before");
    private static final String WHEN = "Cases referred on the days chosen, as they stand when they were last counted.";

    private final CaseChoice choice;
    private final Funnel funnel;
    private final CaseFacts facts;

    FunnelFigures(CaseChoice choice, Funnel funnel, CaseFacts facts) {
        this.choice = choice;
        this.funnel = funnel;
        this.facts = facts;
    }

    /**
     * @param asked which cases to count
     * @param teams whose cases may be counted: those of the reader
     * @throws uk.throughcare.journey.Refused if what is asked for cannot be understood
     */
    public View of(Asked asked, List<String> teams) {
        ChosenCases chosen = choice.of(asked, teams);
        return new View(
                choice.questions(chosen, teams),
                facts.moment(),
                List.of(
                        steps(funnel.steps(chosen)),
                        lost(funnel.lost(chosen)),
                        afterRelease(funnel.afterRelease(chosen))));
    }

    private static Figure steps(List<Funnel.Step> steps) {
        List<Row> rows = new ArrayList<>();
        long before = 0;
        for (Funnel.Step step : steps) {
            rows.add(row(STEPS.get(step.step() - 1), step.cases(), before, step.days()));
            before = step.cases();
        }
        return new Figure(
                        "From referral to completed activity",
                        new Explained(
                                "How many cases reached each step. Whoever reached a later step has reached the earlier ones, also where these were skipped or not recorded; so no step has more cases than the one before. Contact and session count when the person attended, in time or late; an activity has started when a provider accepted the person with a start date. Days are counted in cases that have both steps recorded, and as none where the later one came first.",
                                WHEN,
                                "Referrals that were joined to another case. Cases that are still open may go further; signposting alone ends without an activity."),
                        List.of("Step"),
                        MEASURES,
                        rows)
                .in(Unit.CASES, Unit.PERCENT, Unit.DAYS);
    }

    private static Figure lost(List<Funnel.Lost> lost) {
        return new Figure(
                        "Where people are lost, and why",
                        new Explained(
                                "Cases that were declined or closed, by the first step that they did not reach and the reason given.",
                                WHEN,
                                "Open cases, cases that were completed as planned, and those that completed an activity."),
                        List.of("Lost before", "Reason"),
                        List.of("Cases"),
                        lost.stream()
                                .map(one -> new Row(
                                        List.of(STEPS.get(one.before() - 1), one.why()),
                                        List.of(BigDecimal.valueOf(one.cases()))))
                                .toList())
                .in(Unit.CASES);
    }

    private static Figure afterRelease(Funnel.AfterRelease cases) {
        List<Row> rows = cases.released() == 0
                ? List.of()
                : List.of(
                        row("Released", cases.released(), 0, null),
                        row("Still in touch after release", cases.inTouch(), cases.released(), cases.days()));
        return new Figure(
                        "Still in touch after release",
                        new Explained(
                                "People who were released from prison while their case was open, and those of them who attended a first contact with the community team.",
                                WHEN,
                                "People who were not released, whose release was not reported, or who were referred in the community. Who was released a few days ago may still be met."),
                        List.of("Step"),
                        MEASURES,
                        rows)
                .in(Unit.CASES, Unit.PERCENT, Unit.DAYS);
    }

    private static Row row(String step, long cases, long before, @Nullable Double days) {
        return new Row(
                List.of(step),
                Arrays.asList(
                        BigDecimal.valueOf(cases),
                        before == 0
                                ? null
                                : BigDecimal.valueOf(cases * 100)
                                        .divide(BigDecimal.valueOf(before), 0, RoundingMode.HALF_UP),
                        days == null ? null : BigDecimal.valueOf(days)));
    }
}
