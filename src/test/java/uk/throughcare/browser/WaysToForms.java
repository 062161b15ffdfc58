package uk.throughcare.browser;

import static java.util.Map.entry;
import static uk.throughcare.listing.Listed.aService;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.journey.MissedDeadlines;
import uk.throughcare.listing.Listed;
import uk.throughcare.listing.ProvidersAndEditors;
import uk.throughcare.teams.Role;

/** How somebody comes to stand before each form, what they must read there, and what they answer where it matters. */
final class WaysToForms {

    private final Journeys journeys;
    private final WhereCasesStand cases;
    private final ProvidersAndEditors listings;
    private final Map<String, Supplier<Way>> ways;

    WaysToForms(Journeys journeys, MissedDeadlines missed, ProvidersAndEditors listings) {
        this.journeys = journeys;
        this.cases = new WhereCasesStand(journeys, missed);
        this.listings = listings;
        this.ways = Map.ofEntries(
                entry("refer-a-person", this::aReferrer),
                entry(
                        "close-case-early",
                        () -> starting("Close a case early", Role.SENIOR_LINK_WORKER, cases.met(), Map.of())),
                entry(
                        "open-case-again",
                        () -> starting("Open a case again", Role.SENIOR_LINK_WORKER, cases.closed(), Map.of())),
                entry("reassign-cases", this::aCaseToReassign),
                entry("restrict-case", this::aCaseToOpenToTheTeam),
                entry("record-absence", this::somebodyBack),
                entry(
                        "set-working-pattern",
                        () -> starting("Set a working pattern", Role.SENIOR_LINK_WORKER)
                                .aboutNoCase()),
                entry(
                        "set-skills",
                        () -> starting("Set skills", Role.SENIOR_LINK_WORKER).aboutNoCase()),
                entry(
                        "set-reminders",
                        () -> starting("Set reminders", Role.LINK_WORKER)
                                .aboutNoCase()
                                .reading("Every working morning (as it is now)")),
                entry(
                        "set-language",
                        () -> starting("Set language", Role.LINK_WORKER)
                                .aboutNoCase()
                                .reading("English (as it is now)")),
                entry(
                        "look-at-cases-not-moved",
                        () -> at("userTask_lookAtCasesNotMoved", cases.notReassigned())
                                .reading("nobody else in the team has room for it", "Robin Example")),
                entry(
                        "move-to-step",
                        () -> starting(
                                "Move a case to another step",
                                Role.SENIOR_LINK_WORKER,
                                cases.met(),
                                Map.of("step", "Assessment: Make first contact"))),
                entry("add-note", () -> starting("Add a note", Role.LINK_WORKER, cases.met(), Map.of())),
                entry("record-contact", () -> starting("Record a contact", Role.LINK_WORKER, cases.met(), Map.of())),
                entry(
                        "record-equality-monitoring",
                        () -> starting("Record equality monitoring", Role.LINK_WORKER, cases.met(), Map.of())
                                .aboutNoCase()),
                entry("offer-a-service", this::anEditorWhoKnowsAService),
                entry("review-listing", this::aServiceThatHasChanged),
                entry("withdraw-consent", () -> starting("Withdraw consent", Role.LINK_WORKER, cases.met(), Map.of())),
                entry(
                        "raise-concern",
                        () -> starting("Raise concern", Role.LINK_WORKER, cases.met(), Map.of("dangerNow", "Yes"))),
                entry(
                        "respond-to-concern",
                        () -> at("userTask_respondToConcern", cases.worriedAbout())
                                .reading("Raised by LEI Link workers")),
                entry(
                        "ask-to-move",
                        () -> starting(
                                "Ask to move a case",
                                Role.LINK_WORKER,
                                cases.onProbation(),
                                Map.of("newTeam", "Leeds community team"))),
                entry(
                        "decide-about-move-request",
                        () -> at("userTask_decideAboutMoveRequest", cases.askedToMove())
                                .reading("Leeds community team")),
                entry("decide-about-absence", () -> at("userTask_decideAboutAbsence", cases.awayForLong())),
                entry(
                        "decide-about-move",
                        () -> at("userTask_decideAboutMove", cases.movedWhereNoTeamIs())
                                .reading("Brixton (HMP)")),
                entry(
                        "decide-about-the-duplicate",
                        () -> at("userTask_decideAboutTheDuplicate", cases.referredTwice())),
                entry(
                        "give-missing-facts",
                        () -> at("userTask_giveMissingFacts", cases.sparselyReferred())
                                .answering(Map.of("nothingMore", false))),
                entry("report-custody-change", this::aReporter),
                entry(
                        "ask-for-consent",
                        () -> at("userTask_askForConsent", cases.whoHasNotAgreed())
                                .reading(
                                        "attempt 2 of 3",
                                        "Spends the days alone",
                                        "Asked before",
                                        "Through a member of staff")),
                entry(
                        "decide-eligibility",
                        () -> at("userTask_decideEligibility", cases.whomNoRuleDecides())
                                .reading(
                                        "not told",
                                        "Spends the days alone",
                                        "To be outside",
                                        "Pat Referrer, chaplain, pat@referrer.example")
                                .answering(Map.of("decision", "No, decline it"))),
                entry(
                        "allocate-link-worker",
                        () -> at("userTask_allocateLinkWorker", cases.speakingPolish())
                                .reading(
                                        "Proposed: ",
                                        "this one fits",
                                        "Nobody with room speaks Polish: plan an interpreter")),
                entry(
                        "make-first-contact",
                        () -> at("userTask_makeFirstContact", cases.allocated()).reading("attempt 1 of 3")),
                entry(
                        "decide-how-to-go-on",
                        () -> at("userTask_decideHowToGoOn", cases.neverReached())
                                .reading("Face to face", "Did not attend")),
                entry(
                        "record-what-matters",
                        () -> at("userTask_recordWhatMatters", cases.met())
                                .answering(Map.of("measuresDeclined", false))),
                entry(
                        "agree-plan",
                        () -> at("userTask_agreePlan", cases.met().saysWhatMatters("goal1", "Read a book"))
                                .reading("Read a book")),
                entry(
                        "signpost",
                        () -> at("userTask_signpost", cases.doingWell())
                                .reading("Tell them in words that suit them")
                                .answering(Map.of(
                                        "services",
                                        List.of(
                                                "Clear Sums, Friday, 9.30am",
                                                "Walled Garden, Monday and Thursday, 9am")))),
                entry("choose-activities", () -> at("userTask_chooseActivities", cases.planned())),
                entry(
                        "introduce-to-activity",
                        () -> at("userTask_introduceToActivity", cases.planned().choosesActivities())),
                entry(
                        "choose-another-activity",
                        () -> at(
                                        "userTask_chooseAnotherActivity",
                                        cases.planned()
                                                .choosesActivities()
                                                .isIntroduced(
                                                        "providerAnswer",
                                                        "DECLINED",
                                                        "declineReason",
                                                        "Full until May"))
                                .reading("has no place: “Full until May”")),
                entry(
                        "record-attendance",
                        () -> at("userTask_recordAttendance", cases.introduced())
                                .answering(
                                        Map.of("more", "No, this was the end", "endReason", "The person left early"))),
                entry(
                        "look-into-missed-sessions",
                        () -> at("userTask_lookIntoMissedSessions", cases.missingSessions())
                                .reading("Missed in a row: 3")
                                .answering(Map.of("goesOn", "No, the person leaves early"))),
                entry(
                        "make-follow-up-contact",
                        () -> at("userTask_makeFollowUpContact", cases.dueForFollowUp())
                                .reading("attempt 1 of 3")),
                entry(
                        "review-progress",
                        () -> at("userTask_reviewProgress", cases.dueForReview())
                                .answering(Map.of("measuresDeclined", false, "worried", true))),
                entry("choose-community-team", () -> at("userTask_chooseCommunityTeam", cases.leaving())),
                entry(
                        "prepare-handover",
                        () -> at(
                                        "userTask_prepareHandover",
                                        cases.leaving()
                                                .completes(
                                                        "userTask_chooseCommunityTeam", "communityTeam", "PDU-LEEDS"))
                                .reading("Leeds community team")),
                entry(
                        "agree-handover",
                        () -> at(
                                        "userTask_agreeHandover",
                                        cases.leaving()
                                                .completes("userTask_chooseCommunityTeam", "communityTeam", "PDU-LEEDS")
                                                .completes("userTask_prepareHandover"))
                                .answering(Map.of("personAgrees", "In part"))),
                entry(
                        "accept-handover",
                        () -> at("userTask_acceptHandover", cases.offered())
                                .reading("Leeds (HMP)")
                                .answering(Map.of("handoverAnswer", "We have a question first"))),
                entry(
                        "answer-community-team",
                        () -> at("userTask_answerCommunityTeam", cases.asked())
                                .reading("Leeds community team", "Which address?", "LS9")),
                entry(
                        "chase-handover",
                        () -> at("userTask_chaseHandover", cases.notAcceptedInTime())
                                .reading("Leeds (HMP)")),
                entry(
                        "arrange-first-appointment",
                        () -> at(
                                        "userTask_arrangeFirstAppointment",
                                        cases.offered().handoverIsAccepted())
                                .answering(Map.of(
                                        "appointmentOn",
                                        cases.release().plusDays(30),
                                        "whyLater",
                                        "The person asked for it"))),
                entry("confirm-first-contact", () -> at("userTask_confirmFirstContact", cases.released())),
                entry("write-closing-summary", () -> at("userTask_writeClosingSummary", cases.finished())),
                entry(
                        "answer-missed-deadline",
                        () -> at("userTask_answerMissedDeadline", cases.overdue())
                                .reading("Make first contact", "It was due on ", "is with LEI Link workers")));
    }

