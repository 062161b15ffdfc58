package uk.throughcare.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which groups the people of some cases belong to. Whoever tells of it hides what tells of few. */
@Repository
public class GroupsOfCases {

    private static final String CASES = """
            with referred as (
                select f.* from care.case_fact f where f.case_reference = any (:references)),
            """;

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
            Map<String, List<String>> named = new LinkedHashMap<>();
            jdbc.sql(CASES + GroupsOfPeople.grouped(characteristic)
                            + "select name, case_reference from grouped order by place, name, case_reference")
                    .param("references", references.toArray(String[]::new))
                    .param("characteristic", characteristic.key())
                    .param("bands", settings.ageBandsFrom().toArray(Integer[]::new))
                    .query((row, number) -> named.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                            .add(row.getString("case_reference")))
                    .list();
            groups.put(characteristic.title(), named);
        }
        return groups;
    }
}
