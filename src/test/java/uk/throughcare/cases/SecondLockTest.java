package uk.throughcare.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;

/** Where staff read cases, the database keeps teams apart by itself. */
@JourneyTest
class SecondLockTest {

    /** Every table that holds something about a person, found by its way to the person. */
    private static final String PERSONAL = """
            with recursive personal as (
                select 'care.person'::regclass as oid
                union
                select k.conrelid::regclass from pg_constraint k
                join personal p on k.confrelid = p.oid
                where k.contype = 'f' and k.connamespace = 'care'::regnamespace)
            """;

    @Autowired
    Journeys journeys;

    @Autowired
    SecondLock lock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private TheCase leeds;
    private TheCase moorland;

    @BeforeEach
    void aCaseInEachOfTwoTeams() {
        leeds = journeys.refer(aPersonIn("LEI"));
        moorland = journeys.refer(aPersonIn("MDI"));
    }

    @Test
    void aQueryThatForgetsItsTeamFindsTheCasesOfTheReadersTeams() {
        List<String> found = lock.within(
                List.of("LEI", "PDU-LEEDS"),
                () -> jdbc.sql("select reference from care.cases")
                        .query(String.class)
                        .list());

        assertThat(found)
                .contains(leeds.reference().value())
                .doesNotContain(moorland.reference().value());
        List<Long> people = lock.within(
                List.of("LEI"),
                () -> jdbc.sql("select id from care.person").query(Long.class).list());
        assertThat(people).contains(person(leeds)).doesNotContain(person(moorland));
    }

    @Test
    void whatBelongsToACaseIsSeenWithTheCaseAlone() {
        for (String table : tablesOf(leeds)) {
            long rows = rows(table, leeds);
            assertThat(lock.within(List.of("LEI"), () -> rows(table, leeds)))
                    .as(table)
                    .isEqualTo(rows)
                    .isPositive();
            assertThat(lock.within(List.of("MDI"), () -> rows(table, leeds)))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void whoeverIsInNoTeamSeesNothing() {
        assertThat(lock.within(Set.of(), () -> count("care.cases"))).isZero();
        assertThat(lock.within(Set.of(), () -> count("care.person"))).isZero();
    }

    @Test
    void whatAServiceCostsIsSeenAndNothingElseOfItsOffer() {
        UUID offer = UUID.randomUUID();
        UUID listing = UUID.randomUUID();
        jdbc.sql("""
                        insert into care.answers (id, about, form, form_version, given_in, given_by, given_at, content)
                        values (:offer, 'LOCK', 'offer-a-service', '1', 'somewhere', 'somebody', now(), '{"costOfProviding": 120.5}')
                        """).param("offer", offer).update();
        jdbc.sql("""
                        insert into care.listing (id, state, email, link, link_good_until, published)
                        values (:listing, 'LISTED', 'lock@provider.example', gen_random_uuid(), now(), :offer)
                        """).param("listing", listing).param("offer", offer).update();
        try {
            assertThat(lock.within(
                            List.of("LEI"),
                            () -> jdbc.sql("select care.offered_cost(:listing)")
                                    .param("listing", listing)
                                    .query(BigDecimal.class)
                                    .single()))
                    .isEqualByComparingTo("120.5");
            assertThat(lock.within(
                            List.of("LEI"),
                            () -> jdbc.sql("select count(*) from care.answers where id = :offer")
                                    .param("offer", offer)
                                    .query(Long.class)
                                    .single()))
                    .isZero();
        } finally {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("select set_config('throughcare.erasing', 'yes', true)")
                        .query(String.class)
                        .single();
                jdbc.sql("delete from care.listing where id = :listing")
                        .param("listing", listing)
                        .update();
                jdbc.sql("delete from care.answers where id = :offer")
                        .param("offer", offer)
                        .update();
            });
        }
    }

    @Test
    void everyTableAboutAPersonIsLocked() {
        assertThat(jdbc.sql(PERSONAL + """
                        select oid::regclass::text from personal
                        where not (select relrowsecurity from pg_class c where c.oid = personal.oid)
                           or not exists (select from pg_policy y where y.polrelid = personal.oid and y.polname = 'own_teams')
                        """).query(String.class).list())
                .as("wants: call care.readable_with_its_case('…') in its migration")
                .isEmpty();
        assertThat(jdbc.sql(PERSONAL + "select count(*) from personal")
                        .query(Long.class)
                        .single())
                .isGreaterThan(30);
    }

    @Test
    void nothingIsChangedThere() {
        assertThatThrownBy(() -> lock.within(
                        List.of("LEI"),
                        () -> jdbc.sql("update care.cases set stage = 'closure'")
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theConnectionIsNoReadersWhenItGoesBack() {
        transaction.executeWithoutResult(begun -> assertThat(role()).isNotEqualTo("throughcare_reader"));
        String within = lock.within(List.of("LEI"), this::role);

        assertThat(within).isEqualTo("throughcare_reader");
        assertThat(role()).isNotEqualTo("throughcare_reader");
        assertThat(jdbc.sql("select coalesce(current_setting('throughcare.teams', true), '')")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void everyPageWhereStaffReadCasesAsksForIt() {
        Map<String, Class<?>> open = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> reads(mapping.getKey()))
                .filter(mapping -> !mapping.getValue().getBeanType().isAnnotationPresent(OwnTeamsOnly.class))
                .collect(Collectors.toMap(
                        mapping -> mapping.getKey().toString(),
                        mapping -> mapping.getValue().getBeanType()));

        assertThat(open).isEmpty();
        assertThat(mappings.getHandlerMethods().entrySet().stream()
                        .filter(mapping -> reads(mapping.getKey()))
                        .map(mapping ->
                                mapping.getValue().createWithResolvedBean().getBean()))
                .isNotEmpty()
                .allMatch(AopUtils::isAopProxy);
    }

    @Test
    void anOperatorIsToldWhatToDoWhereTheApplicationMayNotMakeTheRole() throws IOException {
        String migration =
                new ClassPathResource("db/migration/V106__second_lock.sql").getContentAsString(StandardCharsets.UTF_8);
        String making = migration.substring(migration.indexOf("do $$"), migration.indexOf("$$;") + 3);

        assertThatThrownBy(() -> transaction.executeWithoutResult(begun -> {
                    jdbc.sql("create role somebody_else").update();
                    jdbc.sql("set local session authorization somebody_else").update();
                    jdbc.sql(making).update();
                }))
                .hasMessageContaining("grant throughcare_reader to somebody_else");
    }

    private static boolean reads(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                        .anyMatch(path -> path.startsWith("/casework") || path.startsWith("/figures"))
                && (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                        || mapping.getPatternValues().contains("/casework/find"));
    }

    private Collection<String> tablesOf(TheCase of) {
        return jdbc.sql("""
                        select attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where c.relnamespace = 'care'::regnamespace and c.relkind = 'r' and a.attname = 'case_reference'
                        """).query(String.class).list().stream()
                .filter(table -> rows(table, of) > 0)
                .toList();
    }

    private long rows(String table, TheCase of) {
        return jdbc.sql("select count(*) from " + table + " where case_reference = :reference")
                .param("reference", of.reference().value())
                .query(Long.class)
                .single();
    }

    private long person(TheCase of) {
        return jdbc.sql("select person_id from care.cases where reference = :reference")
                .param("reference", of.reference().value())
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private String role() {
        return jdbc.sql("select current_user").query(String.class).single();
    }
}
