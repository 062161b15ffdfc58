package uk.throughcare.directory;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A service as a feed gives it, in version 1 or 3, made into one shape: our columns, named as in Open Referral UK 3.0. */
final class ForeignService {

    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;
    private static final Pattern REMOTE = Pattern.compile("(?i).*\\b(online|virtual|phone|telephone|remote)\\b.*");
    private static final Map<String, String> STATUSES = Map.of(
            "active", "PUBLISHED",
            "inactive", "INACTIVE",
            "defunct", "INACTIVE",
            "temporarily closed", "CLOSED",
            "temporarily_closed", "CLOSED");

    /** A service that is not taken, and why. */
    static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTaken(String reason) {
            super(reason);
        }
    }

    private final String source;
    private final Given given;
    private final String id;

    private ForeignService(String source, Given given, String id) {
        this.source = source;
        this.given = given;
        this.id = id;
    }

    /**
     * @throws NotTaken if it lacks what every service has: id, name and status
     */
    static ObjectNode read(String source, JsonNode json) {
        if (!json.isObject()) {
            throw new NotTaken("it is no JSON object");
        }
        Given given = new Given(json);
        return new ForeignService(source, given, required(given, "id")).row();
    }

    private ObjectNode row() {
        ObjectNode row = NEW.objectNode();
        row.put("public_id", ForeignId.of(source, "service", id));
        row.put("foreign_id", id);
        row.put("name", required(given, "name"));
        row.put("status", status(required(given, "status")));
        row.put("description", orEmpty(given.text("description")));
        row.put("accreditations", given.text("accreditations"));
        row.put("alert", given.text("alert"));
        row.put("fees", given.text("fees", "fees_description"));
        row.put("url", given.address("url"));
        row.put("email", given.email("email"));
        row.put("assurer_email", given.email("assurer_email"));
        row.put("assured_on", given.date("assured_date"));
        row.put("changed_at", given.instant("last_modified"));
        ages(row);
        row.set("capacity", capacity());
        ObjectNode organization = organization(given.object("organization"));
        row.set("organization", organization);
        row.put(
                "organisation",
                organization.isEmpty() ? null : organization.path("id").asText());
        row.put(
                "provider",
                organization.isEmpty() ? "" : organization.path("name").asText());
        // whom we ask about a placement, where the feed says nothing else
        row.put(
                "provider_email",
                row.path("email").isNull()
                        ? organization.path("email").textValue()
                        : row.path("email").textValue());
        ArrayNode places = each("service_at_locations", "place", this::place);
        ArrayNode schedules = schedules();
        row.set("places", places);
        row.set("schedules", schedules);
        row.put("place", isRemote(places, schedules) ? "ONLINE" : "AREA");
        row.put("days", days(schedules));
        row.set("languages", each("languages", "language", this::language));
        row.set("costs", each("cost_options", "cost", this::cost));
        ArrayNode terms = terms();
        row.set("terms", terms);
        row.put(
                "keywords",
                terms.valueStream().map(term -> term.path("name").asText()).collect(joining(", ")));
        row.set("further", further());
        return row;
    }

    private static String required(Given given, String field) {
        String text = given.text(field);
        if (text == null) {
            throw new NotTaken(field + " is missing");
        }
        return text;
    }

    private static String status(String status) {
        String known = STATUSES.get(status.toLowerCase(Locale.ROOT));
        if (known == null) {
            throw new NotTaken("status is none of "
                    + String.join(", ", STATUSES.keySet().stream().sorted().toList()));
        }
        return known;
    }

    /** Version 1 has a list of who may come; the widest of them holds. */
    private void ages(ObjectNode row) {
        row.set("minimum_age", given.number("minimum_age"));
        row.set("maximum_age", given.number("maximum_age"));
        for (Given eligibility : given.list("eligibilitys", "eligibilities")) {
            JsonNode from = eligibility.number("minimum_age");
            JsonNode to = eligibility.number("maximum_age");
            if (row.path("minimum_age").isNull()
                    || from.isNumber()
                            && from.asDouble() < row.path("minimum_age").asDouble()) {
                row.set("minimum_age", from);
            }
            if (row.path("maximum_age").isNull()
                    || to.isNumber() && to.asDouble() > row.path("maximum_age").asDouble()) {
                row.set("maximum_age", to);
            }
        }
    }

    /** What the feed says is free, of whatever kind; none: it says nothing, which is not nothing. */
    private JsonNode capacity() {
        List<JsonNode> free = given.list("capacities", "service_capacity", "service_capacities").stream()
                .map(capacity -> capacity.wholeNumber("available"))
                .filter(JsonNode::isNumber)
                .toList();
        return free.isEmpty()
                ? NEW.nullNode()
                : NEW.numberNode(
                        Math.max(0, free.stream().mapToInt(JsonNode::asInt).sum()));
    }

    private ObjectNode organization(Given from) {
        ObjectNode row = NEW.objectNode();
        String name = from.text("name");
        if (name == null) {
            return row;
        }
        String foreign = from.text("id");
        row.put("id", ForeignId.of(source, "organisation", foreign == null ? name : foreign));
        row.put("name", name);
        row.put("description", from.text("description"));
        row.put("email", from.email("email"));
        row.put("website", from.address("website", "url"));
        row.put("logo", from.text("logo"));
        row.put("uri", from.address("uri"));
        ObjectNode further = row.putObject("further");
        String parent = from.text("parent_organization_id");
        if (parent != null) {
            further.put("parent_organization_id", ForeignId.of(source, "organisation", parent));
        }
        ArrayNode identifiers = NEW.arrayNode();
        for (Given identifier : from.list("organization_identifiers")) {
            String value = identifier.text("identifier");
            if (value != null) {
                ObjectNode kept = identifiers.addObject();
                kept.put("id", childId(identifier, "identifier", value));
                put(kept, "identifier_scheme", identifier.text("identifier_scheme"));
                kept.put("identifier_type", orEmpty(identifier.text("identifier_type")));
                kept.put("identifier", value);
            }
        }
        if (!identifiers.isEmpty()) {
            further.set("organization_identifiers", identifiers);
        }
        return row;
    }

    private ObjectNode place(Given at, ObjectNode row) {
        Given location = at.object("location");
        ArrayNode addresses = NEW.arrayNode();
        for (Given address : location.list("addresses", "physical_addresses")) {
            addresses.add(address(address));
        }
        String foreign = location.text("id");
        row.put(
                "location",
                ForeignId.of(
                        source, "location", foreign == null ? row.path("id").asText() : foreign));
        row.put(
                "location_type",
                oneOf(location.text("location_type"), "physical", Set.of("physical", "postal", "virtual")));
        row.put("name", location.text("name"));
        row.put("description", location.text("description"));
        row.set("latitude", location.number("latitude"));
        row.set("longitude", location.number("longitude"));
        row.put("external_identifier", location.text("external_identifier"));
        row.put("external_identifier_type", location.text("external_identifier_type"));
        row.put(
                "postcode",
                addresses.isEmpty()
                        ? null
                        : addresses.get(0).path("postal_code").asText());
        row.set("addresses", addresses);
        ArrayNode accessibility = row.putArray("accessibility");
        for (Given access : location.list("accessibility", "accessibility_for_disabilities")) {
            ObjectNode kept = accessibility.addObject();
            kept.put("id", childId(access, "accessibility", access.toString()));
            put(kept, "description", access.text("description", "accessibility"));
            put(kept, "accessibility", access.text("accessibility", "description"));
            put(kept, "details", access.text("details"));
            put(kept, "url", access.address("url"));
        }
        return row;
    }

    private ObjectNode address(Given from) {
        ObjectNode row = NEW.objectNode();
        row.put("id", childId(from, "address", from.toString()));
        put(row, "attention", from.text("attention"));
        row.put("address_1", orEmpty(from.text("address_1")));
        row.put("city", orEmpty(from.text("city")));
        put(row, "region", from.text("region"));
        row.put("state_province", orEmpty(from.text("state_province")));
        row.put("postal_code", orEmpty(from.text("postal_code")));
        String country = from.text("country");
        row.put("country", country == null ? "GB" : country);
        row.put("address_type", oneOf(from.text("address_type"), "physical", Set.of("physical", "postal", "virtual")));
        return row;
    }

    /** A place can have its own. */
    private ArrayNode schedules() {
        Map<String, ObjectNode> rows = new LinkedHashMap<>();
        for (Given schedule : given.list("schedules", "regular_schedules")) {
            put(rows, schedule);
        }
        for (Given at : given.list("service_at_locations")) {
            at.list("schedules", "regular_schedule", "regular_schedules").forEach(schedule -> put(rows, schedule));
        }
        return NEW.arrayNode().addAll(rows.values());
    }

    private void put(Map<String, ObjectNode> rows, Given schedule) {
        ObjectNode row = child(schedule, "schedule");
        rows.putIfAbsent(row.path("id").asText(), schedule(schedule, row));
    }

    private ObjectNode schedule(Given from, ObjectNode row) {
        row.put("valid_from", from.date("valid_from"));
        row.put("valid_to", from.date("valid_to"));
        row.put("dtstart", from.date("dtstart"));
        String frequency = from.text("freq");
        row.put(
                "freq",
                oneOf(
                        frequency == null ? null : frequency.toUpperCase(Locale.ROOT),
                        null,
                        Set.of("WEEKLY", "MONTHLY")));
        row.set("interval", from.wholeNumber("interval"));
        row.put("byday", from.text("byday"));
        row.put("bymonthday", from.text("bymonthday"));
        row.put("description", from.text("description"));
        row.put("opens_at", from.time("opens_at"));
        row.put("closes_at", from.time("closes_at"));
        row.put("schedule_link", from.address("schedule_link"));
        row.put("attending_type", from.text("attending_type"));
        row.put("notes", from.text("notes"));
        return row;
    }

    private ObjectNode language(Given from, ObjectNode row) {
        row.put("code", from.text("code"));
        row.put("name", from.text("name", "language"));
        return row;
    }

    private ObjectNode cost(Given from, ObjectNode row) {
        row.put("valid_from", from.date("valid_from"));
        row.put("valid_to", from.date("valid_to"));
        row.put("option", from.text("option"));
        row.set("amount", from.number("amount"));
        row.put("amount_description", from.text("amount_description"));
        return row;
    }

    /** Version 3 has attributes with terms, version 1 “service_taxonomys”, whose taxonomy is the term. */
    private ArrayNode terms() {
        ArrayNode rows = NEW.arrayNode();
        for (Given link : given.list("attributes", "service_taxonomys", "service_taxonomies")) {
            Given term = link.object("taxonomy_term", "taxonomy");
            String name = term.text("name", "term");
            if (name == null) {
                continue;
            }
            ObjectNode row = child(link, "attribute");
            String foreign = term.text("id");
            row.put("term_id", ForeignId.of(source, "term", foreign == null ? name : foreign));
            row.put("link_type", link.text("link_type"));
            row.put("name", name);
            row.put("description", orEmpty(term.text("description")));
            String parent = term.text("parent_id");
            row.put("parent_id", parent == null ? null : ForeignId.of(source, "term", parent));
            String taxonomy = term.text("taxonomy", "vocabulary");
            row.put("taxonomy", taxonomy);
            Given detail = term.object("taxonomy_detail");
            String taxonomyId = term.text("taxonomy_id", "taxonomy", "vocabulary");
            row.put("taxonomy_id", taxonomyId == null ? null : ForeignId.of(source, "taxonomy", taxonomyId));
            row.put("taxonomy_name", detail.text("name") == null ? taxonomy : detail.text("name"));
            row.put("taxonomy_description", orEmpty(detail.text("description")));
            row.put("taxonomy_uri", detail.address("uri"));
            row.put("taxonomy_version", detail.text("version"));
            row.put("term_uri", term.address("term_uri"));
            row.put("term", term.text("term"));
            rows.add(row);
        }
        return rows;
    }

    private ObjectNode further() {
        ObjectNode further = NEW.objectNode();
        further.set("funding", texts("funding", "source"));
        if (further.path("funding").isEmpty()) {
            further.set("funding", texts("fundings", "source"));
        }
        further.set("service_areas", texts("service_areas", "name", "extent", "extent_type", "uri", "service_area"));
        further.set("contacts", texts("contacts", "name", "title"));
        return further;
    }

    private ArrayNode texts(String list, String... fields) {
        ArrayNode rows = NEW.arrayNode();
        for (Given from : given.list(list)) {
            ObjectNode row = child(from, list);
            for (String field : fields) {
                put(row, field, field.endsWith("uri") ? from.address(field) : from.text(field));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Makes a row of each child. */
    private interface Reading {
        ObjectNode read(Given from, ObjectNode row);
    }

    private ArrayNode each(String list, String kind, Reading reading) {
        ArrayNode rows = NEW.arrayNode();
        given.list(list).forEach(from -> rows.add(reading.read(from, child(from, kind))));
        return rows;
    }

    private ObjectNode child(Given from, String kind) {
        ObjectNode row = NEW.objectNode();
        row.put("id", childId(from, kind, from.toString()));
        return row;
    }

    private String childId(Given from, String kind, String content) {
        String foreign = from.text("id");
        return ForeignId.of(source, kind, foreign == null ? id + "/" + content : foreign);
    }

    private static boolean isRemote(ArrayNode places, ArrayNode schedules) {
        for (JsonNode place : places) {
            if (!place.path("location_type").asText().equals("virtual")) {
                return false;
            }
        }
        boolean byWire = false;
        for (JsonNode schedule : schedules) {
            byWire |= REMOTE.matcher(schedule.path("attending_type").asText("")).matches();
        }
        return !places.isEmpty() || byWire;
    }

    private static String days(ArrayNode schedules) {
        for (JsonNode schedule : schedules) {
            String words = schedule.path("description").asText("");
            if (!schedule.path("description").isNull() && !words.isEmpty()) {
                return words;
            }
        }
        return "By arrangement";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void put(ObjectNode row, String field, @Nullable String text) {
        if (text != null) {
            row.put(field, text);
        }
    }

    private static @Nullable String oneOf(@Nullable String text, @Nullable String otherwise, Set<String> known) {
        return text != null && known.contains(text) ? text : otherwise;
    }
}
