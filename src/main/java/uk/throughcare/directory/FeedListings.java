package uk.throughcare.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What feeds bring, a page at a time: the database takes the page as one JSON document and spreads it over the tables. */
@Repository
class FeedListings {

    /**
     * What belongs to a listing and is replaced with it.
     *
     * @param key under which a service's document holds it
     * @param columns with their types, as PostgreSQL reads records of JSON
     */
    private record Part(String table, String key, String columns) {

        String names() {
            return String.join(
                    ", ",
                    List.of(columns.split(", ")).stream()
                            .map(column -> column.split(" ")[0])
                            .toList());
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part(
                    "listing_place",
                    "places",
                    "id uuid, location uuid, location_type text, name text, description text, latitude float8,"
                            + " longitude float8, external_identifier text, external_identifier_type text,"
                            + " postcode text, addresses jsonb, accessibility jsonb"),
            new Part(
                    "listing_schedule",
                    "schedules",
                    "id uuid, valid_from date, valid_to date, dtstart date, freq text, \"interval\" int, byday text,"
                            + " bymonthday text, description text, opens_at time, closes_at time, schedule_link text,"
                            + " attending_type text, notes text"),
            new Part("listing_language", "languages", "id uuid, code text, name text"),
            new Part(
                    "listing_cost",
                    "costs",
                    "id uuid, valid_from date, valid_to date, option text, amount numeric, amount_description text"),
            new Part("listing_term", "terms", "id uuid, term_id uuid, link_type text"));

    private static final String LISTING =
            "public_id uuid, foreign_id text, name text, provider text, organisation uuid, place text, days text,"
                    + " description text, url text, email text, provider_email text, fees text, accreditations text,"
                    + " minimum_age numeric, maximum_age numeric, assured_on date, assurer_email text, alert text,"
                    + " changed_at timestamptz, status text, further jsonb, content_hash text, keywords text, capacity int,"
                    + " kind text, needs text[]";

    /** The numbers of the listings on the page. */
    private static final String PAGE = """
            select l.id from care.service_listing l
            join jsonb_to_recordset(cast(:services as jsonb)) as s(foreign_id text) on s.foreign_id = l.foreign_id
            where l.source = :source""";

    private final JdbcClient jdbc;

    FeedListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of a service now. */
    record Kept(String contentHash, String status) {}

    Map<String, Kept> kept(String source, Collection<String> foreignIds) {
        Map<String, Kept> kept = new HashMap<>();
        jdbc.sql("""
                        select foreign_id, content_hash, status from care.service_listing
                        where source = :source and foreign_id = any (:ids)
                        """)
                .param("source", source)
                .param("ids", foreignIds.toArray(String[]::new))
                .query((row, number) -> kept.put(
                        row.getString("foreign_id"), new Kept(row.getString("content_hash"), row.getString("status"))))
                .list();
        return kept;
    }

    /** Those public ids that are another's: of another feed, or of a service with another id. */
    Set<UUID> takenByOthers(String source, Collection<ObjectNode> services) {
        return new HashSet<>(jdbc.sql("""
                        select l.public_id from care.service_listing l
                        join jsonb_to_recordset(cast(:services as jsonb)) as s(public_id uuid, foreign_id text)
                            on s.public_id = l.public_id
                        where (l.source, l.foreign_id) is distinct from (:source, s.foreign_id)
                        """)
                .param("source", source)
                .param("services", document(services))
                .query(UUID.class)
                .list());
    }

    void keep(String source, Collection<ObjectNode> services) {
        if (services.isEmpty()) {
            return;
        }
        String document = document(services);
        keepOrganisations(source, services);
        keepTerms(services);
        run("""
                insert into care.service_listing (source, %1$s)
                select :source, s.public_id, s.foreign_id, s.name, s.provider, s.organisation, s.place, s.days, s.description,
                       s.url, s.email, s.provider_email, s.fees, s.accreditations, s.minimum_age, s.maximum_age, s.assured_on,
                       s.assurer_email, s.alert, coalesce(s.changed_at, now()), s.status, s.further, s.content_hash, s.keywords,
                       -- a code that the catalogue does not have says nothing
                       s.capacity, (select k.code from care.activity_kind k where k.code = s.kind),
                       array(select n.code from care.support_need n where n.code = any (s.needs) order by n.position)
                from jsonb_to_recordset(cast(:services as jsonb)) as s(%2$s)
                on conflict (source, foreign_id) do update set (%1$s) = row (
                    excluded.public_id, excluded.foreign_id, excluded.name, excluded.provider, excluded.organisation,
                    excluded.place, excluded.days, excluded.description, excluded.url, excluded.email,
                    excluded.provider_email, excluded.fees, excluded.accreditations, excluded.minimum_age,
                    excluded.maximum_age, excluded.assured_on, excluded.assurer_email, excluded.alert, excluded.changed_at,
                    -- what an editor hides stays hidden
                    case when service_listing.status = 'HIDDEN' then 'HIDDEN' else excluded.status end,
                    excluded.further, excluded.content_hash, excluded.keywords,
                    -- what is free is beside what is ours; a feed that says nothing of it leaves what the provider said
                    coalesce(excluded.capacity + coalesce((select t.taken from care.taken_place t
                                                           where t.listing = service_listing.id), 0),
                             service_listing.capacity),
                    -- what somebody said of it by hand stays where its terms say nothing
                    coalesce(excluded.kind, service_listing.kind),
                    case when excluded.needs = '{}' then service_listing.needs else excluded.needs end)
                """.formatted(names(LISTING), LISTING), source, document);
        PARTS.forEach(part -> keep(part, source, document));
        makeFindable(source, document);
    }

