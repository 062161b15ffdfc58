package uk.throughcare.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which groups the people of some cases belong to. Whoever tells of it hides what tells of few. */
@Repository
public class GroupsOfCases {

    private static final String GROUPS = """
            select f.case_reference, '%s' as characteristic, %s as name
            from care.case_fact f join care.cases c on c.reference = f.case_reference join care.person p on p.id = c.person_id
            %s
            where f.case_reference = any (:references)""";

    private static final String WHAT_THEY_SAY = """
            left join lateral (
                select v.reported_as from care.equality e join care.equality_value v using (characteristic, code)
                where e.person_id = p.id and e.characteristic = '%s'
                order by e.id desc limit 1) said on true""";

    private static final String AGE = """
            cross join lateral (
                select max(b) as band from unnest(cast(:bands as int[])) b
                where b <= extract(year from age(f.received_on, p.date_of_birth))) age""";

    private final JdbcClient jdbc;
    private final FairnessSettings settings;

    GroupsOfCases(JdbcClient jdbc, FairnessSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * By the title of the characteristic and the name of the group, the references of its cases; each case is in one group of each
     * characteristic.
     */
    public Map<String, Map<String, List<String>>> of(Collection<String> references) {
        Map<String, Map<String, List<String>>> groups = new LinkedHashMap<>();
        for (Characteristic characteristic : Characteristic.values()) {
            Map<String, List<String>> named = new TreeMap<>();
            jdbc.sql(sql(characteristic))
                    .param("references", references.toArray(String[]::new))
                    .param("bands", settings.ageBandsFrom().toArray(Integer[]::new))
                    .query((row, number) -> named.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                            .add(row.getString("case_reference")))
                    .list();
            groups.put(characteristic.title(), named);
        }
        return groups;
    }

    private static String sql(Characteristic characteristic) {
        return characteristic == Characteristic.AGE
                ? GROUPS.formatted(characteristic.key(), "coalesce('From ' || age.band, 'Younger')", AGE)
                : GROUPS.formatted(
                        characteristic.key(),
                        "coalesce(said.reported_as, 'Not recorded')",
                        WHAT_THEY_SAY.formatted(characteristic.key()));
    }
}
