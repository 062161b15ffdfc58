package uk.throughcare.intake;

import static uk.throughcare.notification.Template.REFERRAL_ADDED;
import static uk.throughcare.notification.Template.REFERRAL_JOINED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Answers;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.OtherCases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.Refused;
import uk.throughcare.notification.Notifications;
import uk.throughcare.teams.Circles;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** Finds the case that is open already for somebody who is referred again, and adds the new referral to it. */
@Service
class DuplicateReferrals {

    /** The form of the decision itself; its answers are about this case alone. */
    static final String DECISION_FORM = "decide-about-the-duplicate";

    private final OtherCases others;
    private final Cases cases;
    private final Referrals referrals;
    private final Answers answers;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Staff staff;
    private final Circles circles;
    private final CurrentActor actor;

    DuplicateReferrals(
            OtherCases others,
            Cases cases,
            Referrals referrals,
            Answers answers,
            Timeline timeline,
            Notifications notifications,
            Staff staff,
            Circles circles,
            CurrentActor actor) {
        this.others = others;
        this.cases = cases;
        this.referrals = referrals;
        this.answers = answers;
        this.timeline = timeline;
        this.notifications = notifications;
        this.staff = staff;
        this.circles = circles;
        this.actor = actor;
    }

    Optional<CaseReference> openCaseBefore(CaseReference reference) {
        return others.openBefore(reference).map(Case::reference);
    }

    /**
     * @throws Refused if there is no other case any more to be joined to
     */
    void decided(CaseReference reference, CaseReference other, DuplicateAnswer answer) {
        if (answer.duplicateDecision() == DuplicateAnswer.Decision.JOIN
                && openCase(reference, other).isEmpty()) {
            throw Refused.because(
                    "duplicateDecision", "the other case is not open any more: go on with this one as a new case");
        }
    }

    /**
     * The other case, or the one to which it was joined, while it is open; none if that is this very case, or one for which
     * whoever is deciding is not named.
     */
    Optional<Case> openCase(CaseReference reference, CaseReference other) {
        return others.goingOn(other)
                .filter(goingOn -> !goingOn.reference().equals(reference))
                .filter(this::mayBeKnown);
    }

    private boolean mayBeKnown(Case goingOn) {
        return !circles.isCircle(goingOn.team()) || actor.signedIn().isEmpty() || actor.worksIn(goingOn.team());
    }

    /** What was referred here goes into the other case: answers, needs and timeline; this case ends, and both sides are told. */
    void join(CaseReference reference, CaseReference other) {
        Case goingOn = openCase(reference, other)
                .orElseThrow(() -> new IllegalStateException("The case " + other + " is not open any more"));
        Referrals.Received referral = referrals.get(reference);
        answers.add(reference, goingOn.reference(), DECISION_FORM);
        timeline.record(
                goingOn.reference(),
                "REFERRAL_ADDED",
                Map.of(
                        "from", reference.value(),
                        "referrerRole", referral.referrerRole(),
                        "needs", referral.needs()));
        cases.join(reference, goingOn.reference());
        timeline.record(
                reference, "REFERRAL_JOINED", Map.of("to", goingOn.reference().value()));
        notifications.send(reference, REFERRAL_JOINED, referral.referrerEmail(), Map.of());
        whoWorksOn(goingOn)
                .forEach(address -> notifications.send(goingOn.reference(), REFERRAL_ADDED, address, Map.of()));
    }

    private List<String> whoWorksOn(Case goingOn) {
        return Optional.ofNullable(goingOn.linkWorker())
                .flatMap(staff::find)
                .map(StaffMember::email)
                .map(List::of)
                .orElseGet(() -> staff.addressesOf(Role.SENIOR_LINK_WORKER.group(), goingOn.team()));
    }
}
