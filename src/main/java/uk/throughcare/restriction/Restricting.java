package uk.throughcare.restriction;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.NamedCases;
import uk.throughcare.cases.Restrictions;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.Refused;
import uk.throughcare.teams.Circles;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** Decides whether a case may be kept to the people whom a senior link worker names, and keeps it so. */
@Service
class Restricting {

    private static final String PEOPLE = "people";

    private final NamedCases cases;
    private final Restrictions restrictions;
    private final Circles circles;
    private final Staff staff;
    private final CurrentActor actor;

    Restricting(NamedCases cases, Restrictions restrictions, Circles circles, Staff staff, CurrentActor actor) {
        this.cases = cases;
        this.restrictions = restrictions;
        this.circles = circles;
        this.staff = staff;
        this.actor = actor;
    }

    /**
     * @throws Refused if it is no case that whoever asks can see, or nobody named could carry it; nothing is changed then
     */
    CaseReference decide(WhoMaySee asked) {
        Case known = cases.named(asked.reference());
        if (asked.who() == WhoMaySee.Who.TEAM) {
            end(known);
        } else {
            Set<String> named = withWhoeverAsks(Objects.requireNonNullElse(asked.people(), List.of()));
            check(known, named);
            restrictions.restrict(known, named, Objects.requireNonNull(asked.restrictReason(), "the form asks for it"));
        }
        return known.reference();
    }

    private void end(Case known) {
        if (!circles.isCircle(known.team())) {
            throw Refused.because("who", "the whole team sees this case already");
        }
        restrictions.end(known);
    }

    private Set<String> withWhoeverAsks(Collection<String> people) {
        Set<String> named = new TreeSet<>(people);
        actor.signedIn().ifPresent(me -> named.add(me.id()));
        return named;
    }

    private void check(Case known, Set<String> named) {
        String team = circles.wholeTeam(known.team());
        Set<String> choosable = new TreeSet<>(circles.named(known.team()));
        named.stream()
                .filter(person ->
                        !choosable.contains(person) && !staff.teamsOf(person).contains(team))
                .findFirst()
                .ifPresent(stranger -> {
                    throw Refused.because(
                            PEOPLE, name(stranger) + " does not work in the team that holds the case: leave them out");
                });
        needs(named, Role.SENIOR_LINK_WORKER, team, "name a senior link worker of the team");
        needs(
                named,
                Role.SAFEGUARDING_DUTY,
                team,
                "name a safeguarding duty officer of the team, whom a concern about the person reaches");
        needs(named, Role.MANAGER, team, "name a manager of the team, who is told when a deadline is missed again");
        restrictions.together(known).forEach(each -> needsItsLinkWorker(each, named));
    }

    private void needs(Set<String> named, Role role, String team, String reason) {
        List<StaffMember> there = staff.withRole(role.group(), team);
        List<String> everywhere =
                staff.withRole(role.group()).stream().map(StaffMember::id).toList();
        if (!there.isEmpty() && named.stream().noneMatch(everywhere::contains)) {
            throw Refused.because(PEOPLE, reason);
        }
    }

    private void needsItsLinkWorker(Case each, Set<String> named) {
        if (each.linkWorker() != null && !named.contains(each.linkWorker())) {
            throw Refused.because(
                    PEOPLE,
                    "{} has case {}: name them too, or give the case to somebody else first",
                    name(each.linkWorker()),
                    each.reference());
        }
    }

    private String name(String person) {
        return staff.find(person).map(StaffMember::name).orElse(person);
    }
}
