package uk.throughcare.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;

/** Who belongs to a circle, whatever happens to teams and accounts. */
@JourneyTest
class CirclesTest {

    @Autowired
    Journeys journeys;

    @Autowired
    Circles circles;

    @Autowired
    TeamsAtStart start;

    @Autowired
    Teams teams;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    private String duty;
    private String circle;
    private String worker;

    @BeforeEach
    void aRestrictedCase() {
        duty = journeys.staff(Role.SAFEGUARDING_DUTY, "LEI");
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        worker = String.valueOf(robin.record().linkWorker());
        circle = robin.isRestrictedTo(worker).record().team();
    }

    @Test
    void whereNobodyLeadsAnyMoreThoseOfTheTeamWhoDoAreNamed() {
        circles.name(circle, List.of(worker));

        start.prepare();

        assertThat(circles.named(circle)).contains(worker, duty, journeys.staff(Role.SENIOR_LINK_WORKER, "LEI"));
    }

    @Test
    void whereSomebodyLeadsNobodyIsNamedBesides() {
        List<String> before = circles.named(circle);

        start.prepare();

        assertThat(circles.named(circle)).isEqualTo(before);
    }

    @Test
    void whoeverLeavesTheTeamInTheAdministrationLeavesItsCircles() {
        String officer = "officer.of.leeds";
        accounts.create(
                new Account(officer, "Of", "Leeds", null, Set.of(Role.SAFEGUARDING_DUTY), Set.of("LEI")),
                "throughcare");
        try {
            circles.admit(officer, circle);

            identity.deleteTenantUserMembership("LEI", officer);

            assertThat(circles.named(circle)).doesNotContain(officer).contains(duty);
        } finally {
            identity.deleteUser(officer);
        }
    }

    @Test
    void whatIsNoCircleIsJoinedInOtherWays() {
        circles.admit(worker, "MDI");

        assertThat(identity.createTenantQuery()
                        .tenantId("MDI")
                        .userMember(worker)
                        .count())
                .isZero();
    }

    @Test
    void aCircleIsCalledAsItsTeam() {
        Team leeds = teams.find("LEI").orElseThrow();
        try {
            teams.save(new Team(
                    leeds.id(),
                    leeds.kind(),
                    "Leeds under another name",
                    null,
                    leeds.postcodeAreas(),
                    leeds.region(),
                    true));

            assertThat(teams.find(circle)).map(Team::name).contains("Leeds under another name");
        } finally {
            teams.save(leeds);
        }
        assertThat(teams.find(circle)).map(Team::inService).contains(false);
    }
}
