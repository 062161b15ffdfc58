package uk.throughcare.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;

@JourneyTest
@Transactional
class ServicesTest {

    @Autowired
    Services services;

    @Autowired
    ActivityKinds kinds;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        services.load(Services.EXAMPLES);
    }

    @Test
    void loadingTwiceListsEachServiceOnce() {
        int before = count();
        services.load(Services.EXAMPLES);
        assertThat(count()).isEqualTo(before).isGreaterThan(20);
    }

    @Test
    void theServiceThatMeetsMostNeedsComesFirstAndSaysWhy() {
        ServiceListing.Match best = services.matching(
                        "LEI", List.of("MONEY_DEBTS", "HOME_PAY_RENT_ARREARS", "FAMILY_CHILDREN"), List.of())
                .get(0);
        assertThat(best.service().name()).isEqualTo("Clear Sums");
        assertThat(best.reason())
                .isEqualTo("Meets: Set up payment for rent arrears, Support to manage debts or arrears.");
    }

    @Test
    void whatThePersonWantsToDoCounts() {
        ServiceListing.Match best =
                services.matching("LEI", List.of(), List.of("SPORT")).get(0);
        assertThat(best.service().kind()).isEqualTo("SPORT");
        assertThat(best.reason()).isEqualTo("Wanted: Sport and movement.");
    }

    @Test
    void aNeedOfTheSamePathwayIsBetterThanNone() {
        ServiceListing.Match best =
                services.matching("LEI", List.of("MONEY_ID"), List.of()).get(0);
        assertThat(best.service().name()).isEqualTo("Clear Sums");
        assertThat(best.reason()).isEqualTo("For needs of this kind.");
    }

    @Test
    void onlyWhatIsNearOrOnlineIsOfferedAndNearComesFirst() {
        List<ServiceListing.Match> matches = services.matching("MDI", List.of(), List.of());
        assertThat(matches).extracting(match -> match.service().id()).allMatch(id -> id / 100 == 2 || id / 100 == 9);
        assertThat(matches.get(0).service().place()).isEqualTo(ServiceListing.Place.INSIDE);
        assertThat(matches.get(matches.size() - 1).service().place()).isEqualTo(ServiceListing.Place.ONLINE);
        assertThat(matches.get(0).reason()).startsWith("Open to everyone");
    }

    @Test
    void everyExampleMeetsNeedsThatTheCatalogueHas() {
        assertThat(jdbc.sql("""
                        select n from care.service_listing, unnest(needs) n
                        where n not in (select code from care.support_need)
                        """).query(String.class).list()).isEmpty();
        assertThat(kinds.all()).extracting(ActivityKinds.Kind::code).contains("GARDENING");
    }

    private int count() {
        return jdbc.sql("select count(*) from care.service_listing")
                .query(Integer.class)
                .single();
    }
}
