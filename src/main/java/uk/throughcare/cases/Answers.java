package uk.throughcare.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;

/** What people typed into forms, as given; one unchangeable row per submission, and its row in the timeline. */
@Repository
public class Answers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;
    private final Timeline timeline;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    Answers(
            JdbcClient jdbc,
            Clock clock,
            CurrentActor actor,
            Timeline timeline,
            ObjectMapper json,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
        this.timeline = timeline;
        this.json = json;
        this.events = events;
    }

    /**
     * Keeps the answers and says so in the timeline.
     *
     * @param form the form's id
     * @param formVersion which version of the form was filled: its deployment
     * @param givenIn the task or start event, by its id in the diagram
     */
    public UUID keep(CaseReference reference, String form, String formVersion, String givenIn, Map<String, ?> content) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into care.answers (id, case_reference, team, form, form_version, given_in, given_by, given_at, content)
                        select :id, reference, team, :form, :version, :givenIn, :givenBy, :at, cast(:content as jsonb)
                        from care.cases where reference = :reference
                        """)
                .param("id", id)
                .param("reference", reference.value())
                .param("form", form)
                .param("version", formVersion)
                .param("givenIn", givenIn)
                .param("givenBy", actor.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("content", json.valueToTree(content).toString())
                .update();
        timeline.record(reference, "FORM_COMPLETED", id, Map.of("form", form));
        events.publishEvent(new AnswersKept(reference, form, content));
        return id;
    }

    /**
     * Keeps answers about something that is no case.
     *
     * @param about what the process is about, by its business key
     */
    public UUID keep(String about, String form, String formVersion, String givenIn, Map<String, ?> content) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into care.answers (id, about, form, form_version, given_in, given_by, given_at, content)
                        values (:id, :about, :form, :version, :givenIn, :givenBy, :at, cast(:content as jsonb))
                        """)
                .param("id", id)
                .param("about", about)
                .param("form", form)
                .param("version", formVersion)
                .param("givenIn", givenIn)
                .param("givenBy", actor.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("content", json.valueToTree(content).toString())
                .update();
        return id;
    }

    /**
     * Keeps what was answered in one case in another case of the same person as well, each with its row in the timeline.
     *
     * @param form answers to this form stay where they are
     */
    public void add(CaseReference from, CaseReference to, String form) {
        jdbc.sql("""
                        insert into care.answers (id, case_reference, team, form, form_version, given_in, given_by, given_at, content)
                        select gen_random_uuid(), c.reference, c.team, a.form, a.form_version, a.given_in, a.given_by, a.given_at,
                               a.content
                        from care.answers a cross join care.cases c
                        where a.case_reference = :from and a.form <> :form and c.reference = :to
                        order by a.given_at
                        returning id, form
                        """)
                .param("from", from.value())
                .param("form", form)
                .param("to", to.value())
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("form")))
                .list()
                .forEach(added -> timeline.record(
                        to, "ANSWERS_ADDED", added.getKey(), Map.of("form", added.getValue(), "from", from.value())));
    }

    /**
     * One submission.
     *
     * @param formVersion the deployment that brought the form as it was filled
     */
    public record Given(UUID id, String form, String formVersion, Map<String, @Nullable Object> content) {}

    /** All submissions about the case, the oldest first. */
    public List<Given> of(CaseReference reference) {
        return jdbc.sql("""
                        select id, form, form_version, content from care.answers
                        where case_reference = :reference order by given_at, id
                        """)
                .param("reference", reference.value())
                .query((row, number) -> new Given(
                        row.getObject("id", UUID.class),
                        row.getString("form"),
                        row.getString("form_version"),
                        read(row.getString("content"))))
                .list();
    }

    /** What was answered last about something that is no case. */
    public Optional<UUID> last(String about, String form) {
        return jdbc.sql("""
                        select id from care.answers where about = :about and form = :form
                        order by given_at desc limit 1
                        """)
                .param("about", about)
                .param("form", form)
                .query(UUID.class)
                .optional();
    }

    /** The content of one submission. */
    public Map<String, @Nullable Object> content(UUID id) {
        return read(jdbc.sql("select content from care.answers where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> read(String stored) {
        try {
            return json.readValue(stored, Map.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException("Stored answers are no JSON", broken);
        }
    }
}
