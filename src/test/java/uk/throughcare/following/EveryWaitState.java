package uk.throughcare.following;

import static uk.throughcare.Referred.aPersonIn;
import static uk.throughcare.Referred.aPersonOnProbationWith;
import static uk.throughcare.listing.Listed.aService;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.listing.ProvidersAndEditors;
import uk.throughcare.teams.Role;

/** Cases, and services on offer, that stand wherever one can stand. */
final class EveryWaitState {

    /** When each begins. */
    static final Instant MONDAY = Instant.parse("2027-03-01T10:00:00Z");

    private static final int GARDEN = 101;
    private static final int READING = 102;
    private static final int CHOIR = 104;

    private final Journeys journeys;
    private final ProvidersAndEditors directory;

    EveryWaitState(Journeys journeys, ProvidersAndEditors directory) {
        this.journeys = journeys;
        this.directory = directory;
    }

    List<TheCase> cases() {
        return Stream.of(intake(), support(), activities(), followUp(), custody(), handover(), besides(), endings())
                .flatMap(ways -> ways)
                .map(this::fromMonday)
                .toList();
    }

    /** Reviewed, published, asked about, and reminded. */
    void services() {
        Stream.<Runnable>of(
                        () -> directory.offers(aService(directory.anAddress())),
                        () -> directory.offers(aService(directory.anAddress())).isReviewed(),
                        () -> directory
                                .offers(aService(directory.anAddress()))
                                .isReviewed()
                                .timeReaches("boundaryEvent_timeToAskAgain"),
                        () -> directory
                                .offers(aService(directory.anAddress()))
                                .isReviewed()
                                .timeReaches("boundaryEvent_timeToAskAgain")
                                .timeReaches("boundaryEvent_timeToRemindOfListing"))
                .forEach(way -> fromMonday(() -> {
                    way.run();
                    return way;
                }));
    }

    private <T> T fromMonday(Supplier<T> way) {
        journeys.timeIs(MONDAY);
        return way.get();
    }

    private Stream<Supplier<TheCase>> intake() {
        return Stream.of(
                () -> refer(aPersonIn("LEI").with("consent", "NOT_ABLE")),
                () -> refer(aPersonIn("LEI").with("consent", "NOT_ABLE"))
                        .completes("userTask_askForConsent", "consent", "NOT_ABLE", "askedHow", "THROUGH_STAFF"),
                () -> refer(aPersonIn("LEI").with("needs", List.of()).with("wellbeing", 5)),
                () -> refer(aPersonIn("LEI").with("needs", List.of()).without("wellbeing")),
                () -> {
                    Referred twice = aPersonIn("LEI");
                    refer(twice);
                    return refer(twice);
                });
    }

    private Stream<Supplier<TheCase>> support() {
        return Stream.of(
                this::referred,
                this::queued,
                this::allocated,
                () -> allocated().isMissed(),
                () -> allocated().isMissed().isMissed().isMissed(),
                this::met,
                () -> met().saysWhatMatters(),
                this::signposted,
                () -> met().movesTo("MDI"),
                () -> met().isRestrictedTo(journeys.staff(Role.LINK_WORKER, "LEI")),
                () -> met().isClosedEarly("MOVED_AWAY")
                        .closingSummaryIsWritten()
                        .isOpenedAgain(),
                () -> refer(aPersonOnProbationWith("PDU-WAKEFIELD")).isAllocated(),
                () -> refer(aPersonOnProbationWith("PDU-WAKEFIELD"))
                        .isAllocated()
                        .cannotBeReassigned(),
                () -> refer(aPersonOnProbationWith("PDU-WAKEFIELD"))
                        .isAllocated()
                        .isAskedToMove("PDU-LEEDS"));
    }

    private Stream<Supplier<TheCase>> activities() {
        return Stream.of(
                this::planned,
                () -> asking(GARDEN),
                () -> asking(GARDEN).timeReaches("boundaryEvent_timeToRemind"),
                () -> asking(GARDEN)
                        .timeReaches("boundaryEvent_timeToRemind")
                        .timeReaches("boundaryEvent_timeToRemindAgain")
                        .timeReaches("boundaryEvent_timeToAnswerIsOver"),
                () -> asking(GARDEN, READING, CHOIR),
                () -> asking(GARDEN, READING, CHOIR)
                        .isIntroduced("providerAnswer", "DECLINED", "declineReason", "Full until May")
                        .isIntroduced("providerAnswer", "WAITING", "expectedWaitWeeks", 6)
                        .isIntroduced(),
                () -> asking(GARDEN).isIntroduced("providerAnswer", "DECLINED", "declineReason", "Full until May"),
                () -> asking(GARDEN).isIntroduced("providerAnswer", "WAITING", "expectedWaitWeeks", 6),
                this::introduced,
                () -> introduced().missesSessions(3),
                () -> introduced().isReported("TEMPORARILY_AWAY", "absence", "HOSPITAL"),
                () -> asking(GARDEN).isReported("TEMPORARILY_AWAY", "absence", "HOSPITAL"));
    }

