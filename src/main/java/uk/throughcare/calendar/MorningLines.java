package uk.throughcare.calendar;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.throughcare.calendar.MorningLine.Concern;
import uk.throughcare.teams.StaffMember;

/** Works out from the open tasks who is to read of which this morning. */
@Component
class MorningLines {

    private final OpenTasks tasks;
    private final DeadlineRules rules;
    private final NoticeTimes times;
    private final WhomToTell whom;

    MorningLines(OpenTasks tasks, DeadlineRules rules, NoticeTimes times, WhomToTell whom) {
        this.tasks = tasks;
        this.rules = rules;
        this.times = times;
        this.whom = whom;
    }

    /** Their own first, then those to take, then what was missed elsewhere; in each the longest overdue first. */
    Map<StaffMember, List<MorningLine>> byPerson(Instant now) {
        DeadlineRules.Table table = rules.newest();
        Roster roster = whom.roster();
        Map<StaffMember, Map<String, MorningLine>> found = new HashMap<>();
        for (OpenTask task : tasks.dueSoon(now)) {
            if (times.isForThisMorning(task, table, now)) {
                Concern concern = task.assignee() == null ? Concern.TO_TAKE : Concern.YOURS;
                add(found, whom.whoCanDo(task, roster), new MorningLine(concern, task));
            }
            if (times.isMissedForManagers(task, table)) {
                add(found, whom.managers(task, roster), new MorningLine(Concern.MISSED, task));
            }
        }
        Map<StaffMember, List<MorningLine>> sorted = new HashMap<>();
        found.forEach((person, lines) -> sorted.put(
                person,
                lines.values().stream().sorted(comparing(MorningLine::concern)).toList()));
        return sorted;
    }

    /** A manager who can do the task reads of it once. */
    private static void add(
            Map<StaffMember, Map<String, MorningLine>> found, List<StaffMember> people, MorningLine line) {
        people.forEach(person -> found.computeIfAbsent(person, one -> new LinkedHashMap<>())
                .putIfAbsent(line.task().id(), line));
    }
}
