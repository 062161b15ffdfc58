package uk.throughcare.dataprotection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who saw or changed what, when and from where. */
@Repository
class AccessAudit {

    private static final int MOST = 10_000;

    /**
     * @param what a door through which a case was read, or a code of the timeline
     * @param origin the address that a reader's request came from, where it is known
     */
    record Entry(
            Instant at,
            String who,
            String kind,
            String what,
            String reference,
            @Nullable String origin) {}

    private final JdbcClient jdbc;

    AccessAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest first, 10,000 at most.
     *
     * @param reference of one case; empty: of all
     * @param who by one user; empty: by all
     */
    List<Entry> of(String reference, String who) {
        return jdbc.sql("""
                        select at, reader as who, 'READ' as kind, door as what, case_reference as reference, origin
                        from care.case_read
                        where (:reference = '' or case_reference = :reference) and (:who = '' or reader = :who)
                        union all
                        select at, actor, 'CHANGED', what, case_reference, null
                        from care.timeline
                        where (:reference = '' or case_reference = :reference) and (:who = '' or actor = :who)
                        order by at desc limit :most
                        """)
                .param("reference", reference)
                .param("who", who)
                .param("most", MOST)
                .query(Entry.class)
                .list();
    }
}
