package uk.throughcare.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published directory as documents of Open Referral UK 3.0, made by the database. */
@Repository
class OpenReferral {

    private static final JsonMapper JSON = new JsonMapper();

    /** A service without what it has several of. */
    private static final String OUTLINE = """
            'id', l.public_id, 'name', l.name, 'description', l.description, 'url', l.url, 'email', l.email,
            'status', 'active', 'fees', l.fees, 'accreditations', l.accreditations, 'minimum_age', l.minimum_age,
            'maximum_age', l.maximum_age, 'assured_date', l.assured_on, 'assurer_email', l.assurer_email, 'alert', l.alert,
            'last_modified', to_char(l.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'organization', (select o.organization from care.shown_organization o where o.listing = l.id)""";

    private static final String TERM = """
            json_build_object('id', t.id, 'name', t.name, 'description', t.description, 'parent_id', t.parent_id,
                'taxonomy', t.taxonomy, 'taxonomy_id', t.taxonomy_id, 'term_uri', t.term_uri, 'term', t.term)""";

    private static final String LOCATION_OUTLINE = """
            'id', p.location, 'location_type', p.location_type, 'name', p.name, 'description', p.description,
            'latitude', p.latitude, 'longitude', p.longitude, 'external_identifier', p.external_identifier,
            'external_identifier_type', p.external_identifier_type""";

    private static final String LOCATION =
            "json_build_object(" + LOCATION_OUTLINE + ", 'addresses', p.addresses, 'accessibility', p.accessibility)";

    private static final String DETAILS = """
            'schedules', (select json_agg(json_build_object('id', s.id, 'valid_from', s.valid_from, 'valid_to', s.valid_to,
                    'dtstart', s.dtstart, 'freq', s.freq, 'interval', s."interval", 'byday', s.byday,
                    'bymonthday', s.bymonthday, 'description', s.description, 'opens_at', s.opens_at,
                    'closes_at', s.closes_at, 'schedule_link', s.schedule_link, 'attending_type', s.attending_type,
                    'notes', s.notes) order by s.opens_at, s.id)
                from care.shown_schedule s where s.listing = l.id),
            'service_areas', l.further -> 'service_areas',
            'languages', (select json_agg(json_build_object('id', g.id, 'code', g.code, 'name', g.name) order by g.name)
                from care.listing_language g where g.listing = l.id),
            'funding', l.further -> 'funding',
            'cost_options', (select json_agg(json_build_object('id', c.id, 'valid_from', c.valid_from,
                    'valid_to', c.valid_to, 'option', c.option, 'amount', c.amount,
                    'amount_description', c.amount_description) order by c.amount, c.id)
                from care.listing_cost c where c.listing = l.id),
            'contacts', l.further -> 'contacts',
            'capacities', case when l.capacity is not null then json_build_array(json_build_object(
                'id', care.id_of('places', l.id::text),
                'unit', json_build_object('id', care.id_of('unit', 'places'), 'name', 'Places'),
                'available', greatest(0, l.capacity - coalesce(
                    (select t.taken from care.taken_place t where t.listing = l.id), 0)),
                'maximum', l.capacity,
                'updated', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) end,
            'attributes', (select json_agg(json_build_object('id', a.id, 'link_type', a.link_type,
                    'taxonomy_term', %s) order by t.name)
                from care.shown_attribute a join care.shown_term t on t.id = a.term_id where a.listing = l.id)""".formatted(TERM);

    private static final String WHOLE = OUTLINE + ", " + DETAILS + """
            , 'service_at_locations', (select json_agg(json_build_object('id', p.id, 'location', %s) order by p.name, p.id)
                from care.shown_place p where p.listing = l.id)""".formatted(LOCATION);

    private final JdbcClient jdbc;
    private final ServiceSearch search;

    OpenReferral(JdbcClient jdbc, ServiceSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    OpenReferralPage services(Wanted wanted, int page, int perPage) {
        return page(
                "care.service_listing l",
                "json_build_object(" + OUTLINE + ")",
                "lower(l.name), l.id",
                Conditions.of(search.understood(wanted), false),
                page,
                perPage);
    }

    OpenReferralPage places(Wanted wanted, int page, int perPage) {
        return page(
                (wanted.near() == null ? "care.shown_place p" : "care.listing_place p")
                        + " join care.service_listing l on l.id = p.listing",
                "json_build_object('id', p.id, 'location', json_build_object(" + LOCATION_OUTLINE
                        + "), 'service', json_build_object(" + OUTLINE + "))",
                "lower(l.name), l.id, p.id",
                Conditions.of(search.understood(wanted), true),
                page,
                perPage);
    }

    private OpenReferralPage page(
            String from, String document, String order, Conditions conditions, int page, int perPage) {
        String found = " from " + from + " where " + conditions.sql();
        long total = jdbc.sql("select count(*)" + found)
                .params(conditions.params())
                .query(Long.class)
                .single();
        return OpenReferralPage.of(
                total,
                page,
                perPage,
                jdbc.sql("select json_strip_nulls(" + document + ")" + found + " order by " + order
                                + " limit :perPage offset :offset")
                        .params(conditions.params())
                        .param("perPage", perPage)
                        .param("offset", (page - 1L) * perPage)
                        .query(OpenReferral::document)
                        .list());
    }

    Optional<JsonNode> service(UUID id) {
        return one(
                "json_build_object(" + WHOLE + ")",
                "care.service_listing l where l.status = 'PUBLISHED' and l.public_id = :id",
                id);
    }

    Optional<JsonNode> place(UUID id) {
        return one(
                "json_build_object('id', p.id, 'location', " + LOCATION + ", 'service', json_build_object(" + OUTLINE
                        + ", " + DETAILS + "))",
                "care.shown_place p join care.service_listing l on l.id = p.listing where l.status = 'PUBLISHED' and p.id = :id",
                id);
    }

    OpenReferralPage taxonomies(int page, int perPage) {
        return all("care.shown_taxonomy t", "to_json(t)", page, perPage);
    }

    OpenReferralPage terms(int page, int perPage) {
        return all("care.shown_term t", TERM, page, perPage);
    }

    Optional<JsonNode> taxonomy(UUID id) {
        return one("""
                        json_build_object('id', x.id, 'name', x.name, 'description', x.description, 'uri', x.uri,
                            'version', x.version, 'taxonomy_terms',
                            (select json_agg(%s order by t.name) from care.shown_term t where t.taxonomy_id = x.id))""".formatted(TERM), "care.shown_taxonomy x where x.id = :id", id);
    }

    Optional<JsonNode> term(UUID id) {
        return one(TERM, "care.shown_term t where t.id = :id", id);
    }

    private OpenReferralPage all(String from, String document, int page, int perPage) {
        long total = jdbc.sql("select count(*) from " + from).query(Long.class).single();
        return OpenReferralPage.of(
                total,
                page,
                perPage,
                jdbc.sql("select json_strip_nulls(" + document + ") from " + from
                                + " order by t.name, t.id limit :perPage offset :offset")
                        .param("perPage", perPage)
                        .param("offset", (page - 1L) * perPage)
                        .query(OpenReferral::document)
                        .list());
    }

    private Optional<JsonNode> one(String document, String from, UUID id) {
        return jdbc.sql("select json_strip_nulls(" + document + ") from " + from + " limit 1")
                .param("id", id)
                .query(OpenReferral::document)
                .optional();
    }

    private static JsonNode document(ResultSet row, int number) throws SQLException {
        try {
            return JSON.readTree(row.getString(1));
        } catch (JsonProcessingException impossible) {
            throw new SQLException("The database gave a document that is no JSON", impossible);
        }
    }
}
