package uk.throughcare.operations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.announcements.AnnouncementsAgain;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.FailedSteps;
import uk.throughcare.journey.Refused;
import uk.throughcare.notification.Notifications;
import uk.throughcare.operations.Incidents.Incident;

/** Has tried again what had failed, once somebody thinks that the cause is mended; each case's timeline says who. */
@Service
public class TryingAgain {

    static final Set<String> CAN = Set.of("failedJob", "mail", "webhook");

    private final Incidents incidents;
    private final FailedSteps steps;
    private final Notifications mails;
    private final AnnouncementsAgain announcements;
    private final Timeline timeline;
    private final OperationsSettings settings;

    TryingAgain(
            Incidents incidents,
            FailedSteps steps,
            Notifications mails,
            AnnouncementsAgain announcements,
            Timeline timeline,
            OperationsSettings settings) {
        this.incidents = incidents;
        this.steps = steps;
        this.mails = mails;
        this.announcements = announcements;
        this.timeline = timeline;
        this.settings = settings;
    }

    /**
     * What became of a wish to try again.
     *
     * @param tried how many are tried again
     * @param gone how many were put right meanwhile, are none of the reader's, or cannot be tried
     */
    public record Outcome(int tried, int gone) {}

    /**
     * Tries again what can be tried.
     *
     * @param problems by their ids
     * @throws Refused if none is named, or more than can be shown
     */
    @Transactional
    public Outcome of(Reader reader, Collection<String> problems) {
        if (problems.isEmpty()) {
            throw Refused.because("problems", "Choose at least one problem to try again.");
        }
        if (problems.size() > settings.problemsShown()) {
            throw Refused.because("problems", "Choose at most {} problems at once.", settings.problemsShown());
        }
        List<Incident> there = incidents.seenBy(reader, Set.copyOf(problems)).stream()
                .filter(incident -> CAN.contains(incident.kind()))
                .toList();
        there.forEach(this::again);
        return new Outcome(there.size(), Set.copyOf(problems).size() - there.size());
    }

    private void again(Incident incident) {
        timeline.record(incident.reference(), "TRIED_AGAIN", Map.of("kind", tried(incident)));
    }

    private String tried(Incident incident) {
        switch (incident.kind()) {
            case "mail" -> {
                mails.tryAgain(UUID.fromString(incident.about()));
                return "MAIL_FAILED";
            }
            case "webhook" -> {
                announcements.tryAgain(UUID.fromString(incident.about()));
                return "ANNOUNCEMENT_FAILED";
            }
            default -> {
                steps.tryAgain(incident.about());
                return "STEP_FAILED";
            }
        }
    }
}
