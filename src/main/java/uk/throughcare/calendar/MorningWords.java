package uk.throughcare.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.throughcare.calendar.MorningLine.Concern;

/** Puts what somebody reads in the morning into codes of their mail: titles of tasks, references and dates. */
@Component
class MorningWords {

    private final WorkCalendar calendar;
    private final ReminderProperties properties;
    private final Clock clock;

    MorningWords(WorkCalendar calendar, ReminderProperties properties, Clock clock) {
        this.calendar = calendar;
        this.properties = properties;
        this.clock = clock;
    }

    Map<String, Object> of(List<MorningLine> lines, LocalDate today) {
        List<MorningLine> told = lines.stream().limit(properties.mostLines()).toList();
        Map<String, Object> codes = new HashMap<>();
        codes.put("day", today.toString());
        codes.put("sections", sections(told));
        if (told.size() < lines.size()) {
            codes.put("more", lines.size() - told.size());
        }
        return codes;
    }

    private List<Map<String, Object>> sections(List<MorningLine> told) {
        List<Map<String, Object>> sections = new ArrayList<>();
        Arrays.stream(Concern.values()).forEach(concern -> {
            List<MorningLine> lines = MorningLine.of(told, concern);
            if (!lines.isEmpty()) {
                sections.add(Map.of(
                        "concern",
                        concern.name(),
                        "tasks",
                        lines.stream().map(this::line).toList()));
            }
        });
        return sections;
    }

    private Map<String, Object> line(MorningLine line) {
        OpenTask task = line.task();
        LocalDate due = calendar.dayOf(task.due());
        Map<String, Object> codes = new HashMap<>(Map.of("taskName", task.title(), "due", due.toString()));
        if (task.reference() != null) {
            codes.put("case", task.reference().value());
        }
        // managers see tasks of no team in Cockpit only
        if (line.concern() != Concern.MISSED || task.team() != null) {
            codes.put("task", task.id());
        }
        if (!clock.instant().isBefore(task.due().toInstant())) {
            codes.put("overdue", -calendar.workingDaysUntil(due));
        }
        return codes;
    }
}
