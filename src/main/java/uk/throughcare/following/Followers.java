package uk.throughcare.following;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.Journey;

/** The process instances that are behind the newest diagrams, read where the engine keeps them. */
@Repository
class Followers {

    private static final String BEHIND = """
            with newest as (
                select distinct on (key_) key_, version_, id_ from act_re_procdef
                where tenant_id_ is null order by key_, version_ desc),
            standing as (
                select e.proc_inst_id_ as instance,
                       string_agg(distinct e.act_id_ || case when e.act_inst_id_ is null then ' begins' else '' end, ', ') as place
                from act_ru_execution e where e.act_id_ is not null group by e.proc_inst_id_),
            behind as (
                select i.id_ as instance, c.reference as case_reference, d.key_ as process, d.version_ as from_version,
                       n.version_ as to_version, n.id_ as target, coalesce(s.place, '') as place
                from act_ru_execution i
                join act_re_procdef d on d.id_ = i.proc_def_id_ and d.tenant_id_ is null
                join newest n on n.key_ = d.key_ and n.version_ > d.version_
                left join standing s on s.instance = i.id_
                left join care.cases c on c.reference = i.business_key_
                where i.parent_id_ is null
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
        return read(BEHIND + "select * from behind order by process, from_version, instance", mode)
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
