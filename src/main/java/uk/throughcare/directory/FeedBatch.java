package uk.throughcare.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.directory.FeedListings.Kept;

/** Takes some services of a feed, all in one transaction; each is taken, changed, unchanged or refused by itself. */
@Service
class FeedBatch {

    private final FeedListings listings;
    private final FeedImports imports;
    private final TermRules terms;

    FeedBatch(FeedListings listings, FeedImports imports, TermRules terms) {
        this.listings = listings;
        this.imports = imports;
        this.terms = terms;
    }

    @Transactional
    public void take(UUID feedImport, String source, List<JsonNode> services) {
        List<FeedImport.Refusal> refusals = new ArrayList<>();
        Map<String, ObjectNode> read = read(source, services, refusals);
        refuseIdsOfOthers(source, read, refusals);
        Map<String, Kept> kept = listings.kept(source, read.keySet());
        List<ObjectNode> news = read.values().stream()
                .filter(service -> !isKept(service, kept.get(id(service))))
                .toList();
        listings.keep(source, news);
        // one that is refused now is still in the feed: it stays as it was
        List<String> inTheFeed = new ArrayList<>(read.keySet());
        refusals.stream().map(FeedImport.Refusal::id).forEach(inTheFeed::add);
        listings.seen(source, inTheFeed, feedImport);
        int changed = (int)
                news.stream().filter(service -> kept.containsKey(id(service))).count();
        imports.count(feedImport, news.size() - changed, changed, read.size() - news.size(), refusals);
    }

    private Map<String, ObjectNode> read(String source, List<JsonNode> services, List<FeedImport.Refusal> refusals) {
        Map<String, ObjectNode> read = new LinkedHashMap<>();
        for (JsonNode service : services) {
            String id = new Given(service).text("id");
            try {
                ObjectNode row = ForeignService.read(source, service);
                mean(row);
                // whoever changes the table changes the services with the next reading
                row.put("content_hash", hash(row));
                if (read.putIfAbsent(id(row), row) != null) {
                    refusals.add(new FeedImport.Refusal(id, "id is on the same page twice; the first is taken"));
                }
            } catch (ForeignService.NotTaken reason) {
                refusals.add(new FeedImport.Refusal(id, String.valueOf(reason.getMessage())));
            }
        }
        return read;
    }

    private void mean(ObjectNode row) {
        TermRules.Meaning meaning = terms.of(row.path("terms")
                .valueStream()
                .map(term -> term.path("name").asText())
                .toList());
        row.put("kind", meaning.kind());
        ArrayNode needs = row.putArray("needs");
        meaning.needs().forEach(needs::add);
    }

    private void refuseIdsOfOthers(String source, Map<String, ObjectNode> read, List<FeedImport.Refusal> refusals) {
        Set<UUID> taken = listings.takenByOthers(source, read.values());
        read.values().removeIf(service -> {
            boolean isTaken =
                    taken.contains(UUID.fromString(service.path("public_id").asText()));
            if (isTaken) {
                refusals.add(new FeedImport.Refusal(id(service), "id belongs to a service of another feed"));
            }
            return isTaken;
        });
    }

    private static boolean isKept(ObjectNode service, @Nullable Kept kept) {
        return kept != null
                && service.path("content_hash").asText().equals(kept.contentHash())
                && (kept.status().equals("HIDDEN")
                        || service.path("status").asText().equals(kept.status()));
    }

    private static String id(ObjectNode service) {
        return service.path("foreign_id").asText();
    }

    private static String hash(ObjectNode row) {
        try {
            byte[] content = row.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
