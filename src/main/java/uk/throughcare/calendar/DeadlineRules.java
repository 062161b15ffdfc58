package uk.throughcare.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.journey.DecisionTables;

/**
 * How long each task may take: the newest version of the table {@code deadlines}, for new and running cases alike; of the team
 * that holds the case if it has a table of its own.
 */
@Service
class DeadlineRules {

    private static final String TABLE = "deadlines";

    private record Question(
            String version, String task, @Nullable String priority) {}

    // the answer only changes with the table; asking the engine each time would write six rows of history per task
    private final Map<Question, Deadline> answers = new ConcurrentHashMap<>();

    private final DecisionTables tables;
    private final WorkCalendar calendar;
    private final Clock clock;

    DeadlineRules(DecisionTables tables, WorkCalendar calendar, Clock clock) {
        this.tables = tables;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** One version of the table, and of those that teams have of their own. */
    final class Table {
        private final String version;
        private final Map<String, String> ofTeams;

        private Table(String version, Map<String, String> ofTeams) {
            this.version = version;
            this.ofTeams = ofTeams;
        }

        Deadline of(String task, @Nullable String priority, @Nullable String team) {
            Question question =
                    new Question(team == null ? version : ofTeams.getOrDefault(team, version), task, priority);
            Deadline known = answers.get(question);
            return known == null ? keep(question, ask(question)) : known;
        }

        Deadline of(OpenTask task) {
            return of(task.name(), task.priority(), task.team());
        }

        /** Without a team there is no senior link worker whose task it could become. */
        boolean missedIsToldToManagers(OpenTask task) {
            return task.team() == null || of(task).missedIsToldToManagers();
        }
    }

    /** The table as it is now, to be asked about many tasks. */
    Table newest() {
        return new Table(tables.newest(TABLE), tables.ownOfTeams(TABLE));
    }

    /** Of whoever has no table of their own. */
    Deadline of(String task, @Nullable String priority) {
        return newest().of(task, priority, null);
    }

    /**
     * When a task that begins now is due.
     *
     * @param team which holds the case; none where it is no team's
     */
    Date due(String task, @Nullable String priority, @Nullable String team) {
        Deadline deadline = newest().of(task, priority, team);
        if (deadline.dueHours() != null) {
            return Date.from(clock.instant().plus(Duration.ofHours(deadline.dueHours())));
        }
        return calendar.plusWorkingDays(deadline.dueWorkingDays() == null ? 0 : deadline.dueWorkingDays());
    }

    private Deadline keep(Question question, Deadline answer) {
        answers.put(question, answer);
        return answer;
    }

    private Deadline ask(Question question) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("task", question.task());
        inputs.put("priority", question.priority());
        Map<String, Object> row = tables.firstRow(question.version(), inputs);
        if (row.isEmpty()) {
            throw new IllegalStateException("The deadlines table has no row for the task '" + question.task() + "'");
        }
        return Deadline.of(row);
    }
}
