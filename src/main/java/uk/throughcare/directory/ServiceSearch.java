package uk.throughcare.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds services: by words in any of their forms, and where nobody uses such a word, by the word most like it. */
@Repository
class ServiceSearch {

    private static final double HECTOMETRE = 100;
    private static final double TENTHS = 10;
    private static final String RANK = "ts_rank(l.words, websearch_to_tsquery('english', :words))";
    private static final String DISTANCE = """
            (select min(care.metres_between(:latitude, :longitude, p.near_latitude, p.near_longitude))
             from care.listing_place p where p.listing = l.id)""";

    private final JdbcClient jdbc;

    ServiceSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FoundServices find(Wanted asked, int page, int perPage) {
        Wanted wanted = understood(asked);
        Conditions conditions = Conditions.of(wanted, false);
        return new FoundServices(total(conditions), page, wanted.words(), page(wanted, conditions, page, perPage));
    }

    /** The many are only sorted; what is shown of a service is looked up for the page alone. */
    private List<FoundService> page(Wanted wanted, Conditions conditions, int page, int perPage) {
        return jdbc.sql("""
                        with found as (
                            select l.id, lower(l.name) as by_name, %s as distance, %s as best
                            from care.service_listing l where %s
                            order by best desc, distance, by_name, id limit :perPage offset :offset)
                        select l.id, l.public_id, l.name, l.provider, l.kind, l.place, l.days, l.description, l.assured_on,
                               f.distance
                        from found f join care.service_listing l on l.id = f.id
                        order by f.best desc, f.distance, f.by_name, f.id
                        """.formatted(
                                wanted.near() == null ? "null::float8" : DISTANCE,
                                wanted.words() == null ? "null::float4" : RANK,
                                conditions.sql()))
                .params(conditions.params())
                .param("perPage", perPage)
                .param("offset", (page - 1L) * perPage)
                .query(ServiceSearch::found)
                .list();
    }

    private long total(Conditions conditions) {
        return jdbc.sql("select count(*) from care.service_listing l where " + conditions.sql())
                .params(conditions.params())
                .query(Long.class)
                .single();
    }

    /** What was meant: words as they were typed where a service has them, else those most like them that services use. */
    Wanted understood(Wanted wanted) {
        String words = wanted.words();
        if (words == null || isKnown(words)) {
            return wanted;
        }
        return wanted.withWords(mostLike(words));
    }

    private boolean isKnown(String words) {
        return jdbc.sql("""
                        select exists (select from care.service_listing l where l.status = 'PUBLISHED'
                            and l.words @@ websearch_to_tsquery('english', :words))
                        """).param("words", words).query(Boolean.class).single();
    }

    private @Nullable String mostLike(String words) {
        return jdbc.sql("""
                        select string_agg(coalesce(better.word, given.word), ' ' order by given.position)
                        from regexp_split_to_table(lower(:words), '[^[:alnum:]]+') with ordinality given(word, position)
                        left join lateral (
                            select known.word from care.directory_word known
                            where known.word % given.word
                              and not exists (select from care.directory_word same
                                  where same.stem = any (tsvector_to_array(to_tsvector('english', given.word))))
                            order by similarity(known.word, given.word) desc, known.word limit 1) better on true
                        """).param("words", words).query(String.class).single();
    }

    private static FoundService found(ResultSet row, int number) throws SQLException {
        double metres = row.getDouble("distance");
        Double kilometres = row.wasNull() ? null : Math.round(metres / HECTOMETRE) / TENTHS;
        return new FoundService(
                row.getInt("id"),
                row.getObject("public_id", UUID.class),
                row.getString("name"),
                row.getString("provider"),
                row.getString("kind"),
                ServiceListing.Place.valueOf(row.getString("place")),
                row.getString("days"),
                row.getString("description"),
                row.getObject("assured_on", LocalDate.class),
                kilometres);
    }
}
