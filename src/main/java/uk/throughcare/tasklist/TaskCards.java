package uk.throughcare.tasklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.throughcare.journey.CurrentActor;

/** What a task's card says in the list: whom it is about, where they are, and how much time is left; all tasks in one go. */
@Service
class TaskCards {

    /**
     * A task's card.
     *
     * @param place the team that holds the case
     * @param priority in words; none as long as the case is not accepted
     */
    record Card(
            String task,
            String reference,
            String name,
            String place,
            String stage,
            @Nullable String priority,
            TimeLeft.Left left) {}

    private record Told(
            String task,
            String reference,
            String name,
            String place,
            String stage,
            @Nullable String priority,
            @Nullable Instant due) {}

    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final TimeLeft timeLeft;
    private final TimelineWords words;

    TaskCards(TaskService tasks, JdbcClient jdbc, CurrentActor actor, TimeLeft timeLeft, TimelineWords words) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.actor = actor;
        this.timeLeft = timeLeft;
        this.words = words;
    }

    /** The cards of those among the tasks that the reader sees and that are about a case of their teams. */
    List<Card> of(Collection<String> ids) {
        String[] visible = tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
                .map(Task::getId)
                .toArray(String[]::new);
        return actor.signedIn().map(reader -> told(visible, reader.teams())).orElse(List.of()).stream()
                .map(this::card)
                .toList();
    }

    private List<Told> told(String[] ids, List<String> teams) {
        return jdbc.sql("""
                        select t.id_ as task, c.reference, p.name, team.name as place, c.stage, c.priority, t.due_date_ as due
                        from act_ru_task t
                        join act_ru_execution e on e.id_ = t.proc_inst_id_
                        join care.cases c on c.reference = e.business_key_
                        join care.person p on p.id = c.person_id
                        join care.team team on team.id = c.team
                        where t.id_ = any (:ids) and c.team = any (:teams)
                        """)
                .param("ids", ids)
                .param("teams", teams.toArray(String[]::new))
                .query(Told.class)
                .list();
    }

    private Card card(Told told) {
        return new Card(
                told.task(),
                told.reference(),
                told.name(),
                told.place(),
                words.of(told.stage()),
                told.priority() == null ? null : words.of(told.priority()),
                timeLeft.until(told.due()));
    }
}
