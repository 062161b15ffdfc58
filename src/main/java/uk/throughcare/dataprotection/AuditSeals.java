package uk.throughcare.dataprotection;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what was read and what happened, so that a row that is changed afterwards shows.
 *
 * <p>In rounds, not as rows are written: a chain that every transaction had to lock would make all of them wait for one
 * another. A row is sealed when it is old enough for every transaction of its time to be over.
 */
@Repository
class AuditSeals {

    /**
     * What a look at all seals has found.
     *
     * @param sealed rows that were sealed
     * @param changed rows that are not as they were sealed, as {@code table/id}
     * @param brokenAt the number of the first seal that does not follow from the one before; 0 if the chain holds
     * @param missing sealed rows that are not there
     * @param erased how many of these the erasure took
     */
    record Check(long sealed, List<String> changed, long brokenAt, long missing, long erased) {

        boolean holds() {
            return changed.isEmpty() && brokenAt == 0 && missing == erased;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DataProtectionProperties properties;

    AuditSeals(JdbcClient jdbc, Clock clock, DataProtectionProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    /** Seals what is old enough; one node at a time. */
    @Transactional
    public void seal() {
        jdbc.sql("lock table care.audit_seal in share row exclusive mode").update();
        jdbc.sql("select care.seal_audit(:before)")
                .param("before", Timestamp.from(clock.instant().minus(properties.sealAfter())))
                .query((row, number) -> number)
                .list();
    }

    Check check() {
        return new Check(
                count("select count(*) from care.audit_seal"),
                changed(),
                count("""
                        select coalesce(min(id), 0) from (
                            select id, chain, sha256(coalesce(lag(chain) over (order by id), ''::bytea) || content) as expected
                            from care.audit_seal) links
                        where chain <> expected
                        """),
                missing("case_read") + missing("timeline"),
                count("select coalesce(sum(sealed_rows), 0) from care.erasure"));
    }

    private List<String> changed() {
        return jdbc.sql("""
                        select source || '/' || row_id from care.audit_seal s join care.case_read t on t.id = s.row_id
                        where s.source = 'case_read' and s.content <> care.sealed(t)
                        union all
                        select source || '/' || row_id from care.audit_seal s join care.timeline t on t.id = s.row_id
                        where s.source = 'timeline' and s.content <> care.sealed(t)
                        order by 1
                        """).query(String.class).list();
    }

    private long missing(String source) {
        return count("select count(*) from care.audit_seal s where s.source = '" + source
                + "' and not exists (select from care." + source + " t where t.id = s.row_id)");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
