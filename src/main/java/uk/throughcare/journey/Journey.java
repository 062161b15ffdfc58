package uk.throughcare.journey;

import java.util.Date;

/** The page on which code and diagrams agree: processes, variables, messages and codes, by the names used in the models. */
public final class Journey {

    /** The map: one page per case, from referral to closure. */
    public static final String PROCESS = "referral-journey";

    /** The community team's side of a handover, called by the map. */
    public static final String ACCEPT_HANDOVER = "accept-handover";

    /** One concern about somebody's safety, beside the map: what ends the map leaves it to be answered. */
    public static final String SAFEGUARDING = "safeguarding";

    public static final String CLOSURE = "closure";
    public static final String CONNECTION = "activity-connection";

    /** The list of cases that could not be given to another link worker; it stands by one of them. */
    public static final String CASES_NOT_MOVED = "cases-not-moved";

    public static final String ASK_TO_MOVE = "ask-to-move";

    /** One service in the directory, which is about no case. */
    public static final String SERVICE_LISTING = "service-listing";

    public static final String OFFER_CONFIRMED_BY_PROVIDER = "startEvent_offerConfirmed";
    public static final String OFFER_FORM = "offer-a-service";

    public static final String REFERRAL_RECEIVED = "startEvent_referralReceived";
    public static final String REFERRAL_FORM = "refer-a-person";

    // the case and where it stands
    public static final ProcessVariable<String> REFERENCE = ProcessVariable.text("reference");
    public static final ProcessVariable<String> TEAM = ProcessVariable.text("team");
    public static final ProcessVariable<String> NEW_TEAM = ProcessVariable.text("newTeam");
    public static final ProcessVariable<String> MOVE_AGREED = ProcessVariable.text("moveAgreed");
    public static final ProcessVariable<String> STAGE = ProcessVariable.text("stage");
    public static final ProcessVariable<String> RESUME_AT = ProcessVariable.text("resumeAt");
    /** The step at which a case goes on that is moved by hand: {@link StageSteps.Step#code()}. */
    public static final ProcessVariable<String> STEP = ProcessVariable.text("step");

    public static final ProcessVariable<String> NEXT_STEP = ProcessVariable.text("nextStep");
    public static final ProcessVariable<Boolean> IN_CUSTODY = ProcessVariable.flag("inCustody");
    public static final ProcessVariable<Date> RELEASE_DATE = ProcessVariable.date("releaseDate");
    /** The release date as a number, yyyymmdd: saved filters compare numbers, not dates. Kept in step by the engine. */
    public static final ProcessVariable<Integer> LEAVES_ON = ProcessVariable.number("leavesOn");

    public static final ProcessVariable<Boolean> RELEASED = ProcessVariable.flag("released");

    // intake
    public static final ProcessVariable<String> CONSENT = ProcessVariable.text("consent");
    public static final ProcessVariable<String> ELIGIBILITY = ProcessVariable.text("eligibility");
    public static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.flag("accepted");
    public static final ProcessVariable<String> DECLINE_REASON = ProcessVariable.text("declineReason");
    public static final ProcessVariable<String> SUPPORT_MODEL = ProcessVariable.text("supportModel");
    public static final ProcessVariable<String> PRIORITY = ProcessVariable.text("priority");
    public static final ProcessVariable<Integer> AGE = ProcessVariable.number("age");
    public static final ProcessVariable<Integer> NEED_COUNT = ProcessVariable.number("needCount");
    public static final ProcessVariable<Integer> WELLBEING = ProcessVariable.number("wellbeing");
    public static final ProcessVariable<Integer> DAYS_TO_RELEASE = ProcessVariable.number("daysToRelease");
    public static final ProcessVariable<Boolean> RISK_TO_STAFF = ProcessVariable.flag("riskToStaff");
    public static final ProcessVariable<Boolean> FACTS_MISSING = ProcessVariable.flag("factsMissing");
    /** Whether the referrer has added what was missing; not set while nobody has asked. */
    public static final ProcessVariable<Boolean> FACTS_GIVEN = ProcessVariable.flag("factsGiven");

