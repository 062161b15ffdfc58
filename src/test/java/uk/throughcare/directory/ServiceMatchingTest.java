package uk.throughcare.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.cases.Plans;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.directory.ServiceListing.Match;
import uk.throughcare.directory.ServiceListing.Place;
import uk.throughcare.journey.CaseReference;

/** Which services are offered to whom, and why. The people are thirty-odd and speak English unless a test says otherwise. */
@JourneyTest
@Transactional
class ServiceMatchingTest {

    private static final String CLEAR_SUMS = "Clear Sums";

    @Autowired
    ServiceMatching matching;

    @Autowired
    Services services;

    @Autowired
    ExampleCases examples;

    @Autowired
    Cases cases;

    @Autowired
    SupportNeeds needs;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private CaseReference robin;

    @BeforeEach
    void somebodyInLeeds() {
        services.load(Services.EXAMPLES);
        robin = examples.openedDaysAgo(1, "LEI");
    }

    @Test
    void whatMeetsMostNeedsComesFirstAndSaysWhy() {
        needs.identify(robin, List.of("MONEY_DEBTS", "HOME_PAY_RENT_ARREARS", "FAMILY_CHILDREN"));

        Match best = matching.of(robin).get(0);
        assertThat(best.service().name()).isEqualTo(CLEAR_SUMS);
        assertThat(best.reason())
                .isEqualTo("Meets: Set up payment for rent arrears, Support to manage debts or arrears.");
    }

    @Test
    void whatThePersonWantsToDoCounts() {
        plans.draft(robin, new Plans.Content(List.of("SPORT"), null, "Robin asks at the gym"));

        Match best = matching.of(robin).get(0);
        assertThat(best.service().kind()).isEqualTo("SPORT");
        assertThat(best.reason()).isEqualTo("Wanted: Sport and movement.");
    }

    @Test
    void aNeedOfTheSamePathwayIsBetterThanNone() {
        needs.identify(robin, List.of("MONEY_ID"));

        assertThat(matching.of(robin).get(0))
                .satisfies(best -> assertThat(best.service().name()).isEqualTo(CLEAR_SUMS))
                .satisfies(best -> assertThat(best.reason()).isEqualTo("For needs of this kind."));
    }

    @Test
    void insidePrisonOnlyWhatIsInsideOrOnlineIsOfferedAndWhatIsInsideComesFirst() {
        List<Match> matches = matching.of(robin);

        assertThat(matches).extracting(match -> match.service().place()).doesNotContain(Place.AREA);
        assertThat(matches.get(0).service().place()).isEqualTo(Place.INSIDE);
        assertThat(matches.get(matches.size() - 1).service().place()).isEqualTo(Place.ONLINE);
        assertThat(matches.get(0).reason()).startsWith("Open to everyone");
    }

    @Test
    void aroundReleaseWhatIsInsideAndWhatIsWhereThePersonWillLiveAreOfferedSideBySide() {
        cases.releaseDateIs(robin, LocalDate.now(clock).plusDays(60));
        handoverIsPreparedFor("PDU-WAKEFIELD");

        List<Match> matches = matching.of(robin);
        assertThat(matches)
                .extracting(match -> match.service().place())
                .contains(Place.INSIDE, Place.AREA, Place.ONLINE);
        assertThat(matches)
                .filteredOn(match -> match.service().place() == Place.AREA)
                .allSatisfy(match -> assertThat(match.reason()).endsWith("Near where the person will live."));
    }

    @Test
    void afterReleaseWhatIsInsideIsNotOffered() {
        cases.moveTo(robin, "PDU-LEEDS", false);

        assertThat(matching.of(robin))
                .isNotEmpty()
                .extracting(match -> match.service().place())
                .contains(Place.AREA)
                .doesNotContain(Place.INSIDE);
    }

    @Test
    void whatAFeedListsInThePostcodeAreasOfTheTeamIsOffered() {
        int near = fromAFeed("Roundhay Walkers", "AREA", "LS8 1AA");
        int far = fromAFeed("Seaside Walkers", "AREA", "YO21 3PR");
        cases.moveTo(robin, "PDU-LEEDS", false);

        assertThat(matching.of(robin))
                .extracting(match -> match.service().id())
                .contains(near)
                .doesNotContain(far);
    }