    /**
     * One way to a form.
     *
     * @param user who opens it
     * @param task the task to open, or the process to start where there is none yet
     * @param ofACase whether the answers are kept in a case
     */
    record Way(String user, String task, String process, List<String> reads, Map<String, ?> answers, boolean ofACase) {

        Way reading(String... words) {
            return new Way(user, task, process, List.of(words), answers, ofACase);
        }

        Way answering(Map<String, ?> said) {
            return new Way(user, task, process, reads, said, ofACase);
        }

        Way aboutNoCase() {
            return new Way(user, task, process, reads, answers, false);
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
                        cases.release()));
    }

    private Way aCaseToReassign() {
        journeys.anotherLinkWorker("LEI");
        return starting(
                "Reassign cases",
                Role.SENIOR_LINK_WORKER,
                cases.met(),
                Map.of("which", "One case", "toLinkWorker", "Another Link worker"));
    }

    /** By somebody who signs in afterwards: who was there before sees a circle half a minute later. */
    private Way aCaseToOpenToTheTeam() {
        TheCase robin = cases.met();
        String another = journeys.another(Role.SENIOR_LINK_WORKER, "LEI");
        robin.isRestrictedTo(String.valueOf(robin.record().linkWorker()), another);
        return new Way(another, "", "Restrict a case", List.of(), Map.of(), true)
                .answering(Map.of("reference", robin.reference().value(), "who", "The whole team again"));
    }

    private Way somebodyBack() {
        String worker = journeys.anotherLinkWorker("LEI");
        journeys.starts("record-absence", worker, "what", "AWAY");
        return new Way(
                worker,
                "",
                "Record an absence",
                List.of("Reassign cases"),
                Map.of("what", "Somebody is back sooner than was said"),
                false);
    }

    private Way anEditorWhoKnowsAService() {
        return starting("Offer a service", Role.DIRECTORY_EDITOR)
                .reading("The organisation", "What it achieves, and what it costs")
                .answering(Map.of("place", "At a place in the community"));
    }

    private Way aServiceThatHasChanged() {
        Map<String, Object> service = aService(listings.anAddress(), "prisons", List.of("WEI"));
        Listed hedges = listings.offers(service).isReviewed();
        service.put("days", "Friday, 2pm");
        listings.changes(hedges, service);
        return new Way(
                journeys.staff(Role.DIRECTORY_EDITOR, "LEI"),
                hedges.review().getId(),
                "",
                List.of("This service is published", "Hedge Laying", "Friday, 2pm", "Tuesday, 9am"),
                Map.of("listingDecision", "Ask the provider for changes"),
                true);
    }

    private Way aReporter() {
        return starting(
                "Report custody change",
                Role.LINK_WORKER,
                cases.referred(),
                Map.of("what", "Moved to another prison", "toPrison", "Moorland (HMP & YOI)"));
    }

    private Way starting(String process, Role role, TheCase about, Map<String, String> answers) {
        Map<String, String> said = new HashMap<>(answers);
        said.put("reference", about.reference().value());
        return starting(process, role, about.record().team()).answering(said);
    }

    private Way starting(String process, Role role) {
        return starting(process, role, "LEI");
    }

    private Way starting(String process, Role role, String team) {
        return new Way(journeys.staff(role, team), "", process, List.of(), Map.of(), true);
    }

    private static Way at(String task, TheCase waiting) {
        Task open = waiting.open(task);
        return new Way(waiting.whoDoes(open), open.getId(), "", List.of(), Map.of(), true);
    }
}
