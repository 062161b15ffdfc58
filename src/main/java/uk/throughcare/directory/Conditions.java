package uk.throughcare.directory;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody wants, as SQL about a published {@code care.service_listing l}; what does not matter costs nothing. */
final class Conditions {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final int LETTERS_OF_A_DAY = 2;

    /** A place {@code p} that is near enough: first by a box, which an index knows. */
    static final String NEAR = """
            p.near_latitude between :south and :north and p.near_longitude between :west and :east
            and care.metres_between(:latitude, :longitude, p.near_latitude, p.near_longitude) <= :metres""";

    private final List<String> sql = new ArrayList<>(List.of("l.status = 'PUBLISHED'"));
    private final Map<String, Object> params = new LinkedHashMap<>();

    private Conditions() {}

    /**
     * @param placesOnly the places {@code p} themselves are looked for, not services
     */
    static Conditions of(Wanted wanted, boolean placesOnly) {
        Conditions conditions = new Conditions();
        conditions.add(wanted.words(), "words", "l.words @@ websearch_to_tsquery('english', :words)");
        conditions.add(wanted.youngest(), "youngest", "l.minimum_age >= :youngest");
        conditions.add(wanted.oldest(), "oldest", "l.maximum_age <= :oldest");
        conditions.add(wanted.term(), "term", """
                l.id in (select a.listing from care.shown_attribute a where a.term_id = :term)""");
        conditions.add(wanted.taxonomy(), "taxonomy", """
                l.id in (select a.listing from care.shown_attribute a join care.shown_term t on t.id = a.term_id
                         where t.taxonomy_id = :taxonomy)""");
        conditions.add(wanted.need(), "need", "l.needs @> array[cast(:need as text)]");
        conditions.add(wanted.kind(), "kind", "l.kind = :kind");
        conditions.add(wanted.place() == null ? null : wanted.place().name(), "place", "l.place = :place");
        conditions.add(wanted.language(), "language", """
                exists (select from care.listing_language g where g.listing = l.id
                        and (lower(g.name) = lower(:language) or lower(g.code) = lower(:language)))""");
        conditions.when(wanted);
        if (wanted.near() != null) {
            conditions.near(wanted.near(), placesOnly);
        }
        return conditions;
    }

    private void add(@Nullable Object value, String name, String condition) {
        if (value != null) {
            sql.add(condition);
            params.put(name, value);
        }
    }

    /** The same session must be on the day and within the times. */
    private void when(Wanted wanted) {
        DayOfWeek day = wanted.day();
        if (day != null && wanted.from() == null && wanted.until() == null) {
            on(day, wanted.words() != null || wanted.near() != null);
            return;
        }
        List<String> session = new ArrayList<>();
        if (wanted.from() != null) {
            session.add("s.opens_at >= :from");
            params.put("from", wanted.from());
        }
        if (wanted.until() != null) {
            session.add("s.closes_at <= :until");
            params.put("until", wanted.until());
        }
        if (day != null) {
            session.add("s.byday like :day");
            params.put("day", "%" + day.name().substring(0, LETTERS_OF_A_DAY) + "%");
        }
        if (!session.isEmpty()) {
            sql.add("exists (select from care.listing_schedule s where s.listing = l.id and "
                    + String.join(" and ", session) + ")");
        }
    }

    /**
     * Ours say their days in words only.
     *
     * @param narrowed by something that fewer services have: then their index beats that of the days
     */
    private void on(DayOfWeek day, boolean narrowed) {
        String onDay = narrowed ? ":day = any (l.weekdays)" : "l.weekdays @> array[cast(:day as text)]";
        sql.add("(" + onDay + " or l.source is null and lower(l.days) like :dayInWords)");
        params.put("day", day.name().substring(0, LETTERS_OF_A_DAY));
        params.put("dayInWords", "%" + day.name().toLowerCase(Locale.ROOT) + "%");
    }

    private void near(Wanted.Near near, boolean placesOnly) {
        double north = near.metres() / METRES_PER_DEGREE;
        double east = north / Math.max(0.1, Math.cos(Math.toRadians(near.latitude())));
        params.put("latitude", near.latitude());
        params.put("longitude", near.longitude());
        params.put("metres", near.metres());
        params.put("south", near.latitude() - north);
        params.put("north", near.latitude() + north);
        params.put("west", near.longitude() - east);
        params.put("east", near.longitude() + east);
        if (placesOnly) {
            sql.add(NEAR);
            return;
        }
        params.put("area", near.area());
        // ours are in the area that a team serves
        sql.add("""
                l.id in (select p.listing from care.listing_place p where %s
                         union all
                         select o.id from care.service_listing o join care.team t on t.id = o.team
                         where o.place = 'AREA' and :area = any (t.postcode_areas))""".formatted(NEAR));
    }

    String sql() {
        return String.join("\nand ", sql);
    }

    Map<String, Object> params() {
        return params;
    }
}
