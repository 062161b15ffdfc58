package uk.throughcare.following;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.Journey;

/**
 * The process instances that are behind the newest diagrams, read where the engine keeps them. The newest of a team is its own
 * where it has one, else what is common.
 */
@Repository
class Followers {

    private static final String BEHIND = """
            with newest as (
                select distinct on (key_) key_, version_, id_ from act_re_procdef
                where tenant_id_ is null order by key_, version_ desc),
            own as (
                select holder.team, d.key_, d.version_, d.id_, d.tenant_id_ from care.variant v
                join act_re_procdef d on d.deployment_id_ = v.deployment
                cross join lateral (
                    select v.team union all select c.id from care.circle c where c.team = v.team) holder
                where v.id = (select max(id) from care.variant where team = v.team)),
            standing as (
                select e.proc_inst_id_ as instance,
                       string_agg(distinct e.act_id_ || case when e.act_inst_id_ is null then ' begins' else '' end, ', ') as place
                from act_ru_execution e where e.act_id_ is not null group by e.proc_inst_id_),
            behind as (
                select i.id_ as instance, c.reference as case_reference, d.key_ as process, d.version_ as from_version,
                       coalesce(o.version_, n.version_) as to_version, d.tenant_id_ as from_team, o.tenant_id_ as to_team,
                       d.id_ as source, coalesce(o.id_, n.id_) as target, coalesce(s.place, '') as place
                from act_ru_execution i
                join act_re_procdef d on d.id_ = i.proc_def_id_
                left join own o on o.key_ = d.key_ and o.team = i.tenant_id_
                left join newest n on n.key_ = d.key_
                left join standing s on s.instance = i.id_
                left join care.cases c on c.reference = i.business_key_
                where i.parent_id_ is null and coalesce(o.id_, n.id_) <> d.id_
                  and (:mode = 'NOW'
                       or :mode = 'NEXT_STAGE'
                          and (d.key_ = :map
                               or exists (select from act_ru_execution called
                                          join act_ru_execution calling on calling.id_ = called.super_exec_
                                          where calling.proc_inst_id_ = i.id_))))
            """;

    private final JdbcClient jdbc;

    Followers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that the mode has move, by process and version. */
    List<Follower> of(Mode mode) {
        return read(
                        BEHIND
                                + "select * from behind order by process, from_team nulls first, from_version, to_team nulls first, instance",
                        mode)
                .query(Follower.class)
                .list();
    }

    /** Notes them, each to move when its turn comes. */
    void enlist(int following, Mode mode) {
        read(BEHIND + """
                        insert into care.following_instance
                            (following, instance, case_reference, process, from_version, to_version, target, state)
                        select :following, instance, case_reference, process, from_version, to_version, target, 'WAITING'
                        from behind
                        """, mode).param("following", following).update();
    }

    private StatementSpec read(String query, Mode mode) {
        return jdbc.sql(query).param("mode", mode.name()).param("map", Journey.PROCESS);
    }
}
