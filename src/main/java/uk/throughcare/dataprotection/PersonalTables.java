package uk.throughcare.dataprotection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables that hold something about a person, found by their references to the person, with the rows that are theirs. */
@Repository
class PersonalTables {

    private static final String PERSON = "care.person";

    /**
     * A table, and which of its rows are about one person.
     *
     * @param rows an SQL condition with the parameter {@code person}
     */
    record Personal(String table, String rows) {}

    private record Reference(String child, String column, String parent, String key) {}

    private final JdbcClient jdbc;

    PersonalTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each table after all that refer to it: in this order rows can be removed. */
    List<Personal> inOrderOfErasure() {
        List<Reference> references = references();
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put(PERSON, "id = :person");
        for (String table : parentsFirst(references)) {
            if (!table.equals(PERSON)) {
                conditions.put(table, condition(table, references, conditions));
            }
        }
        List<Personal> personal = new ArrayList<>();
        conditions.forEach((table, rows) -> personal.add(0, new Personal(table, rows)));
        return personal;
    }

    private static String condition(String table, List<Reference> references, Map<String, String> known) {
        return references.stream()
                .filter(reference -> reference.child().equals(table)
                        && !reference.parent().equals(table)
                        && known.containsKey(reference.parent()))
                .map(reference -> reference.column() + " in (select " + reference.key() + " from " + reference.parent()
                        + " where " + known.get(reference.parent()) + ")")
                .reduce((one, other) -> one + " or " + other)
                .orElseThrow();
    }

    /** What refers to the person, in steps: a table comes when all personal tables that it refers to have come. */
    private static List<String> parentsFirst(List<Reference> references) {
        Set<String> personal = new LinkedHashSet<>(Set.of(PERSON));
        while (personal.addAll(references.stream()
                .filter(reference -> personal.contains(reference.parent()))
                .map(Reference::child)
                .toList())) {}
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < personal.size()) {
            personal.stream()
                    .filter(table -> !ordered.contains(table))
                    .filter(table -> references.stream()
                            .filter(reference -> reference.child().equals(table))
                            .map(Reference::parent)
                            .allMatch(parent ->
                                    parent.equals(table) || !personal.contains(parent) || ordered.contains(parent)))
                    .toList()
                    .forEach(ordered::add);
        }
        return List.copyOf(ordered);
    }

    private List<Reference> references() {
        return jdbc.sql("""
                        select c.conrelid::regclass::text as child, child.attname as "column",
                               c.confrelid::regclass::text as parent, parent.attname as key
                        from pg_constraint c
                        join pg_attribute child on child.attrelid = c.conrelid and child.attnum = c.conkey[1]
                        join pg_attribute parent on parent.attrelid = c.confrelid and parent.attnum = c.confkey[1]
                        where c.contype = 'f' and c.connamespace = 'care'::regnamespace and cardinality(c.conkey) = 1
                        order by c.conrelid::regclass::text, child.attname
                        """).query(Reference.class).list();
    }
}
