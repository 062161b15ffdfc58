package uk.throughcare.followup;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.Appointments;
import uk.throughcare.cases.Attempt;
import uk.throughcare.cases.Attempts;
import uk.throughcare.cases.Goals;
import uk.throughcare.cases.Measures;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;

/** What the forms of follow-up show: the attempts so far, the goals in the person's words, how they were doing. */
@Component
class FollowUpFacts {

    private static final int MOST_GOALS = 5;

    private final Attempts attempts;
    private final Appointments appointments;
    private final Goals goals;
    private final Measures measures;

    FollowUpFacts(Attempts attempts, Appointments appointments, Goals goals, Measures measures) {
        this.attempts = attempts;
        this.appointments = appointments;
        this.goals = goals;
        this.measures = measures;
    }

    Map<String, Object> ofContact(CaseReference reference) {
        int number = attempts.counted(reference, Attempt.Purpose.FOLLOW_UP) + 1;
        return Map.of(
                "attemptNumber",
                number,
                "attemptsMost",
                attempts.most(),
                "appointmentShown",
                appointments.open(reference, Attempt.Purpose.FOLLOW_UP));
    }

    /** Each of the five goals has its text, blank where the person named fewer. */
    Map<String, Object> ofReview(CaseReference reference) {
        Map<String, Object> facts = new LinkedHashMap<>(ofContact(reference));
        IntStream.rangeClosed(1, MOST_GOALS).forEach(number -> facts.put("goal" + number, ""));
        goals.of(reference).forEach(goal -> facts.put("goal" + goal.number(), goal.words()));
        facts.put(
                "measures",
                measures.of(reference).stream().map(FollowUpFacts::row).toList());
        return facts;
    }

    private static Map<String, Object> row(Measures.Measure measure) {
        return Map.of(
                "on", DatesInWords.day(measure.takenOn()),
                "question", Words.say(measure.title()),
                "score", measure.reported(),
                "change", change(measure),
                "band", Words.say(measure.band().toLowerCase(Locale.UK).replace('_', ' ')));
    }

    /** Since the baseline: up or down, which for some questions is good and for others not. */
    private static String change(Measures.Measure measure) {
        @Nullable BigDecimal change = measure.change();
        return change == null ? Words.say("first time") : change.signum() > 0 ? "+" + change : change.toString();
    }
}
