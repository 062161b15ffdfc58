package uk.throughcare.browser;

import static uk.throughcare.Referred.aPersonIn;
import static uk.throughcare.Referred.aPersonOnProbationWith;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.journey.MissedDeadlines;
import uk.throughcare.teams.Role;

/** Cases of Leeds that have come as far as their name says. */
final class WhereCasesStand {

    private final Journeys journeys;
    private final MissedDeadlines missed;

    WhereCasesStand(Journeys journeys, MissedDeadlines missed) {
        this.journeys = journeys;
        this.missed = missed;
    }

    TheCase whoHasNotAgreed() {
        return journeys.refer(aPersonIn("LEI").with("consent", "NOT_ABLE"))
                .completes("userTask_askForConsent", "consent", "NOT_ABLE", "askedHow", "THROUGH_STAFF");
    }

    TheCase whomNoRuleDecides() {
        return journeys.refer(aPersonIn("LEI").with("needs", List.of()).with("wellbeing", 5));
    }

    TheCase referred() {
        return journeys.refer(aPersonIn("LEI"));
    }

    TheCase speakingPolish() {
        return journeys.refer(aPersonIn("LEI")
                .with("communicationNeeds", List.of("INTERPRETER"))
                .with("language", "Polish"));
    }

    TheCase allocated() {
        return referred().isAllocated();
    }

    /** In Wakefield, where few cases are. */
    TheCase notReassigned() {
        return journeys.refer(aPersonOnProbationWith("PDU-WAKEFIELD"))
                .isAllocated()
                .cannotBeReassigned();
    }

    TheCase neverReached() {
        return allocated().isMissed().isMissed().isMissed();
    }

    TheCase met() {
        return allocated().isMet();
    }

    TheCase doingWell() {
        Referred person = aPersonIn("LEI").with("wellbeing", 8).with("needs", List.of("HEALTH"));
        return journeys.refer(person).isAllocated().isMet();
    }

    TheCase planned() {
        return met().saysWhatMatters().agreesThePlan();
    }

    TheCase introduced() {
        return planned().choosesActivities().isIntroduced();
    }

    TheCase missingSessions() {
        return introduced().missesSessions(3);
    }

    TheCase dueForFollowUp() {
        return introduced().attends().timeReaches("catchEvent_followUpDateReached");
    }

    TheCase dueForReview() {
        return dueForFollowUp().isContactedAgain().timeReaches("catchEvent_followUpDateReached");
    }

    TheCase finished() {
        return doingWell()
                .completes("userTask_signpost")
                .timeReaches("catchEvent_followUpDateReached")
                .isContactedAgain();
    }

    TheCase overdue() {
        TheCase robin = allocated();
        Task task = robin.open("userTask_makeFirstContact");
        missed.escalate(task.getId(), task.getName(), task.getTenantId(), robin.map());
        return robin;
    }

    LocalDate release() {
        return journeys.today().plusDays(60);
    }

    TheCase leaving() {
        return journeys.refer(aPersonIn("LEI").leavingOn(release())).timeReaches("catchEvent_handoverDateReached");
    }

    TheCase offered() {
        return leaving().handoverIsPreparedFor("PDU-LEEDS");
    }

    TheCase asked() {
        return offered()
                .completes("userTask_acceptHandover", "handoverAnswer", "QUESTION", "question", "Which address?");
    }

    TheCase notAcceptedInTime() {
        return offered().timeReaches("boundaryEvent_notAcceptedInTime");
    }

    TheCase released() {
        String soon = release().plusDays(1).toString();
        return offered()
                .handoverIsAccepted()
                .completes("userTask_arrangeFirstAppointment", "appointmentOn", soon)
                .isReleased();
    }

    TheCase sparselyReferred() {
        return journeys.refer(aPersonIn("LEI").with("needs", List.of()).without("wellbeing"));
    }

    TheCase referredTwice() {
        Referred person = aPersonIn("LEI");
        journeys.refer(person);
        return journeys.refer(person);
    }

    TheCase awayForLong() {
        return met().isReported("TEMPORARILY_AWAY", "absence", "HOSPITAL").timeReaches("catchEvent_awayTooLong");
    }

    TheCase movedWhereNoTeamIs() {
        return met().isReceivedWhereNoTeamIs("BXI");
    }

    TheCase askedToMove() {
        return onProbation().isAskedToMove("PDU-LEEDS");
    }

    TheCase onProbation() {
        return journeys.refer(aPersonOnProbationWith("PDU-WAKEFIELD")).isAllocated();
    }

    TheCase worriedAbout() {
        return allocated().isWorriedAboutBy(Role.LINK_WORKER);
    }

    TheCase closed() {
        return met().isClosedEarly("MOVED_AWAY").closingSummaryIsWritten();
    }
}
