package uk.throughcare.journey;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks deployed decision tables, for code that needs what a designer has set in one. */
@Component
public class DecisionTables {

    private final NewestDefinitions newest;
    private final OwnDefinitions own;
    private final DecisionService decisions;
    private final Unrestricted unrestricted;

    DecisionTables(NewestDefinitions newest, OwnDefinitions own, DecisionService decisions, Unrestricted unrestricted) {
        this.newest = newest;
        this.own = own;
        this.decisions = decisions;
        this.unrestricted = unrestricted;
    }

    /**
     * Names the newest version of a table.
     *
     * @throws IllegalStateException if no table of this key is deployed
     */
    public String newest(String key) {
        return newest.table(key);
    }

    /** Names the newest versions by team, and by circle, of a table that these have in place of the one for all teams. */
    public Map<String, String> ownOfTeams(String key) {
        return own.tables(key);
    }

    /** The outputs of the first row that fits; none if no row does. */
    public Map<String, Object> firstRow(String version, Map<String, @Nullable Object> inputs) {
        var rows = unrestricted.call(() -> decisions.evaluateDecisionTableById(version, inputs));
        return rows.isEmpty() ? Map.of() : rows.getFirstResult().getEntryMap();
    }
}
