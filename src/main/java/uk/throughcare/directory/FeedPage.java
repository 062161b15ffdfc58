package uk.throughcare.directory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A page of a feed, or a whole feed in one file, read service by service, so that its size does not matter.
 *
 * @param envelope what stands around the services: the page's number, the total...
 */
record FeedPage(ObjectNode envelope, int services) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> LISTS = Set.of("contents", "content", "services", "items");

    /** Takes the list of a page in either version, a bare list, or one service. */
    static FeedPage read(InputStream body, Consumer<JsonNode> service) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                return new FeedPage(JSON.createObjectNode(), list(parser, service));
            }
            if (first != JsonToken.START_OBJECT) {
                throw new IOException("it is neither a JSON object nor a list");
            }
            return object(parser, service);
        }
    }

    private static FeedPage object(JsonParser parser, Consumer<JsonNode> service) throws IOException {
        ObjectNode rest = JSON.createObjectNode();
        boolean isPage = false;
        int services = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
                isPage = true;
                services += list(parser, service);
            } else {
                rest.set(name, JSON.readTree(parser));
            }
        }
        if (!isPage && !rest.has("id")) {
            throw new IOException("it holds no list of services");
        }
        if (!isPage) {
            service.accept(rest);
            return new FeedPage(JSON.createObjectNode().put("last_page", false), 1);
        }
        return new FeedPage(rest, services);
    }

    private static int list(JsonParser parser, Consumer<JsonNode> service) throws IOException {
        int services = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                throw new IOException("it ends in the middle");
            }
            service.accept(JSON.readTree(parser));
            services++;
        }
        return services;
    }

    /** Whether nothing comes after it. One that does not say so and counts no pages is all there is. */
    boolean isLast(int number) {
        if (services == 0) {
            return true;
        }
        if (envelope.has("last_page") || envelope.has("last")) {
            return envelope.path("last_page").asBoolean()
                    || envelope.path("last").asBoolean();
        }
        int pages = Math.max(
                envelope.path("total_pages").asInt(),
                envelope.path("totalPages").asInt());
        return number >= pages;
    }

    /** How many services the feed says it has; 0: it does not say. */
    int total() {
        return Math.max(
                envelope.path("total_items").asInt(),
                envelope.path("totalElements").asInt());
    }
}
