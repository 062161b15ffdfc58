package uk.throughcare.operations;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** What the engine holds of things that went wrong with cases, and open cases that no journey runs for. */
@Repository
class Incidents {

    static final String NO_JOURNEY = "noJourney";

    /**
     * One.
     *
     * @param kind its type in the engine
     * @param about the job, mail, announcement, task or case, by its id
     * @param process the key of its diagram, empty where there is none
     * @param stack of the error of a job
     * @param mail what kind of mail it was
     * @param mailError why it could not be sent
     */
    record Incident(
            String id,
            String kind,
            String about,
            CaseReference reference,
            String team,
            String process,
            @Nullable String definition,
            @Nullable String activity,
            Instant since,
            @Nullable String stack,
            @Nullable String mail,
            @Nullable String mailError) {}

    private static final String ALL = """
            with seen as (
                select c.reference, c.opened_at, c.status, t.name from care.cases c join care.team t on t.id = c.team
                where c.team = any (:teams)
                   or :everywhere and not exists (select from care.circle k where k.id = c.team)),
            wrong as (
                select i.id_, i.incident_type_ as kind, i.configuration_ as about, s.reference, s.name as team,
                       d.key_ as process, d.id_ as definition, coalesce(i.failed_activity_id_, i.activity_id_) as activity,
                       i.incident_timestamp_ as since, b.bytes_ as stack,
                       n.template as mail, n.last_error as mail_error
                from act_ru_incident i
                join act_ru_execution p on p.id_ = i.proc_inst_id_
                join seen s on s.reference = p.business_key_
                join act_re_procdef d on d.id_ = i.proc_def_id_
                left join act_ru_job j on i.incident_type_ = 'failedJob' and j.id_ = i.configuration_
                left join act_ge_bytearray b on b.id_ = j.exception_stack_id_
                left join care.notification n on i.incident_type_ = 'mail' and n.id::text = i.configuration_
                where i.id_ = i.cause_incident_id_
                union all
                select s.reference, 'noJourney', s.reference, s.reference, s.name, '', null, null,
                       s.opened_at::timestamp, null, null, null
                from seen s
                where s.status = 'OPEN' and not exists (
                    select from act_ru_execution p where p.business_key_ = s.reference and p.parent_id_ is null))
            """;

    private final JdbcClient jdbc;
    private final OperationsSettings settings;

    Incidents(JdbcClient jdbc, OperationsSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The newest first, not more than are shown. */
    List<Incident> seenBy(Reader reader) {
        return jdbc.sql(ALL + "select * from wrong order by since desc, id_ limit :most")
                .param("teams", reader.teams().toArray(String[]::new))
                .param("everywhere", reader.everywhere())
                .param("most", settings.problemsShown())
                .query(Incidents::incident)
                .list();
    }

    /** Those of them that are still there. */
    List<Incident> seenBy(Reader reader, Collection<String> ids) {
        return jdbc.sql(ALL + "select * from wrong where id_ = any (:ids) order by since, id_")
                .param("teams", reader.teams().toArray(String[]::new))
                .param("everywhere", reader.everywhere())
                .param("ids", ids.toArray(String[]::new))
                .query(Incidents::incident)
                .list();
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static Incident incident(ResultSet row, int number) throws SQLException {
        return new Incident(
                row.getString("id_"),
                row.getString("kind"),
                row.getString("about"),
                new CaseReference(row.getString("reference")),
                row.getString("team"),
                row.getString("process"),
                row.getString("definition"),
                row.getString("activity"),
                row.getTimestamp("since").toInstant(),
                text(row.getBytes("stack")),
                row.getString("mail"),
                row.getString("mail_error"));
    }
}
