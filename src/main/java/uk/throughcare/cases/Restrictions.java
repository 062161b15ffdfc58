package uk.throughcare.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CaseTenants;
import uk.throughcare.teams.Circles;

/**
 * Keeps a case from all but the people named for it. The circle of these holds the case in place of the team; all that goes by
 * teams then shows it to nobody else.
 *
 * <p>A restriction is about the person: all cases that they have open in the team are restricted together.
 */
@Service
public class Restrictions {

    private static final String RESTRICTED = "CASE_RESTRICTED";

    private final Cases cases;
    private final OtherCases others;
    private final People people;
    private final Circles circles;
    private final CaseTenants tenants;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Restrictions(
            Cases cases,
            OtherCases others,
            People people,
            Circles circles,
            CaseTenants tenants,
            Timeline timeline,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.others = others;
        this.people = people;
        this.circles = circles;
        this.tenants = tenants;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The case, and what else the person has open in the team that holds it. */
    public List<Case> together(Case known) {
        String team = circles.wholeTeam(known.team());
        return Stream.concat(
                        Stream.of(known),
                        others.openCasesOf(people.of(known.reference())).stream()
                                .filter(other -> circles.wholeTeam(other.team()).equals(team)))
                .distinct()
                .toList();
    }

    /**
     * Only these people see the case from now on; on a restricted case, these in place of those before.
     *
     * @param reason a code
     */
    @Transactional
    public void restrict(Case known, Collection<String> named, String reason) {
        together(known).forEach(each -> restrict(each, named, Map.of("reason", reason, "named", List.copyOf(named))));
    }

    /** The whole team sees the case again. */
    @Transactional
    public void end(Case known) {
        together(known).stream().filter(each -> circles.isCircle(each.team())).forEach(this::release);
    }

    /** A case of somebody who has a restricted one open is restricted to the same people from its beginning. */
    @Transactional
    public void asOthersOf(CaseReference reference) {
        circleOfAnother(reference).ifPresent(circle -> {
            Case known = cases.get(reference);
            if (!circles.isCircle(known.team())) {
                restrict(known, circles.named(circle), Map.of("reason", "OTHER_CASE"));
            }
        });
    }

    private Optional<String> circleOfAnother(CaseReference reference) {
        return jdbc.sql("""
                        select held.id from care.cases this
                        join care.cases other on other.person_id = this.person_id and other.reference <> this.reference
                        join care.circle held on held.id = other.team
                        where this.reference = :reference and other.status = 'OPEN' order by other.opening limit 1
                        """)
                .param("reference", reference.value())
                .query(String.class)
                .optional();
    }

    private void restrict(Case known, Collection<String> named, Map<String, ?> detail) {
        CaseReference reference = known.reference();
        String circle = circles.in(reference.value(), circles.wholeTeam(known.team()));
        circles.name(circle, named);
        if (!circle.equals(known.team())) {
            pass(known, circle);
        }
        tenants.freeWhatOthersHave(reference);
        timeline.record(reference, circle.equals(known.team()) ? "OTHERS_NAMED" : RESTRICTED, detail);
    }

    private void release(Case known) {
        timeline.record(known.reference(), "RESTRICTION_ENDED");
        pass(known, circles.wholeTeam(known.team()));
        circles.of(known.reference().value()).forEach(circle -> circles.name(circle, List.of()));
    }

    /** Where another team has a part in the case (a handover is offered, or it is over there), that part goes along. */
    private void pass(Case known, String to) {
        CaseReference reference = known.reference();
        boolean restricted = circles.isCircle(to);
        cases.hold(reference);
        tenants.hold(reference);
        cases.isHeldBy(reference, to);
        for (CaseTenants.Stands part : tenants.of(reference)) {
            String whole = circles.wholeTeam(part.tenant());
            String holder = restricted ? circles.in(reference.value(), whole) : whole;
            if (!Objects.equals(holder, part.tenant())) {
                tenants.carry(reference, part.tenant(), holder);
            }
            if (restricted && part.running()) {
                circles.led(holder);
            }
        }
        events.publishEvent(new HoldersChanged(reference, known.team(), to));
    }
}
