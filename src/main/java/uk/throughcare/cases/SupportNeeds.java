package uk.throughcare.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.language.Words;

/** What people can need support with, by the seven resettlement pathways, and what each person needs. */
@Repository
public class SupportNeeds {

    public record Pathway(String code, String title) {}

    /**
     * @param code stays the same while its title may change
     */
    public record Need(String code, String pathway, String title) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SupportNeeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Pathway> pathways() {
        return jdbc.sql("select code, title from care.pathway order by position")
                .query(Pathway.class)
                .list();
    }

    /** All needs that can be chosen now. */
    public List<Need> catalogue() {
        return jdbc.sql("select code, pathway, title from care.support_need where in_use order by position")
                .query(Need.class)
                .list();
    }

    /** These are the person's needs from now on, in place of those identified before. */
    public void identify(CaseReference reference, Collection<String> needs) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update care.need set replaced_at = :now where case_reference = :reference and replaced_at is null")
                .param("now", now)
                .param("reference", reference.value())
                .update();
        for (String need : needs) {
            jdbc.sql("insert into care.need (case_reference, need, identified_at) values (:reference, :need, :now)")
                    .param("reference", reference.value())
                    .param("need", need)
                    .param("now", now)
                    .update();
        }
    }

    /** The person's needs as identified last. */
    public List<Need> of(CaseReference reference) {
        return jdbc.sql("""
                        select s.code, s.pathway, s.title from care.need n join care.support_need s on s.code = n.need
                        where n.case_reference = :reference and n.replaced_at is null order by s.position
                        """)
                .param("reference", reference.value())
                .query(Need.class)
                .list();
    }

    /** The same as people read it. */
    public String inWords(CaseReference reference) {
        List<Need> needs = of(reference);
        return needs.isEmpty()
                ? Words.say("nothing named yet")
                : needs.stream().map(Need::title).map(Words::say).collect(Collectors.joining(", "));
    }
}
