package uk.throughcare.exchange;

import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * How far an activity has come, as the HL7 implementation guide SDOH Clinical Care (2.x, "Task for Referral Management") has
 * systems tell each other: the status of a FHIR task, and beside it in words what that leaves open.
 *
 * @param status one that the guide allows
 * @param businessStatus in words
 */
record ActivityProgress(TaskStatus status, String businessStatus) {

    /**
     * Not asked for yet is a draft; on a waiting list the provider has the request and has not decided; accepted turns into in
     * progress with the first session that the person came to. What the provider said no to is rejected, what we or a move ended
     * is cancelled, what the person left early failed.
     */
    static ActivityProgress of(CaseRecord.Activity activity) {
        return switch (activity.state()) {
            case "CHOSEN" -> new ActivityProgress(TaskStatus.DRAFT, "Provider not asked yet");
            case "ASKED" -> new ActivityProgress(TaskStatus.REQUESTED, "Provider asked");
            case "WAITING" -> new ActivityProgress(TaskStatus.RECEIVED, "On the waiting list");
            case "ACCEPTED" -> goingOn(activity);
            case "DECLINED", "ENDED" -> over(String.valueOf(activity.endReason()));
            default -> throw new IllegalArgumentException("No activity is " + activity.state());
        };
    }

    private static ActivityProgress goingOn(CaseRecord.Activity activity) {
        if (activity.paused() != null) {
            return new ActivityProgress(TaskStatus.ONHOLD, "Stands still");
        }
        return activity.attended() == 0
                ? new ActivityProgress(TaskStatus.ACCEPTED, "Has a place")
                : new ActivityProgress(TaskStatus.INPROGRESS, "Attends");
    }

    private static ActivityProgress over(String reason) {
        return switch (reason) {
            case "DECLINED" -> new ActivityProgress(TaskStatus.REJECTED, "Declined by the provider");
            case "NO_ANSWER" -> new ActivityProgress(TaskStatus.CANCELLED, "No answer from the provider");
            case "COMPLETED" -> new ActivityProgress(TaskStatus.COMPLETED, "Completed");
            case "LEFT_EARLY" -> new ActivityProgress(TaskStatus.FAILED, "The person left early");
            case "MOVED" -> new ActivityProgress(TaskStatus.CANCELLED, "The person moved");
            case "CANCELLED" -> new ActivityProgress(TaskStatus.CANCELLED, "Cancelled");
            default -> throw new IllegalArgumentException("No activity ends for " + reason);
        };
    }
}