    /** The team where the referrer works: often, not always, the one that holds the case. */
    public static final ProcessVariable<String> REFERRER_TEAM = ProcessVariable.text("referrerTeam");

    /** The reference of another open case of the same person. */
    public static final ProcessVariable<String> DUPLICATE_OF = ProcessVariable.text("duplicateOf");

    public static final ProcessVariable<String> DUPLICATE_DECISION = ProcessVariable.text("duplicateDecision");

    // allocation
    public static final ProcessVariable<String> LINK_WORKER = ProcessVariable.text("linkWorker");
    public static final ProcessVariable<String> PROPOSED_LINK_WORKER = ProcessVariable.text("proposedLinkWorker");
    public static final ProcessVariable<Boolean> ROOM_FOUND = ProcessVariable.flag("roomFound");
    public static final ProcessVariable<Boolean> PROPOSAL_STANDS = ProcessVariable.flag("proposalStands");

    // cases given to somebody else, by the number in our own table
    public static final ProcessVariable<Integer> REASSIGNMENT = ProcessVariable.number("reassignment");
    public static final ProcessVariable<Boolean> ALL_MOVED = ProcessVariable.flag("allMoved");

    // contacts, in assessment, follow-up and after release
    public static final ProcessVariable<Boolean> CONTACT_MADE = ProcessVariable.flag("contactMade");
    public static final ProcessVariable<Boolean> ATTEMPTS_LEFT = ProcessVariable.flag("attemptsLeft");
    public static final ProcessVariable<String> ON_NO_CONTACT = ProcessVariable.text("onNoContact");

    // connection and follow-up
    public static final ProcessVariable<Integer> PLACEMENT = ProcessVariable.number("placement");
    public static final ProcessVariable<String> PLACEMENT_STATE = ProcessVariable.text("placementState");
    /** Whether the session just recorded is one too many that was missed in a row. */
    public static final ProcessVariable<Boolean> MISSED_TOO_OFTEN = ProcessVariable.flag("missedTooOften");

    public static final ProcessVariable<Integer> FOLLOW_UP_NUMBER = ProcessVariable.number("followUpNumber");
    public static final ProcessVariable<String> FOLLOW_UP_KIND = ProcessVariable.text("followUpKind");
    public static final ProcessVariable<Date> FOLLOW_UP_DATE = ProcessVariable.date("followUpDate");
    public static final ProcessVariable<Date> SUPPORT_STARTED_ON = ProcessVariable.date("supportStartedOn");

    // handover
    public static final ProcessVariable<Date> HANDOVER_DATE = ProcessVariable.date("handoverDate");
    public static final ProcessVariable<Integer> HANDOVER_ROUND = ProcessVariable.number("handoverRound");
    public static final ProcessVariable<String> COMMUNITY_TEAM = ProcessVariable.text("communityTeam");
    public static final ProcessVariable<String> HANDOVER_ANSWER = ProcessVariable.text("handoverAnswer");
    public static final ProcessVariable<Date> ACCEPT_BY = ProcessVariable.date("acceptBy");
    public static final ProcessVariable<Date> RELEASE_DAY = ProcessVariable.date("releaseDay");
    public static final ProcessVariable<Boolean> APPOINTMENT_ARRANGED = ProcessVariable.flag("appointmentArranged");
    public static final ProcessVariable<Boolean> IN_TOUCH = ProcessVariable.flag("inTouch");

    // what staff reported about custody, by its number in our own table
    public static final ProcessVariable<Integer> CUSTODY_CHANGE = ProcessVariable.number("custodyChange");

    // where the person is, if that prison does not use the service
    public static final ProcessVariable<String> PRISON_WITHOUT_TEAM = ProcessVariable.text("prisonWithoutTeam");

    // closure
    public static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
    public static final ProcessVariable<String> CLOSURE_REASON = ProcessVariable.text("closureReason");
    public static final ProcessVariable<Boolean> SUMMARY_OWED = ProcessVariable.flag("summaryOwed");
    public static final ProcessVariable<Boolean> CONCERN_OPEN = ProcessVariable.flag("concernOpen");

