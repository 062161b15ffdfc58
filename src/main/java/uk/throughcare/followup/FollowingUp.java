package uk.throughcare.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Appointments;
import uk.throughcare.cases.Attempt;
import uk.throughcare.cases.Attempts;
import uk.throughcare.cases.Goals;
import uk.throughcare.cases.Measures;
import uk.throughcare.cases.Timeline;
import uk.throughcare.followup.FollowUps.FollowUp;
import uk.throughcare.followup.FollowUps.Kind;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.NextStep;
import uk.throughcare.journey.Refused;

/** Keeps in touch with people while and after they are supported. */
@Service
class FollowingUp {

    private final FollowUps followUps;
    private final Attempts attempts;
    private final Appointments appointments;
    private final Goals goals;
    private final Measures measures;
    private final Timeline timeline;
    private final Clock clock;

    FollowingUp(
            FollowUps followUps,
            Attempts attempts,
            Appointments appointments,
            Goals goals,
            Measures measures,
            Timeline timeline,
            Clock clock) {
        this.followUps = followUps;
        this.attempts = attempts;
        this.appointments = appointments;
        this.goals = goals;
        this.measures = measures;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The day from which the dates of all follow-ups are counted. It is the day of the first follow-up round, when
     * activities are settled or the person was told what is there: counted from the first session of an activity that
     * runs for months, all follow-ups would fall due at once.
     */
    LocalDate startedOn(CaseReference reference) {
        return followUps.startedOn(reference, LocalDate.now(clock));
    }

    /** Counted from the record, so that a team which takes the case over goes on where the former one stood. */
    int next(CaseReference reference) {
        return followUps.of(reference).stream().mapToInt(FollowUp::number).max().orElse(0) + 1;
    }

    Attempts.Result contacted(CaseReference reference, int number, FollowUpContact contact) {
        return reach(reference, number, Kind.CONTACT, contact);
    }

    Attempts.Result reviewed(CaseReference reference, int number, ProgressReview review) {
        Attempts.Result result = reach(reference, number, Kind.REVIEW, review.contact());
        if (result.contactMade()) {
            reviewGoals(reference, review);
            measures.take(reference, Measures.ONS4, review.scores(), review.contactOn());
        }
        return result;
    }

    private Attempts.Result reach(CaseReference reference, int number, Kind kind, FollowUpContact contact) {
        Attempts.Result result = attempts.record(reference, contact.attempt());
        appointments.book(reference, Attempt.Purpose.FOLLOW_UP, contact.nextOn(), contact.nextAt());
        if (result.contactMade()) {
            NextStep next = chosen(contact.nextStep());
            followUps.held(reference, new FollowUp(number, kind, contact.contactOn(), next));
            timeline.record(
                    reference, "FOLLOWED_UP", Map.of("number", number, "kind", kind.name(), "nextStep", next.name()));
        }
        return result;
    }

    private void reviewGoals(CaseReference reference, ProgressReview review) {
        List<Goals.Goal> named = goals.of(reference);
        for (Goals.Goal goal : named) {
            Goals.@Nullable Outcome outcome = review.outcomeOf(goal.number());
            if (outcome == null) {
                throw Refused.because("goal" + goal.number() + "Outcome", "say what came of this goal");
            }
            goals.review(reference, goal, outcome, review.contactOn());
        }
        timeline.record(reference, "GOALS_REVIEWED", Map.of("goals", named.size()));
    }

    private static NextStep chosen(@Nullable NextStep next) {
        if (next == null || next == NextStep.LOST_CONTACT) {
            throw Refused.because("nextStep", "say what follows, now that the person was reached");
        }
        return next;
    }
}
