package uk.throughcare.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.teams.Role;

/** Every page of figures can be read in the role of the database that sees the reader's teams alone. */
@JourneyTest
class FiguresBehindTheLockTest {

    private static final Map<String, String> AS_IT_COMES = Map.of();

    @Autowired
    Journeys journeys;

    @Autowired
    FiguresPages standing;

    @Autowired
    FlowPages flow;

    @Autowired
    ImpactPages impact;

    private String manager;

    @BeforeEach
    void somebodyIsSupported() {
        journeys.refer(aPersonIn("LEI")).isAllocated().isMet().saysWhatMatters().agreesThePlan();
        manager = journeys.staff(Role.MANAGER, "LEI");
    }

    @Test
    void howCasesStand() {
        assertThat(AopUtils.isAopProxy(standing)).isTrue();
        assertThat(journeys.as(manager, standing::now).figures()).isNotEmpty();
        assertThat(journeys.as(manager, standing::caseload).figures()).isNotEmpty();
    }

    @Test
    void howCasesFlowAndWhatComesOfThem() {
        Stream<Supplier<AskedPages.Page>> pages = Stream.of(
                () -> flow.funnel(AS_IT_COMES),
                () -> flow.forecast(AS_IT_COMES),
                () -> impact.fairness(AS_IT_COMES),
                () -> impact.wellbeing(AS_IT_COMES),
                () -> impact.whatWorks(AS_IT_COMES),
                () -> impact.commissioning(AS_IT_COMES));

        assertThat(AopUtils.isAopProxy(flow)).isTrue();
        assertThat(AopUtils.isAopProxy(impact)).isTrue();
        assertThat(pages.map(page -> journeys.as(manager, page)))
                .hasSize(6)
                .allSatisfy(page -> assertThat(page.teams()).isNotEmpty());
    }
}
