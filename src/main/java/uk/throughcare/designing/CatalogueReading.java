package uk.throughcare.designing;

import static uk.throughcare.designing.CatalogueUses.Kind.BEAN;
import static uk.throughcare.designing.CatalogueUses.Kind.DEADLINE;
import static uk.throughcare.designing.CatalogueUses.Kind.ERROR;
import static uk.throughcare.designing.CatalogueUses.Kind.ESCALATION;
import static uk.throughcare.designing.CatalogueUses.Kind.FORM;
import static uk.throughcare.designing.CatalogueUses.Kind.MESSAGE;
import static uk.throughcare.designing.CatalogueUses.Kind.ROLE;
import static uk.throughcare.designing.CatalogueUses.Kind.TABLE;
import static uk.throughcare.designing.CatalogueUses.Kind.VARIABLE;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Service;
import uk.throughcare.designing.Catalogue.Column;
import uk.throughcare.designing.Catalogue.Deadline;
import uk.throughcare.designing.Catalogue.Deadlines;
import uk.throughcare.designing.Catalogue.Field;
import uk.throughcare.designing.Catalogue.Form;
import uk.throughcare.designing.Catalogue.Named;
import uk.throughcare.designing.Catalogue.Table;
import uk.throughcare.designing.Catalogue.Use;
import uk.throughcare.designing.CatalogueUses.Kind;

/** Makes the catalogue of what is deployed now. */
@Service
class CatalogueReading {

    private static final String DEADLINES = "deadlines";
    private static final Pattern WORD = Pattern.compile("\\b[a-z]\\w*");

    private final ModelCheck check;
    private final OwnOfTeams ofTeams;
    private final CatalogueNames names;
    private final CatalogueMeanings meanings = CatalogueMeanings.read();

    CatalogueReading(ModelCheck check, OwnOfTeams ofTeams, CatalogueNames names) {
        this.check = check;
        this.ofTeams = ofTeams;
        this.names = names;
    }

    Catalogue read() {
        return new Reading().catalogue();
    }

    /** One look at everything. */
    private final class Reading {

        private final Models models = check.deployed();
        private final List<FormFile> forms = models.forms().stream()
                .sorted(Comparator.comparing(FormFile::id))
                .toList();
        private final List<DmnModelInstance> tables = models.tables().stream()
                .sorted(Comparator.comparing(DecisionTable::id))
                .map(DecisionTable::model)
                .toList();
        private final CatalogueUses uses = new CatalogueUses();

        /** Types in words, by name: those of the code, and the answers that forms keep. */
        private final Map<String, String> variables = new TreeMap<>();

        /** The questions that ask for them. */
        private final Map<String, String> asked = new TreeMap<>();

        Catalogue catalogue() {
            variables.putAll(names.variables());
            forms.forEach(this::keptAnswers);
            Set<String> beans = names.beans();
            models.diagrams().stream()
                    .sorted(Comparator.comparing(Diagram::processId))
                    .forEach(diagram -> CatalogueDiagram.read(diagram.root(), beans, variables.keySet(), uses));
            tables.forEach(this::inputs);
            return new Catalogue(
                    all(ROLE, names.roles()),
                    forms.stream().map(this::form).toList(),
                    deadlines(),
                    tables.stream().map(this::table).toList(),
                    all(MESSAGE, names.messages()),
                    all(ESCALATION, names.escalations()),
                    all(ERROR, Set.of()),
                    beans.stream().map(bean -> named(BEAN, bean)).toList(),
                    all(VARIABLE, variables.keySet()),
                    ofTeams.get());
        }

        private void keptAnswers(FormFile form) {
            String id = form.id();
            CatalogueForms.fields(form).stream().filter(Field::kept).forEach(field -> {
                variables.putIfAbsent(field.key(), field.type());
                asked.putIfAbsent(field.key(), field.label());
                uses.note(VARIABLE, field.key(), new Use(id, field.key(), field.label()));
            });
        }

        private void inputs(DmnModelInstance table) {
            String id = CatalogueTables.decision(table).getId();
            for (Column input : CatalogueTables.inputs(table)) {
                WORD.matcher(input.name())
                        .results()
                        .map(MatchResult::group)
                        .filter(variables::containsKey)
                        .forEach(variable -> uses.note(VARIABLE, variable, new Use(id, input.name(), input.label())));
            }
        }

        /** Those that the code knows and those that only diagrams name. */
        private List<Named> all(Kind kind, Collection<String> known) {
            Set<String> all = new TreeSet<>(known);
            all.addAll(uses.names(kind));
            return all.stream().map(name -> named(kind, name)).toList();
        }

        private Named named(Kind kind, String name) {
            String meaning = meanings.of(kind, name);
            return new Named(
                    name,
                    kind == VARIABLE ? variables.get(name) : null,
                    meaning.isEmpty() && kind == VARIABLE ? asked.getOrDefault(name, "") : meaning,
                    uses.of(kind, name));
        }

        private Form form(FormFile form) {
            return new Form(form.id(), CatalogueForms.fields(form), uses.of(FORM, form.id()));
        }

        private Deadlines deadlines() {
            return tables.stream()
                    .filter(table -> CatalogueTables.decision(table).getId().equals(DEADLINES))
                    .findFirst()
                    .map(table -> new Deadlines(
                            CatalogueTables.columnsAfterTheFirst(table),
                            CatalogueTables.rowsByFirstColumn(table).entrySet().stream()
                                    .map(rows -> deadline(rows.getKey(), rows.getValue()))
                                    .toList()))
                    .orElseGet(() -> new Deadlines(List.of(), List.of()));
        }

        /** Of a task, the task itself says what it is. */
        private Deadline deadline(String key, List<List<String>> rows) {
            List<Use> where = uses.of(DEADLINE, key);
            String meaning = meanings.of(DEADLINE, key);
            return new Deadline(
                    key,
                    meaning.isEmpty() && !where.isEmpty()
                            ? "Task: " + where.get(0).called()
                            : meaning,
                    rows,
                    where);
        }

        private Table table(DmnModelInstance table) {
            var decision = CatalogueTables.decision(table);
            return new Table(
                    decision.getId(),
                    decision.getName(),
                    CatalogueTables.description(decision),
                    CatalogueTables.inputs(table),
                    CatalogueTables.outputs(table),
                    uses.of(TABLE, decision.getId()));
        }
    }
}
