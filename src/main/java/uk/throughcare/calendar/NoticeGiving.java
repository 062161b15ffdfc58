package uk.throughcare.calendar;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.MissedDeadlines;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;
import uk.throughcare.teams.StaffMember;

/** Says about a task what has to be said, to whom it concerns, and records it in the case. */
@Service
class NoticeGiving {

    private final OpenTasks tasks;
    private final DeadlineRules rules;
    private final DeadlineNotices notices;
    private final MissedDeadlines missed;
    private final Notifications notifications;
    private final WhomToTell whom;
    private final Timeline timeline;

    NoticeGiving(
            OpenTasks tasks,
            DeadlineRules rules,
            DeadlineNotices notices,
            MissedDeadlines missed,
            Notifications notifications,
            WhomToTell whom,
            Timeline timeline) {
        this.tasks = tasks;
        this.rules = rules;
        this.notices = notices;
        this.missed = missed;
        this.notifications = notifications;
        this.whom = whom;
        this.timeline = timeline;
    }

    void give(OpenTask task, Notice notice) {
        if (!tasks.unchanged(task) || !notices.take(task, notice)) {
            return;
        }
        if (task.reference() != null) {
            timeline.record(
                    task.reference(),
                    notice.inTimeline(),
                    Map.of("task", task.name(), "due", task.due().toInstant().toString()));
        }
        switch (notice) {
            // staff read of it in the morning
            case EARLY_REMINDER, REMINDER ->
                tell(
                        task,
                        Template.TASK_REMINDER,
                        whom.addressNamed(task).stream().toList());
            case MISSED -> missed(task);
            case MISSED_AGAIN -> tellManagersAtOnce(task, Template.DEADLINE_MISSED_AGAIN);
        }
    }

    private void missed(OpenTask task) {
        @Nullable String team = task.team();
        if (team == null || rules.newest().missedIsToldToManagers(task)) {
            tellManagersAtOnce(task, Template.DEADLINE_MISSED);
        } else {
            missed.escalate(task.id(), task.title(), team, task.map());
        }
    }

    /** Where hours count; of all else they read in the morning. */
    private void tellManagersAtOnce(OpenTask task, Template template) {
        if (rules.newest().of(task).countsInHours()) {
            tell(task, template, addresses(whom.managers(task, whom.roster())));
        }
    }

    private static List<String> addresses(List<StaffMember> people) {
        return people.stream()
                .map(StaffMember::email)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void tell(OpenTask task, Template template, List<String> addresses) {
        Map<String, Object> codes = Map.of(
                "task",
                task.id(),
                "taskName",
                task.title(),
                "due",
                task.due().toInstant().toString());
        addresses.forEach(address -> send(task, template, address, codes));
    }

    private void send(OpenTask task, Template template, String address, Map<String, Object> codes) {
        CaseReference reference = task.reference();
        if (reference == null) {
            notifications.send(task.about(), template, address, codes);
        } else {
            notifications.send(reference, template, address, codes);
        }
    }
}
