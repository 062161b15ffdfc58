package uk.throughcare.directory;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks now and then which feed is due, and has it read; one that was never read is due at once. */
@Service
class FeedWatch {

    private final DirectorySettings settings;
    private final FeedImports imports;
    private final FeedImporting importing;
    private final Clock clock;

    FeedWatch(DirectorySettings settings, FeedImports imports, FeedImporting importing, Clock clock) {
        this.settings = settings;
        this.imports = imports;
        this.importing = importing;
        this.clock = clock;
    }

    void look() {
        settings.feeds().forEach((name, feed) -> {
            if (feed.schedule() != null && isDue(feed.schedule(), imports.lastStart(name))) {
                importing.start(name);
            }
        });
    }

    private boolean isDue(String schedule, Optional<Instant> lastStart) {
        return lastStart
                .map(last -> Schedules.parseSchedule(schedule)
                        .getNextExecutionTime(ExecutionComplete.simulatedSuccess(last)))
                .map(next -> !next.isAfter(clock.instant()))
                .orElse(true);
    }
}