    private Stream<Supplier<TheCase>> followUp() {
        return Stream.of(
                () -> introduced().attends(),
                this::dueForFollowUp,
                () -> dueForFollowUp()
                        .isContactedAgain("outcome", "DID_NOT_ATTEND")
                        .isContactedAgain("outcome", "DID_NOT_ATTEND")
                        .isContactedAgain("outcome", "DID_NOT_ATTEND"),
                () -> dueForFollowUp().isContactedAgain(),
                () -> dueForFollowUp().isContactedAgain().timeReaches("catchEvent_followUpDateReached"));
    }

    private Stream<Supplier<TheCase>> custody() {
        return Stream.of(
                () -> refer(aPersonIn("LEI").leavingOn(journeys.today().plusDays(300))),
                () -> met().isReported("TEMPORARILY_AWAY", "absence", "COURT"),
                () -> met().isReported("TEMPORARILY_AWAY", "absence", "COURT").timeReaches("catchEvent_awayTooLong"),
                () -> met().isReceivedWhereNoTeamIs("BXI"),
                () -> met().isOnePersonWith(referred()));
    }

    private Stream<Supplier<TheCase>> handover() {
        return Stream.of(
                this::leaving,
                () -> leaving().completes("userTask_chooseCommunityTeam", "communityTeam", "PDU-LEEDS"),
                () -> leaving()
                        .completes("userTask_chooseCommunityTeam", "communityTeam", "PDU-LEEDS")
                        .completes("userTask_prepareHandover"),
                this::offered,
                () -> offered().timeReaches("boundaryEvent_notAcceptedInTime"),
                () -> offered().timeReaches("boundaryEvent_notAcceptedInTime").completes("userTask_chaseHandover"),
                () -> offered()
                        .completes(
                                "userTask_acceptHandover", "handoverAnswer", "QUESTION", "question", "Which address?"),
                () -> offered().handoverIsAccepted(),
                this::arranged,
                () -> offered().timeReaches("boundaryEvent_releaseDayReached"),
                () -> offered().timeReaches("boundaryEvent_releaseDayReached").isReleased(),
                () -> arranged().isReleased(),
                () -> arranged().isReleased().completes("userTask_confirmFirstContact"));
    }

    private Stream<Supplier<TheCase>> besides() {
        return Stream.of(
                () -> allocated().isWorriedAboutBy(Role.LINK_WORKER),
                () -> allocated().isWorriedAboutBy(Role.LINK_WORKER).isWorriedAboutBy(Role.SENIOR_LINK_WORKER));
    }

    private Stream<Supplier<TheCase>> endings() {
        return Stream.of(
                () -> met().isClosedEarly("NEEDS_MET_ELSEWHERE"),
                () -> referred().isWorriedAboutBy(Role.LINK_WORKER).isClosedEarly("MOVED_AWAY"),
                () -> referred().isWorriedAboutBy(Role.LINK_WORKER).withdrawsConsent(),
                () -> signposted()
                        .completes("userTask_signpost")
                        .timeReaches("catchEvent_followUpDateReached")
                        .isContactedAgain());
    }

    private TheCase refer(Referred person) {
        return journeys.refer(person);
    }

    private TheCase referred() {
        return refer(aPersonIn("LEI"));
    }

    private TheCase queued() {
        journeys.nobodyHasRoom("WEI");
        TheCase queued = refer(aPersonIn("WEI"));
        journeys.carries(journeys.staff(Role.LINK_WORKER, "WEI"), "WEI", 1_000_000);
        return queued;
    }

    private TheCase allocated() {
        return referred().isAllocated();
    }

    private TheCase met() {
        return allocated().isMet();
    }

    private TheCase signposted() {
        return refer(aPersonIn("LEI").with("wellbeing", 8).with("needs", List.of("HEALTH")))
                .isAllocated()
                .isMet();
    }

    private TheCase planned() {
        return met().saysWhatMatters().agreesThePlan();
    }

    /** The providers are written to. */
    private TheCase asking(Integer... services) {
        return planned()
                .choosesActivities(
                        "activities", Stream.of(services).map(String::valueOf).toList(), "mayTell", "YES");
    }

    private TheCase introduced() {
        return asking(GARDEN).isIntroduced();
    }

    private TheCase dueForFollowUp() {
        return introduced().attends().timeReaches("catchEvent_followUpDateReached");
    }

    private TheCase leaving() {
        return refer(aPersonIn("LEI").leavingOn(journeys.today().plusDays(60)))
                .timeReaches("catchEvent_handoverDateReached");
    }

    private TheCase offered() {
        return leaving().handoverIsPreparedFor("PDU-LEEDS");
    }

    private TheCase arranged() {
        return offered()
                .handoverIsAccepted()
                .completes(
                        "userTask_arrangeFirstAppointment",
                        "appointmentOn",
                        journeys.today().plusDays(61).toString());
    }
}
