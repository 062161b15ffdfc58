package uk.throughcare.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads feeds of services, page by page or from a file; what a feed no longer has is found only at its end. */
@Service
class FeedImporting {

    private static final Logger log = LoggerFactory.getLogger(FeedImporting.class);
    private static final int AT_ONCE = 100;

    private final FeedClient client;
    private final FeedBatch batch;
    private final FeedListings listings;
    private final FeedImports imports;
    private final DirectorySettings settings;
    private final TransactionTemplate transaction;
    // asked for late: the scheduler is made of the tasks
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    FeedImporting(
            FeedClient client,
            FeedBatch batch,
            FeedListings listings,
            FeedImports imports,
            DirectorySettings settings,
            TransactionTemplate transaction,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.client = client;
        this.batch = batch;
        this.listings = listings;
        this.imports = imports;
        this.settings = settings;
        this.transaction = transaction;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Has a feed of the settings read in the background; empty while it is being read. */
    Optional<UUID> start(String feed) {
        return transaction.execute(status -> {
            Optional<UUID> begun = imports.begin(feed);
            begun.ifPresent(id -> scheduler
                    .getObject()
                    .scheduleIfNotExists(DirectoryConfiguration.READ_FEED
                            .instance(id + "/" + feed)
                            .scheduledTo(clock.instant())));
            return begun;
        });
    }

    /** Reads a file under the name of a feed, now; empty while the feed is being read. */
    Optional<UUID> read(String feed, InputStream file) {
        Optional<UUID> begun = imports.begin(feed);
        begun.ifPresent(id -> finish(id, feed, reading -> fromFile(reading, file)));
        return begun;
    }

    /** Reads a feed of the settings, now. */
    void read(UUID id, String feed) {
        DirectorySettings.Feed named = settings.feeds().get(feed);
        if (named == null) {
            imports.brokenOff(id, "no feed of this name is set any more");
        } else if (imports.startAgain(id)) {
            finish(id, feed, reading -> fromPages(reading, named.url()));
        }
    }

    /** Reads to the end of a feed. */
    private interface Source {
        void readTo(Reading reading);
    }

    private void finish(UUID id, String feed, Source source) {
        try {
            source.readTo(new Reading(id, feed));
            transaction.executeWithoutResult(status -> imports.done(id, listings.dropped(feed, id)));
        } catch (FeedBrokenOff brokenOff) {
            log.warn("The feed {} could not be read to its end: {}", feed, brokenOff.getMessage());
            imports.brokenOff(id, String.valueOf(brokenOff.getMessage()));
        } catch (RuntimeException ours) {
            imports.brokenOff(id, "an error of ours kept it from being read: start it again");
            throw ours;
        }
    }

    private void fromPages(Reading reading, URI url) {
        int number = 1;
        int total = 0;
        boolean more = true;
        while (more) {
            FeedClient.Page page = client.page(url, number);
            page.services().forEach(service -> reading.take(whole(url, service)));
            reading.flush();
            total = Math.max(total, page.page().total());
            more = !page.page().isLast(number);
            number++;
        }
        reading.isWhole(total);
    }

    /** A list of version 3 holds the outlines only. */
    private JsonNode whole(URI url, JsonNode listed) {
        boolean isOutline = listed.path("id").isValueNode()
                && listed.properties().stream()
                        .noneMatch(field -> field.getValue().isArray());
        return isOutline ? client.whole(url, listed.path("id").asText()).orElse(listed) : listed;
    }

    private static void fromFile(Reading reading, InputStream file) {
        try {
            FeedPage page = FeedPage.read(file, reading::take);
            reading.flush();
            if (!page.isLast(1)) {
                throw new FeedBrokenOff("the file is one page or one service of a feed: nothing was made inactive");
            }
            reading.isWhole(page.total());
        } catch (JsonProcessingException broken) {
            reading.flush();
            throw new FeedBrokenOff("the file is not whole JSON", broken);
        } catch (IOException unreadable) {
            reading.flush();
            throw new FeedBrokenOff("the file cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** One reading of a feed, on its way. */
    private final class Reading {

        private final UUID id;
        private final String feed;
        private final List<JsonNode> waiting = new ArrayList<>();
        private int services;

        Reading(UUID id, String feed) {
            this.id = id;
            this.feed = feed;
        }

        void take(JsonNode service) {
            services++;
            if (services > settings.mostServices()) {
                throw new FeedBrokenOff("it has more than " + settings.mostServices() + " services");
            }
            waiting.add(service);
            if (waiting.size() >= AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                batch.take(id, feed, waiting);
                waiting.clear();
            }
        }

        /** A feed that gives nothing, or less than it says, is out of order: it dropped nothing. */
        void isWhole(int total) {
            if (services == 0) {
                throw new FeedBrokenOff("it lists no service");
            }
            if (services < total) {
                throw new FeedBrokenOff("it says that it has " + total + " services and gave " + services);
            }
        }
    }
}