    private void keep(Part part, String source, String document) {
        run("""
                delete from care.%s where listing in (%s)
                """.formatted(part.table(), PAGE), source, document);
        run("""
                insert into care.%s (listing, %s)
                select l.id, p.* from jsonb_array_elements(cast(:services as jsonb)) s
                join care.service_listing l on l.source = :source and l.foreign_id = s.value ->> 'foreign_id'
                cross join jsonb_to_recordset(s.value -> '%s') as p(%s)
                """.formatted(part.table(), part.names(), part.key(), part.columns()), source, document);
    }

    /** A service is on the days that its schedules say; a place is where the feed says, if that is on the globe, else where its postcode is. */
    private void makeFindable(String source, String document) {
        run("""
                with page as (%1$s)
                update care.service_listing l set weekdays = care.weekdays_of(l.id)
                where l.id in (select id from page) and l.weekdays is distinct from care.weekdays_of(l.id)
                """.formatted(PAGE), source, document);
        run("""
                with page as (%1$s)
                update care.listing_place p set near_latitude = p.latitude, near_longitude = p.longitude
                where p.listing in (select id from page)
                  and p.latitude between -90 and 90 and p.longitude between -180 and 180
                """.formatted(PAGE), source, document);
        run("""
                with page as (%1$s)
                update care.listing_place p set near_latitude = d.latitude, near_longitude = d.longitude
                from care.postcode_district d
                where p.listing in (select id from page) and p.near_latitude is null
                  and d.code = upper(substring(trim(p.postcode) from '^([[:alnum:]]{2,4}?)(?: ?[0-9][[:alpha:]]{2})?$'))
                """.formatted(PAGE), source, document);
        jdbc.sql("select count(*) from (select care.learn_words(array(" + PAGE + "))) learnt")
                .param("source", source)
                .param("services", document)
                .query(Integer.class)
                .single();
    }

    /** Feeds share organisations; the one that brought an organisation keeps it up to date. */
    private void keepOrganisations(String source, Collection<ObjectNode> services) {
        run(
                """
                insert into care.organisation (id, source, name, description, email, website, logo, uri, further)
                select o.id, :source, o.name, o.description, o.email, o.website, o.logo, o.uri, coalesce(o.further, '{}')
                from jsonb_to_recordset(cast(:services as jsonb))
                    as o(id uuid, name text, description text, email text, website text, logo text, uri text, further jsonb)
                order by o.id
                on conflict (id) do update set name = excluded.name, description = excluded.description,
                    email = excluded.email, website = excluded.website, logo = excluded.logo, uri = excluded.uri,
                    further = excluded.further
                where organisation.source = excluded.source
                """,
                source,
                document(distinct(
                        services.stream()
                                .map(service -> service.path("organization"))
                                .toList(),
                        "id")));
    }

    private void keepTerms(Collection<ObjectNode> services) {
        List<JsonNode> links = services.stream()
                .flatMap(service -> service.path("terms").valueStream())
                .toList();
        jdbc.sql("""
                        insert into care.taxonomy (id, name, description, uri, version)
                        select t.taxonomy_id, coalesce(t.taxonomy_name, t.taxonomy_id::text), t.taxonomy_description,
                               t.taxonomy_uri, t.taxonomy_version
                        from jsonb_to_recordset(cast(:terms as jsonb)) as t(taxonomy_id uuid, taxonomy_name text,
                            taxonomy_description text, taxonomy_uri text, taxonomy_version text)
                        order by t.taxonomy_id
                        on conflict (id) do nothing
                        """).param("terms", document(distinct(links, "taxonomy_id"))).update();
        jdbc.sql("""
                        insert into care.taxonomy_term (id, taxonomy_id, parent_id, name, description, taxonomy, term_uri, term)
                        select t.* from jsonb_to_recordset(cast(:terms as jsonb)) as t(term_id uuid, taxonomy_id uuid,
                            parent_id uuid, name text, description text, taxonomy text, term_uri text, term text)
                        order by t.term_id
                        on conflict (id) do nothing
                        """).param("terms", document(distinct(links, "term_id"))).update();
    }

    void seen(String source, Collection<String> foreignIds, UUID feedImport) {
        jdbc.sql("update care.service_listing set seen_in = :import where source = :source and foreign_id = any (:ids)")
                .param("import", feedImport)
                .param("source", source)
                .param("ids", foreignIds.toArray(String[]::new))
                .update();
    }

    /** What the whole feed no longer has becomes inactive. */
    int dropped(String source, UUID feedImport) {
        return jdbc.sql("""
                        update care.service_listing set status = 'INACTIVE'
                        where source = :source and seen_in is distinct from :import and status in ('PUBLISHED', 'CLOSED')
                        """).param("source", source).param("import", feedImport).update();
    }

    private void run(String sql, String source, String services) {
        jdbc.sql(sql).param("source", source).param("services", services).update();
    }

    private static String names(String columns) {
        return new Part("", "", columns).names();
    }

    private static Collection<JsonNode> distinct(Collection<JsonNode> rows, String id) {
        Map<String, JsonNode> distinct = new HashMap<>();
        rows.stream()
                .filter(row -> row.path(id).isTextual())
                .forEach(row -> distinct.put(row.path(id).asText(), row));
        return distinct.values();
    }

    private static String document(Collection<? extends JsonNode> rows) {
        ArrayNode document = JsonNodeFactory.instance.arrayNode();
        document.addAll(rows);
        return document.toString();
    }
}
