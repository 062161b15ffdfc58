package uk.throughcare.browser;

import static java.util.Map.entry;
import static uk.throughcare.Referred.aPersonIn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.journey.MissedDeadlines;
import uk.throughcare.teams.Role;

/** How somebody comes to stand before each form, what they must read there, and what they answer where it matters. */
final class WaysToForms {

    private final Journeys journeys;
    private final MissedDeadlines missed;
    private final Map<String, Supplier<Way>> ways = Map.ofEntries(
            entry("refer-a-person", this::aReferrer),
            entry("report-custody-change", this::aReporter),
            entry(
                    "ask-for-consent",
                    () -> at("userTask_askForConsent", whoHasNotAgreed())
                            .reading(
                                    "attempt 2 of 3",
                                    "Spends the days alone",
                                    "Asked before",
                                    "Through a member of staff")),
            entry(
                    "decide-eligibility",
                    () -> at("userTask_decideEligibility", whomNoRuleDecides())
                            .reading(
                                    "not told",
                                    "Spends the days alone",
                                    "To be outside",
                                    "Pat Referrer, chaplain, pat@referrer.example")
                            .answering(Map.of("decision", "No, decline it"))),
            entry(
                    "allocate-link-worker",
                    () -> at("userTask_allocateLinkWorker", referred()).reading("Proposed: ", "this one fits")),
            entry(
                    "make-first-contact",
                    () -> at("userTask_makeFirstContact", allocated()).reading("attempt 1 of 3")),
            entry(
                    "decide-how-to-go-on",
                    () -> at("userTask_decideHowToGoOn", neverReached()).reading("Face to face", "Did not attend")),
            entry(
                    "record-what-matters",
                    () -> at("userTask_recordWhatMatters", met()).answering(Map.of("measuresDeclined", false))),
            entry(
                    "agree-plan",
                    () -> at("userTask_agreePlan", met().saysWhatMatters("goal1", "Read a book"))
                            .reading("Read a book")),
            entry(
                    "signpost",
                    () -> at("userTask_signpost", doingWell())
                            .reading("Tell them in words that suit them")
                            .answering(Map.of(
                                    "services",
                                    List.of("Clear Sums, Friday, 9.30am", "Walled Garden, Monday and Thursday, 9am")))),
            entry("choose-activities", () -> at("userTask_chooseActivities", planned())),
            entry(
                    "introduce-to-activity",
                    () -> at("userTask_introduceToActivity", planned().choosesActivities())),
            entry(
                    "record-attendance",
                    () -> at("userTask_recordAttendance", introduced())
                            .answering(Map.of("more", "No, this was the end", "endReason", "The person left early"))),
            entry(
                    "make-follow-up-contact",
                    () -> at("userTask_makeFollowUpContact", dueForFollowUp()).reading("attempt 1 of 3")),
            entry(
                    "review-progress",
                    () -> at("userTask_reviewProgress", dueForReview()).answering(Map.of("measuresDeclined", false))),
            entry("choose-community-team", () -> at("userTask_chooseCommunityTeam", leaving())),
            entry(
                    "prepare-handover",
                    () -> at(
                                    "userTask_prepareHandover",
                                    leaving().completes("userTask_chooseCommunityTeam", "communityTeam", "PDU-LEEDS"))
                            .reading("Leeds community team")),
            entry(
                    "agree-handover",
                    () -> at(
                                    "userTask_agreeHandover",
                                    leaving()
                                            .completes("userTask_chooseCommunityTeam", "communityTeam", "PDU-LEEDS")
                                            .completes("userTask_prepareHandover"))
                            .answering(Map.of("personAgrees", "In part"))),
            entry(
                    "accept-handover",
                    () -> at("userTask_acceptHandover", offered())
                            .reading("Leeds (HMP)")
                            .answering(Map.of("handoverAnswer", "We have a question first"))),
            entry(
                    "answer-community-team",
                    () -> at("userTask_answerCommunityTeam", asked())
                            .reading("Leeds community team", "Which address?", "LS9")),
            entry(
                    "chase-handover",
                    () -> at("userTask_chaseHandover", notAcceptedInTime()).reading("Leeds (HMP)")),
            entry(
                    "arrange-first-appointment",
                    () -> at("userTask_arrangeFirstAppointment", offered().handoverIsAccepted())
                            .answering(Map.of(
                                    "appointmentOn", release().plusDays(30), "whyLater", "The person asked for it"))),
            entry("confirm-first-contact", () -> at("userTask_confirmFirstContact", released())),
            entry("write-closing-summary", () -> at("userTask_writeClosingSummary", finished())),
            entry(
                    "answer-missed-deadline",
                    () -> at("userTask_answerMissedDeadline", overdue())
                            .reading("Make first contact", "It was due on ", "is with LEI Link workers")));

