package uk.throughcare.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;

/** The way that a case took through the diagrams, and what happened to it, without anything that tells who the person is. */
@Repository
public class CasePath {

    private final JdbcClient jdbc;
    private final FigureWords words;

    CasePath(JdbcClient jdbc, FigureWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** A case as a manager sees it, in words. */
    public record Summary(String reference, String team, String stage, String outcome, String from, String until) {}

    /**
     * A step that was passed or is being passed.
     *
     * @param process the diagram's key
     * @param version the diagram's version
     * @param ofTeam the team whose own the diagram is; null where it is common to all
     * @param id the step's id in the diagram
     * @param until empty while it is not over
     */
    public record Passed(
            String process,
            int version,
            @Nullable String ofTeam,
            String diagram,
            String id,
            String name,
            String from,
            String until) {}

    /** @param who what kind of actor, without a name */
    public record Happened(String at, String what, String who) {}

    /** Nothing unless one of the teams holds the case. */
    public Optional<Summary> summary(CaseReference reference, List<String> teams) {
        return jdbc.sql("""
                        select c.*, team.name as team_name from care.cases c join care.team team on team.id = c.team
                        where c.reference = :reference and c.team = any (:teams)
                        """)
                .param("reference", reference.value())
                .param("teams", teams.toArray(String[]::new))
                .query(this::summaryRow)
                .optional();
    }

    /** In the order in which they began, those of the map first. */
    public List<Passed> passed(CaseReference reference) {
        return jdbc.sql("""
                        select d.key_, d.version_, d.tenant_id_, d.name_ as diagram, a.act_id_, a.act_name_, a.start_time_, a.end_time_
                        from act_hi_procinst p
                        join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_
                        join act_re_procdef d on d.id_ = p.proc_def_id_
                        where p.business_key_ = :reference and a.act_type_ <> 'multiInstanceBody'
                        order by a.start_time_, p.super_process_instance_id_ is not null, a.sequence_counter_, a.id_
                        """)
                .param("reference", reference.value())
                .query(this::passedRow)
                .list();
    }

    /** The latest first. */
    public List<Happened> happened(CaseReference reference) {
        return jdbc.sql("""
                        select at, what, actor_kind, detail ->> 'stage' as stage from care.timeline
                        where case_reference = :reference order by id desc
                        """)
                .param("reference", reference.value())
                .query(this::happenedRow)
                .list();
    }

    private Summary summaryRow(ResultSet row, int number) throws SQLException {
        return new Summary(
                row.getString("reference"),
                row.getString("team_name"),
                words.of(row.getString("stage")),
                words.outcome(row.getString("status"), row.getString("outcome")),
                DatesInWords.day(row.getTimestamp("opened_at").toInstant()),
                day(row.getTimestamp("closed_at")));
    }

    private Passed passedRow(ResultSet row, int number) throws SQLException {
        @Nullable String name = row.getString("act_name_");
        return new Passed(
                row.getString("key_"),
                row.getInt("version_"),
                row.getString("tenant_id_"),
                row.getString("diagram"),
                row.getString("act_id_"),
                name == null ? "" : name,
                moment(row.getTimestamp("start_time_")),
                moment(row.getTimestamp("end_time_")));
    }

    private Happened happenedRow(ResultSet row, int number) throws SQLException {
        String what = row.getString("what");
        @Nullable String stage = row.getString("stage");
        return new Happened(
                moment(row.getTimestamp("at")),
                what.equals("STAGE_ENTERED") && stage != null
                        ? words.happened(what) + ": " + words.of(stage)
                        : words.happened(what),
                words.of("who." + row.getString("actor_kind")));
    }

    private static String day(@Nullable Timestamp at) {
        return at == null ? "" : DatesInWords.day(at.toInstant());
    }

    private static String moment(@Nullable Timestamp at) {
        return at == null ? "" : DatesInWords.moment(at.toInstant());
    }
}
