package uk.throughcare.designing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.throughcare.designing.Catalogue.Use;

/** Which names stand where, by kind. */
final class CatalogueUses {

    enum Kind {
        ROLE,
        FORM,
        DEADLINE,
        TABLE,
        MESSAGE,
        ESCALATION,
        ERROR,
        BEAN,
        VARIABLE
    }

    private final Map<Kind, Map<String, Set<Use>>> uses = new TreeMap<>();

    void note(Kind kind, String name, Use use) {
        if (!name.isBlank()) {
            uses.computeIfAbsent(kind, none -> new TreeMap<>())
                    .computeIfAbsent(name, none -> new LinkedHashSet<>())
                    .add(use);
        }
    }

    List<Use> of(Kind kind, String name) {
        return List.copyOf(uses.getOrDefault(kind, Map.of()).getOrDefault(name, Set.of()));
    }

    Collection<String> names(Kind kind) {
        return uses.getOrDefault(kind, Map.of()).keySet();
    }
}