    /**
     * One way to a form.
     *
     * @param user who opens it
     * @param task the task to open, or the process to start where there is none yet
     */
    record Way(String user, String task, String process, List<String> reads, Map<String, ?> answers) {

        Way reading(String... words) {
            return new Way(user, task, process, List.of(words), answers);
        }

        Way answering(Map<String, ?> said) {
            return new Way(user, task, process, reads, said);
        }

        FormOnScreen open(Tasklist tasklist, LocalDate today) {
            return starts() ? tasklist.startProcess(process).form(today) : tasklist.openTaskOf(task, today);
        }

        void send(Tasklist tasklist) {
            if (starts()) {
                tasklist.start();
            } else {
                tasklist.complete();
            }
        }

        private boolean starts() {
            return task.isEmpty();
        }
    }

    WaysToForms(Journeys journeys, MissedDeadlines missed) {
        this.journeys = journeys;
        this.missed = missed;
    }

    Set<String> forms() {
        return ways.keySet();
    }

    Way to(String form) {
        return ways.get(form).get();
    }

    private Way aReferrer() {
        return starting("Referral journey", Role.REFERRER)
                .reading("About the person")
                .answering(Map.of(
                        "team",
                        "Leeds (HMP)",
                        "prisonNumber",
                        "A7701BC",
                        "crn",
                        "X770177",
                        "dateOfBirth",
                        LocalDate.of(1988, 5, 17),
                        "needs",
                        List.of("Accommodation", "Health"),
                        "communicationNeeds",
                        List.of("An interpreter"),
                        "riskToStaff",
                        "Yes",
                        "releaseDate",
                        release()));
    }

    private Way aReporter() {
        return starting("Report custody change", Role.LINK_WORKER)
                .answering(Map.of(
                        "reference", referred().reference().value(),
                        "what", "Moved to another prison",
                        "toPrison", "Moorland (HMP & YOI)"));
    }

    private Way starting(String process, Role role) {
        return new Way(journeys.staff(role, "LEI"), "", process, List.of(), Map.of());
    }

    private static Way at(String task, TheCase waiting) {
        Task open = waiting.open(task);
        return new Way(waiting.whoDoes(open), open.getId(), "", List.of(), Map.of());
    }

    // where cases stand

    private TheCase whoHasNotAgreed() {
        return journeys.refer(aPersonIn("LEI").with("consent", "NOT_ABLE"))
                .completes("userTask_askForConsent", "consent", "NOT_ABLE", "askedHow", "THROUGH_STAFF");
    }

    private TheCase whomNoRuleDecides() {
        return journeys.refer(aPersonIn("LEI").with("needs", List.of()).without("wellbeing"));
    }

    private TheCase referred() {
        return journeys.refer(aPersonIn("LEI"));
    }

    private TheCase allocated() {
        return referred().isAllocated();
    }

    private TheCase neverReached() {
        return allocated().isMissed().isMissed().isMissed();
    }

    private TheCase met() {
        return allocated().isMet();
    }

    private TheCase doingWell() {
        Referred person = aPersonIn("LEI").with("wellbeing", 8).with("needs", List.of("HEALTH"));
        return journeys.refer(person).isAllocated().isMet();
    }

    private TheCase planned() {
        return met().saysWhatMatters().agreesThePlan();
    }

    private TheCase introduced() {
        return planned().choosesActivities().isIntroduced();
    }

    private TheCase dueForFollowUp() {
        return introduced().attends().timeReaches("catchEvent_followUpDateReached");
    }

    private TheCase dueForReview() {
        return dueForFollowUp().isContactedAgain().timeReaches("catchEvent_followUpDateReached");
    }

    private TheCase finished() {
        return doingWell()
                .completes("userTask_signpost")
                .timeReaches("catchEvent_followUpDateReached")
                .isContactedAgain();
    }

    private TheCase overdue() {
        TheCase robin = allocated();
        Task task = robin.open("userTask_makeFirstContact");
        missed.escalate(task.getId(), task.getName(), task.getTenantId(), robin.map());
        return robin;
    }

    private LocalDate release() {
        return journeys.today().plusDays(60);
    }

    private TheCase leaving() {
        return journeys.refer(aPersonIn("LEI").leavingOn(release())).timeReaches("catchEvent_handoverDateReached");
    }

    private TheCase offered() {
        return leaving().handoverIsPreparedFor("PDU-LEEDS");
    }

    private TheCase asked() {
        return offered()
                .completes("userTask_acceptHandover", "handoverAnswer", "QUESTION", "question", "Which address?");
    }

    private TheCase notAcceptedInTime() {
        return offered().timeReaches("boundaryEvent_notAcceptedInTime");
    }

    private TheCase released() {
        String soon = release().plusDays(1).toString();
        return offered()
                .handoverIsAccepted()
                .completes("userTask_arrangeFirstAppointment", "appointmentOn", soon)
                .isReleased();
    }
}
