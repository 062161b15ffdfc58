package uk.throughcare.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.Refused;

/** Takes lists of referrals in, which are worked off in the background, and tells how far that is. */
@Service
class BulkReferrals {

    private final BulkUploads uploads;
    private final BulkRows rows;
    private final BulkFormFacts form;
    private final BulkSettings settings;
    private final CurrentActor actor;
    // asked for late: the scheduler is made of the tasks, and they are made of what takes referrals
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    BulkReferrals(
            BulkUploads uploads,
            BulkRows rows,
            BulkFormFacts form,
            BulkSettings settings,
            CurrentActor actor,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.uploads = uploads;
        this.rows = rows;
        this.form = form;
        this.settings = settings;
        this.actor = actor;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Takes a list.
     *
     * @return the upload's id
     * @throws Refused if it is no list of referrals, or a larger one than is taken; nothing of it is kept then
     */
    @Transactional
    public UUID take(InputStream file) throws IOException {
        BulkFile read = BulkFile.read(content(file), form.columns(), settings.mostRows());
        UUID upload = uploads.add(
                actor.get().id(), read.rows().size() + read.misshapen().size());
        rows.add(upload, read.rows());
        read.misshapen()
                .forEach(row -> uploads.refuse(upload, row.line(), List.of(new Refused.Problem("", row.reason()))));
        uploads.finish(upload);
        for (int lane = 1; lane <= settings.lanes(); lane++) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            BulkWorkConfiguration.lane(upload, lane).scheduledTo(clock.instant()));
        }
        return upload;
    }

    /** How far the caller's own list is. */
    Optional<BulkProgress> progress(UUID upload, int refusals) {
        return uploads.progress(upload, actor.get().id(), refusals);
    }

    /** Which rows of the caller's own list became which cases. */
    List<BulkProgress.Acceptance> accepted(UUID upload) {
        return uploads.accepted(upload, actor.get().id());
    }

    List<BulkProgress> latest(int most) {
        return uploads.latest(actor.get().id(), most);
    }

    List<BulkColumn> columns() {
        return form.columns();
    }

    private byte[] content(InputStream file) throws IOException {
        int most = (int) settings.largestFile().toBytes();
        byte[] content = file.readNBytes(most + 1);
        if (content.length > most) {
            throw Refused.because(
                    "file",
                    "it is larger than {} MB; split it",
                    settings.largestFile().toMegabytes());
        }
        return content;
    }
}
