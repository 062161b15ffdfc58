package uk.throughcare.allocation;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.CaseLeftTeam;
import uk.throughcare.cases.NamedCases;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.journey.Refused;
import uk.throughcare.language.Language;
import uk.throughcare.teams.Circles;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;

/** Gives cases to another link worker: one, or all that somebody has in a team. */
@Service
class Reassigning {

    private static final String TO = "toLinkWorker";

    private final NamedCases cases;
    private final Staff staff;
    private final Circles circles;
    private final CurrentActor actor;
    private final Reassignments reassignments;
    private final CaseReassignment one;
    private final RoomQueue queue;
    private final ReferralJourney journey;

    Reassigning(
            NamedCases cases,
            Staff staff,
            Circles circles,
            CurrentActor actor,
            Reassignments reassignments,
            CaseReassignment one,
            RoomQueue queue,
            ReferralJourney journey) {
        this.cases = cases;
        this.staff = staff;
        this.circles = circles;
        this.actor = actor;
        this.reassignments = reassignments;
        this.one = one;
        this.queue = queue;
        this.journey = journey;
    }

    /** What was asked for, by its number. */
    record Asked(int id, @Nullable CaseReference reference) {}

    /**
     * @throws Refused if it is nobody's case, or whoever should take over cannot
     */
    Asked ask(ReassignmentRequest request) {
        return request.which() == ReassignmentRequest.Which.ONE ? askForOne(request) : askForAll(request);
    }

    private Asked askForOne(ReassignmentRequest request) {
        Case named = cases.namedAndOpen(Objects.requireNonNullElse(request.reference(), ""));
        TeamMember from = whoHas(named);
        String to = taker(request, from).orElseGet(() -> one.whoElse(named.reference(), from.userId()));
        return new Asked(reassignments.ask(from, named.reference(), to, request.reassignReason()), named.reference());
    }

    private Asked askForAll(ReassignmentRequest request) {
        TeamMember from = whoseCases(request);
        String to = taker(request, from).orElse(null);
        return new Asked(reassignments.ask(from, null, to, request.reassignReason()), null);
    }

    /** Moves what can be moved, and keeps in mind what could not be. */
    void move(Reassignment asked) {
        reassignments.casesOf(asked).forEach(reference -> Language.EN.speak(() -> move(reference, asked)));
        queue.roomMade(asked.team());
    }

    /** Why one was not moved is kept, in English. */
    private void move(CaseReference reference, Reassignment asked) {
        try {
            one.move(reference, asked);
        } catch (Refused refused) {
            reassignments.notMoved(asked, reference, refused.problems().get(0).reason());
        } catch (DataAccessException unwritten) {
            reassignments.notMoved(asked, reference, "it was being worked on at that moment: try again");
        }
    }

    /** What is listed stands by one of the cases listed, which may not be the team's any longer. */
    @EventListener
    void caseLeft(CaseLeftTeam left) {
        journey.caseLeftTeam(left.reference());
    }

    private TeamMember whoseCases(ReassignmentRequest request) {
        TeamMember from = TeamMember.read("fromLinkWorker", Objects.requireNonNullElse(request.fromLinkWorker(), ""));
        if (!actor.signedIn().map(known -> known.teams().contains(from.team())).orElse(true)) {
            throw Refused.because("fromLinkWorker", "choose somebody of your own team");
        }
        return from;
    }

    private static TeamMember whoHas(Case named) {
        return Optional.ofNullable(named.linkWorker())
                .map(linkWorker -> new TeamMember(named.team(), linkWorker))
                .orElseThrow(() -> Refused.because("reference", "nobody has this case yet: allocate it instead"));
    }

    /** Nobody in particular if whoever has the most room is wanted. */
    private Optional<String> taker(ReassignmentRequest request, TeamMember from) {
        String to = request.toLinkWorker();
        if (to.equals(ReassignmentRequest.MOST_ROOM)) {
            return Optional.empty();
        }
        if (to.equals(from.userId())) {
            throw Refused.because(TO, "choose somebody else than who has it now");
        }
        if (staff.withRole(Role.LINK_WORKER.group(), circles.wholeTeam(from.team())).stream()
                .noneMatch(worker -> worker.id().equals(to))) {
            throw Refused.because(TO, "choose a link worker of the team that holds the case");
        }
        return Optional.of(to);
    }
}
