package uk.throughcare.directory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;

/** How long a search takes among 100,000 generated services; run by hand: {@code ./mvnw test -Dtest=SearchBenchmark}. */
@JourneyTest
class SearchBenchmark {

    private static final int SERVICES = 100_000;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 200;
    private static final int PER_PAGE = 20;

    @Autowired
    ServiceSearch search;

    @Autowired
    Postcodes postcodes;

    @Autowired
    Services services;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aLargeDirectory() {
        services.load(Services.EXAMPLES);
        // names and texts of common and rare words, places all over the districts that we know
        jdbc.sql("""
                        insert into care.service_listing (source, foreign_id, name, provider, place, days, description, keywords,
                                                          needs)
                        select 'benchmark', n::text,
                               initcap(a[1 + n % 20]) || ' ' || b[1 + n / 20 % 25] || ' ' || n / 500,
                               'Organisation ' || n % 5000 || ' ' || a[1 + n / 7 % 20],
                               case when n % 10 = 0 then 'ONLINE' else 'AREA' end, 'By arrangement',
                               'We meet for ' || a[1 + n / 3 % 20] || ' and ' || b[1 + n / 11 % 25] || ' with people of word'
                                   || md5((n % 30000)::text) || ' every week, and everybody is welcome to come along.',
                               a[1 + n / 13 % 20], '{}'
                        from generate_series(1, :services) n,
                             (select array['gardening', 'cooking', 'walking', 'reading', 'singing', 'fishing', 'pottery',
                                 'football', 'boxing', 'chess', 'sewing', 'painting', 'dancing', 'swimming', 'cycling',
                                 'woodwork', 'allotment', 'mentoring', 'budgeting', 'volunteering'] as a,
                                     array['group', 'club', 'circle', 'class', 'cafe', 'course', 'workshop', 'drop-in',
                                 'morning', 'evening', 'lunch', 'breakfast', 'advice', 'support', 'friends', 'families',
                                 'women', 'men', 'veterans', 'carers', 'debt', 'housing', 'benefits', 'recovery',
                                 'wellbeing'] as b) w
                        """).param("services", SERVICES).update();
        jdbc.sql("""
                        insert into care.listing_place (listing, id, location, location_type, near_latitude, near_longitude)
                        select l.id, gen_random_uuid(), gen_random_uuid(), 'physical',
                               53.3 + l.id::bigint * 7919 % 10000 / 10000.0, -1.9 + l.id::bigint * 6007 % 10000 / 10000.0
                        from care.service_listing l where l.source = 'benchmark' and l.place = 'AREA'
                        """).update();
        jdbc.sql("""
                        insert into care.listing_schedule (listing, id, byday)
                        select id, gen_random_uuid(), (array['MO', 'TU', 'WE', 'TH', 'FR'])[1 + id % 5]
                        from care.service_listing where source = 'benchmark'
                        """).update();
        jdbc.sql("update care.service_listing set weekdays = care.weekdays_of(id) where source = 'benchmark'")
                .update();
        jdbc.sql("select count(*) from (select care.learn_words(array(select id from care.service_listing))) learnt")
                .query(Integer.class)
                .single();
        for (String table : List.of("service_listing", "listing_place", "listing_schedule", "directory_word")) {
            jdbc.sql("vacuum analyze care." + table).update();
        }
    }

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from care.service_listing where source = 'benchmark'").update();
        jdbc.sql("delete from care.directory_word").update();
        jdbc.sql("select count(*) from (select care.learn_words(array(select id from care.service_listing))) learnt")
                .query(Integer.class)
                .single();
    }

    @Test
    void searching() {
        Wanted.Near near = postcodes.near("near", "LS11", 5000);
        List<String> rows = new ArrayList<>();
        rows.add("| Search among " + SERVICES
                + " services | found | median ms | 95 of 100 ms |\n| --- | --- | --- | --- |");
        rows.add(row("a rare word", wanted("veterans chess 42", null, null)));
        rows.add(row("two common words", wanted("gardening debt", null, null)));
        rows.add(row("two words, one misspelt", wanted("gardning debt", null, null)));
        rows.add(row("one very common word", wanted("gardening", null, null)));
        rows.add(row("5 km around LS11", wanted(null, near, null)));
        rows.add(row("a common word, 5 km around LS11", wanted("gardening", near, null)));
        rows.add(row("a common word, 5 km around LS11, on Mondays", wanted("gardening", near, "MO")));
        rows.add(row("a misspelt word, 5 km around LS11, on Mondays", wanted("gardning", near, "MO")));
        rows.add(row("on Mondays, nothing else", wanted(null, null, "MO")));
        rows.add(row("everything", wanted(null, null, null)));
        System.out.println("\n" + String.join("\n", rows) + "\n");
    }

    private static Wanted wanted(String words, Wanted.Near near, String day) {
        return new Wanted(words, null, null, null, null, null, null, Wanted.day(day), near, null, null, null, null);
    }

    private String row(String what, Wanted wanted) {
        for (int i = 0; i < WARM_UP; i++) {
            search.find(wanted, 1, PER_PAGE);
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            search.find(wanted, 1, PER_PAGE);
            times.add(Duration.ofNanos(System.nanoTime() - begun).toNanos() / 1e6);
        }
        Collections.sort(times);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f |",
                what,
                search.find(wanted, 1, PER_PAGE).total(),
                times.get(ROUNDS / 2),
                times.get(ROUNDS * 95 / 100));
    }
}
