package uk.throughcare.calendar;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.ForDiagrams;
import uk.throughcare.journey.Journey;

/** What diagrams ask about deadlines; all of it stands in the table {@code deadlines}. */
@ForDiagrams
@Component("deadlines")
public class DeadlineTasks {

    private static final String QUEUE_REVIEW = "queue-review";
    private static final String PROPOSAL_STANDS = "proposal-stands";
    private static final String FIRST_CONTACT = "make-first-contact";
    private static final String WAITING_LIST_REVIEW = "waiting-list-review";
    private static final String TIME_TO_REMIND = "time-to-remind";
    private static final String TIME_TO_REMIND_AGAIN = "time-to-remind-again";
    private static final String TIME_TO_ANSWER_IS_OVER = "time-to-answer-is-over";
    private static final String TIME_TO_ASK_IS_OVER = "time-to-ask-is-over";

    private static final String TIME_TO_REMIND_OF_LISTING = "time-to-remind-of-listing";
    private static final String TIME_TO_REMIND_OF_LISTING_AGAIN = "time-to-remind-of-listing-again";
    private static final String TIME_TO_ANSWER_OF_LISTING_IS_OVER = "time-to-answer-of-listing-is-over";

    private final DeadlineRules rules;

    DeadlineTasks(DeadlineRules rules) {
        this.rules = rules;
    }

    /** When the task that the execution has just reached is due. */
    public Date due(DelegateExecution execution) {
        return rules.due(
                TaskNames.inTable(execution.getCurrentActivityId()),
                Journey.PRIORITY.find(execution).orElse(null),
                execution.getTenantId());
    }

    /** When somebody looks again at a case for which nobody has room. */
    public Date queueReview() {
        return rules.due(QUEUE_REVIEW, null, holder());
    }

    /** When a proposal stands on which nobody has decided. */
    public Date proposalStands() {
        return rules.due(PROPOSAL_STANDS, null, holder());
    }

    /** When a first contact is due that is asked for now. */
    public Date firstContact(@Nullable String priority) {
        return rules.due(FIRST_CONTACT, priority, holder());
    }

    /** When a first contact is due that a team is asked for now. */
    public Date firstContact(@Nullable String priority, String team) {
        return rules.due(FIRST_CONTACT, priority, team);
    }

    /** When a person who did not agree to be referred is asked no longer, however often they were asked. */
    public Date timeToAskIsOver() {
        return rules.due(TIME_TO_ASK_IS_OVER, null, holder());
    }

    /** When a provider that is asked now is reminded. */
    public Date timeToRemind() {
        return rules.due(TIME_TO_REMIND, null, holder());
    }

    /** When it is reminded again. */
    public Date timeToRemindAgain() {
        return rules.due(TIME_TO_REMIND_AGAIN, null, holder());
    }

    /** When its answer is waited for no longer. */
    public Date timeToAnswerIsOver() {
        return rules.due(TIME_TO_ANSWER_IS_OVER, null, holder());
    }

    /** When a provider is reminded that was asked about what we list of its service. */
    public Date timeToRemindOfListing() {
        return rules.due(TIME_TO_REMIND_OF_LISTING, null, holder());
    }

    /** When it is reminded again. */
    public Date timeToRemindOfListingAgain() {
        return rules.due(TIME_TO_REMIND_OF_LISTING_AGAIN, null, holder());
    }

    /** When we go on without its answer. */
    public Date timeToAnswerOfListingIsOver() {
        return rules.due(TIME_TO_ANSWER_OF_LISTING_IS_OVER, null, holder());
    }

    /** When somebody looks again at a person who waits for a place in an activity. */
    public Date waitingListReview() {
        return rules.due(WAITING_LIST_REVIEW, null, holder());
    }

    /** Whose the execution is that asks; none where code asks. */
    private static @Nullable String holder() {
        BpmnExecutionContext asking = Context.getBpmnExecutionContext();
        return asking == null ? null : asking.getExecution().getTenantId();
    }
}
