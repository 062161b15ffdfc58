package uk.throughcare.designing;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which files are deployed for a team: its own, and each stage that comes to one of them with all that the stage needs, since a
 * diagram takes forms, tables and stages from its own deployment.
 */
final class TeamFiles {

    private TeamFiles() {}

    static Set<String> of(Models whole, Set<String> own) {
        Set<String> files = new TreeSet<>(own);
        whole.diagrams().stream()
                .filter(diagram -> isStage(diagram, whole))
                .map(stage -> needed(stage, whole))
                .filter(needed -> !Collections.disjoint(needed, own))
                .forEach(files::addAll);
        if (whole.diagrams().stream().map(Diagram::file).anyMatch(files::contains)) {
            // code asks some of the deployment of the diagram that calls it, and no diagram tells which
            whole.tables().stream()
                    .filter(table -> whole.askersOf(table).findAny().isPresent())
                    .map(DecisionTable::file)
                    .forEach(files::add);
        }
        return files;
    }

    /** Whether others call it: what nobody calls is started by staff or by the application, for all teams alike. */
    static boolean isStage(Diagram diagram, Models whole) {
        return whole.callersOf(diagram).findAny().isPresent();
    }

    /** Diagrams and forms to which cases come from these diagrams on. */
    static Set<String> reached(Models whole, Set<String> from) {
        Set<String> files = new LinkedHashSet<>();
        whole.diagrams().stream()
                .filter(diagram -> from.contains(diagram.file()))
                .forEach(diagram -> collect(diagram, whole, files));
        return files;
    }

    private static Set<String> needed(Diagram stage, Models whole) {
        Set<String> files = new LinkedHashSet<>();
        collect(stage, whole, files);
        return files;
    }

    private static void collect(Diagram diagram, Models whole, Set<String> files) {
        if (files.add(diagram.file())) {
            Stream.concat(
                            diagram.formRefs().stream()
                                    .flatMap(form -> whole.form(form).stream())
                                    .map(FormFile::file),
                            diagram.decisionRefs().stream()
                                    .flatMap(table -> whole.table(table).stream())
                                    .map(DecisionTable::file))
                    .forEach(files::add);
            diagram.calls().stream()
                    .flatMap(called -> whole.diagram(called).stream())
                    .forEach(called -> collect(called, whole, files));
        }
    }
}
