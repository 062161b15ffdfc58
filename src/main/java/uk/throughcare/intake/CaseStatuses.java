package uk.throughcare.intake;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.CaseReads;
import uk.throughcare.cases.Cases;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.teams.Role;

/** Tells where a case stands to those who may know it: its team, and the account that referred; reading is recorded. */
@Service
class CaseStatuses {

    private static final List<String> STAFF = List.of(
            Role.LINK_WORKER.group(),
            Role.SENIOR_LINK_WORKER.group(),
            Role.SAFEGUARDING_DUTY.group(),
            Role.MANAGER.group());

    private final Cases cases;
    private final CaseReads reads;
    private final Referrals referrals;
    private final CurrentActor actor;

    CaseStatuses(Cases cases, CaseReads reads, Referrals referrals, CurrentActor actor) {
        this.cases = cases;
        this.reads = reads;
        this.referrals = referrals;
        this.actor = actor;
    }

    /** Nothing if there is no such case, or none that the caller may know of. */
    @Transactional
    public Optional<CaseStatus> find(CaseReference reference) {
        Optional<CaseStatus> told =
                actor.signedIn().flatMap(caller -> cases.find(reference).flatMap(found -> tell(found, caller)));
        told.ifPresent(status -> reads.record(reference, "api/cases"));
        return told;
    }

    private Optional<CaseStatus> tell(Case found, CurrentActor.SignedIn caller) {
        if (caller.teams().contains(found.team()) && !Collections.disjoint(caller.roles(), STAFF)) {
            return Optional.of(CaseStatus.forTheTeam(found));
        }
        return referrals.cameFrom(found.reference(), caller.id())
                ? Optional.of(CaseStatus.forTheReferrer(found))
                : Optional.empty();
    }
}