    @Test
    void whatCannotTakeThePersonIsNotOffered() {
        int open = fromAFeed("Open Door", "ONLINE", null);
        int closed = changed(fromAFeed("Closed Door", "ONLINE", null), "status", "CLOSED");
        int forElders = changed(fromAFeed("Silver Threads", "ONLINE", null), "minimum_age", 60);
        int forChildren = changed(fromAFeed("Young Steps", "ONLINE", null), "maximum_age", 17);

        assertThat(matching.of(robin))
                .extracting(match -> match.service().id())
                .contains(open)
                .doesNotContain(closed, forElders, forChildren);
    }

    @Test
    void whatIsFullIsOfferedOnlyWithAWaitingListBehindWhatHasRoomAndSaysSo() {
        int room = changed(fromAFeed("Z Room for one more", "ONLINE", null), "capacity", 2);
        int full = changed(fromAFeed("Full House", "ONLINE", null), "capacity", 1);
        int fullWithList = changed(fromAFeed("A Full House with a list", "ONLINE", null), "capacity", 1);
        changed(fullWithList, "waiting_list", true);
        int closedToUs = changed(fromAFeed("No Place for us", "ONLINE", null), "capacity", 0);
        List.of(room, full, fullWithList).forEach(this::somebodyHasAPlaceAt);

        List<Match> matches = matching.of(robin);
        assertThat(matches)
                .extracting(match -> match.service().id())
                .containsSubsequence(room, fullWithList)
                .doesNotContain(full, closedToUs);
        assertThat(matches)
                .filteredOn(match -> match.reason().contains("Full, has a waiting list."))
                .extracting(match -> match.service().id())
                .containsExactly(fullWithList);
    }

    @Test
    void whereThePersonsLanguageIsSpokenComesBeforeOthersLikeIt() {
        int english = fromAFeed("A Listening Ear", "ONLINE", null);
        int polish = fromAFeed("Z Listening Ear", "ONLINE", null);
        jdbc.sql("insert into care.listing_language (listing, id, name) values (:listing, gen_random_uuid(), 'Polish')")
                .param("listing", polish)
                .update();
        jdbc.sql("update care.person set language = 'polish' where id = :id")
                .param("id", cases.get(robin).personId())
                .update();

        List<Match> matches = matching.of(robin);
        assertThat(matches).extracting(match -> match.service().id()).containsSubsequence(polish, english);
        assertThat(matches)
                .filteredOn(match -> match.service().id() == polish)
                .singleElement()
                .satisfies(match -> assertThat(match.reason()).isEqualTo("Speaks Polish."));
    }

    @Test
    void aLongListIsCutAndTheBestStay() {
        for (int number = 0; number < 40; number++) {
            fromAFeed("Online club " + number, "ONLINE", null);
        }

        assertThat(matching.of(robin))
                .hasSize(20)
                .extracting(match -> match.service().place())
                .contains(Place.INSIDE);
    }

    private int fromAFeed(String name, String place, @Nullable String postcode) {
        int id = jdbc.sql("""
                        insert into care.service_listing (name, provider, place, days, description, source, foreign_id)
                        values (:name, 'Somebody (invented)', :place, '', '', 'test', :name) returning id
                        """)
                .params(Map.of("name", name, "place", place))
                .query(Integer.class)
                .single();
        if (postcode != null) {
            jdbc.sql("""
                            insert into care.listing_place (listing, id, location, location_type, postcode)
                            values (:listing, gen_random_uuid(), gen_random_uuid(), 'physical', :postcode)
                            """).params(Map.of("listing", id, "postcode", postcode)).update();
        }
        return id;
    }

    private void somebodyHasAPlaceAt(int listing) {
        jdbc.sql("""
                        insert into care.placement (case_reference, team, service, round, state, chosen_at, start_on)
                        values (:reference, 'LEI', :listing, 1, 'ACCEPTED', now(), current_date)
                        """)
                .params(Map.of("reference", robin.value(), "listing", listing))
                .update();
    }

    private int changed(int listing, String column, Object value) {
        jdbc.sql("update care.service_listing set " + column + " = :value where id = :id")
                .params(Map.of("value", value, "id", listing))
                .update();
        return listing;
    }

    private void handoverIsPreparedFor(String communityTeam) {
        jdbc.sql("""
                        insert into care.handover (case_reference, prison_team, community_team, area_of_release, begun_at)
                        values (:reference, 'LEI', :team, 'WF1', now())
                        """)
                .params(Map.of("reference", robin.value(), "team", communityTeam))
                .update();
    }
}