    // what the senior link worker decides when the person is away for long, or where no team is
    public static final ProcessVariable<String> ABSENCE_ANSWER = ProcessVariable.text("absenceAnswer");
    public static final ProcessVariable<String> MOVE_ANSWER = ProcessVariable.text("moveAnswer");

    // a deadline that was missed
    public static final ProcessVariable<String> MISSED_TASK = ProcessVariable.text("missedTask");
    public static final ProcessVariable<String> MISSED_TEAM = ProcessVariable.text("missedTeam");
    public static final ProcessVariable<String> MISSED_TASK_NAME = ProcessVariable.text("missedTaskName");

    // safeguarding: the concern by its number in our own table
    public static final ProcessVariable<Integer> CONCERN = ProcessVariable.number("concern");
    public static final ProcessVariable<String> CONCERN_ANSWER = ProcessVariable.text("concernAnswer");

    // directory: what the editor decides about a listing, and what its provider says about it
    public static final ProcessVariable<String> LISTING_DECISION = ProcessVariable.text("listingDecision");
    public static final ProcessVariable<String> LISTING_ANSWER = ProcessVariable.text("listingAnswer");
    public static final ProcessVariable<Boolean> PUBLISHED_BEFORE = ProcessVariable.flag("publishedBefore");
    public static final ProcessVariable<Date> ASK_AGAIN_ON = ProcessVariable.date("askAgainOn");

    // messages of a listing
    /** Starts it: a provider has offered a service, and the address is its own. */
    public static final String OFFER_CONFIRMED = "OfferConfirmed";
    /** The provider has said through its link that a listing is still right, or has changed it. */
    public static final String LISTING_ANSWERED = "ListingAnswered";

    public static final String LISTING_WITHDRAWN = "ListingWithdrawn";

    // messages that connection waits for, each for one placement
    /** A provider has said through its link whether there is a place. */
    public static final String PROVIDER_ANSWERED = "ProviderAnswered";
    /** A provider has recorded through its link how a session was. */
    public static final String SESSION_RECORDED = "SessionRecorded";

    // messages that safeguarding waits for
    public static final String CONCERN_NOT_NEEDED = "ConcernNotNeeded";
    /** Closure waits for it while a concern is open. */
    public static final String CONCERN_ANSWERED = "ConcernAnswered";

    // messages that the map waits for
    public static final String CASE_MOVES = "CaseMoves";
    /** Whatever runs for the case's old team runs for the new one now. */
    public static final String TEAM_CHANGED = "TeamChanged";

    public static final String RELEASE_DATE_CHANGED = "ReleaseDateChanged";
    public static final String PERSON_RELEASED = "Released";
    public static final String RECEIVED_INTO_CUSTODY = "ReceivedIntoCustody";
    public static final String CONTACT_LOST = "ContactLost";
    public static final String PERSON_DIED = "PersonDied";
    public static final String TEMPORARILY_AWAY = "TemporarilyAway";
    public static final String BACK = "Back";
    /** The person is in a prison that does not use the service: the case stays where it is. */
    public static final String NO_TEAM_THERE = "NoTeamThere";
    /** Two numbers turned out to be one person, who has two open cases now. */
    public static final String IDENTITY_MERGED = "IdentityMerged";

    public static final String CLOSED_EARLY = "ClosedEarly";
    public static final String CONSENT_WITHDRAWN = "ConsentWithdrawn";
    /** Starts the map once more. */
    public static final String CASE_OPENED_AGAIN = "CaseOpenedAgain";
    /** Allocation waits for it while nobody in the team has room. */
    public static final String ROOM_MADE = "RoomMade";
    /** The list of cases not moved cannot stand by this one any longer. */
    public static final String CASE_LEFT_TEAM = "CaseLeftTeam";

    /** Escalation thrown by any staff task that is overdue. */
    public static final String DEADLINE_MISSED = "DeadlineMissed";

    private Journey() {}
}
