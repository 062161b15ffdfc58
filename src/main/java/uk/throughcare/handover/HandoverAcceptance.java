package uk.throughcare.handover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Timeline;
import uk.throughcare.handover.Offer.Answer;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;
import uk.throughcare.teams.Circles;
import uk.throughcare.teams.Staff;

/** What the community team says to a handover, and who is told. */
@Service
class HandoverAcceptance {

    private static final String SENIOR_LINK_WORKER = "senior-link-worker";

    private final Handovers handovers;
    private final Timeline timeline;
    private final Staff staff;
    private final Circles circles;
    private final Notifications notifications;

    HandoverAcceptance(
            Handovers handovers, Timeline timeline, Staff staff, Circles circles, Notifications notifications) {
        this.handovers = handovers;
        this.timeline = timeline;
        this.staff = staff;
        this.circles = circles;
        this.notifications = notifications;
    }

    void decide(CaseReference reference, HandoverAnswers.Decision decision) {
        Answer answer = decision.handoverAnswer();
        handovers.answer(reference, answer, decision.words());
        if (answer != Answer.ACCEPTED) {
            tellTimeline(reference, answer == Answer.REFUSED ? "HANDOVER_REFUSED" : "HANDOVER_QUESTION");
        }
        if (answer == Answer.REFUSED) {
            Handover handover = handovers.current(reference).orElseThrow();
            tell(reference, Template.HANDOVER_REFUSED, Stream.of(handover.prisonTeam(), offeredTo(reference)));
        }
    }

    void complete(CaseReference reference) {
        tellTimeline(reference, "HANDOVER_ACCEPTED");
    }

    /** Release day came without an answer. */
    void holdWithout(CaseReference reference) {
        handovers.answer(reference, Answer.NOT_ACCEPTED, null);
        tellTimeline(reference, "HELD_WITHOUT_ACCEPTANCE");
        tell(reference, Template.HELD_WITHOUT_ACCEPTANCE, Stream.of(offeredTo(reference)));
    }

    private void tellTimeline(CaseReference reference, String what) {
        Offer offer = handovers.lastOffer(reference).orElseThrow();
        Map<String, Object> detail = new HashMap<>();
        detail.put("team", offer.communityTeam());
        detail.put("round", offer.round());
        timeline.record(reference, what, detail);
    }

    private void tell(CaseReference reference, Template template, Stream<String> teams) {
        List<String> addresses = teams.map(team -> circles.holding(reference.value(), team))
                .flatMap(team -> staff.addressesOf(SENIOR_LINK_WORKER, team).stream())
                .distinct()
                .toList();
        addresses.forEach(address -> notifications.send(reference, template, address, Map.of()));
    }

    private String offeredTo(CaseReference reference) {
        return handovers.lastOffer(reference).orElseThrow().communityTeam();
    }
}
