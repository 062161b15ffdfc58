package uk.throughcare.designing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Diagrams, tables and forms that belong together, with the words that they may use.
 *
 * @param sources their texts by path
 */
record Models(
        Map<String, String> sources,
        Vocabulary words,
        List<Diagram> diagrams,
        List<DecisionTable> tables,
        List<FormFile> forms) {

    /**
     * @throws UnreadableFile if a file is not what its ending says
     */
    static Models of(Map<String, String> sources, Vocabulary words) {
        return new Models(
                sources,
                words,
                each(sources, ".bpmn", source -> Diagram.read(source.getKey(), source.getValue())),
                each(sources, ".dmn", source -> DecisionTable.read(source.getKey(), source.getValue())),
                each(sources, ".form", source -> FormFile.read(source.getKey(), source.getValue())));
    }

    /** Those that can be read: the engine takes files that the rules cannot. */
    static Models readable(Map<String, String> sources, Vocabulary words) {
        return sources.entrySet().stream()
                .flatMap(source -> readable(source, words).stream())
                .reduce(of(Map.of(), words), Models::with);
    }

    private static Optional<Models> readable(Map.Entry<String, String> source, Vocabulary words) {
        try {
            return Optional.of(of(Map.of(source.getKey(), source.getValue()), words));
        } catch (UnreadableFile unreadable) {
            return Optional.empty();
        }
    }

    /** These and the others; of two files of one name the other. */
    Models with(Models others) {
        Map<String, String> all = new TreeMap<>(sources);
        all.putAll(others.sources);
        Predicate<String> stays = file -> !others.sources.containsKey(file);
        return new Models(
                all,
                words,
                joined(diagrams, diagram -> stays.test(diagram.file()), others.diagrams),
                joined(tables, table -> stays.test(table.file()), others.tables),
                joined(forms, form -> stays.test(form.file()), others.forms));
    }

    /** Without the forms of these files. */
    Models withoutForms(Set<String> files) {
        Map<String, String> left = new TreeMap<>(sources);
        left.keySet().removeAll(files);
        return new Models(
                left, words, diagrams, tables, joined(forms, form -> !files.contains(form.file()), List.of()));
    }

    private static <T> List<T> joined(List<T> some, Predicate<T> stays, List<T> others) {
        return Stream.concat(some.stream().filter(stays), others.stream()).toList();
    }

    private static <T> List<T> each(
            Map<String, String> sources, String ending, Function<Map.Entry<String, String>, T> read) {
        return sources.entrySet().stream()
                .filter(source -> source.getKey().endsWith(ending))
                .map(read)
                .toList();
    }

    /** A copy in which one file reads differently. */
    Models with(String file, UnaryOperator<String> edit) {
        Map<String, String> edited = new TreeMap<>(sources);
        edited.compute(file, (name, source) -> edit.apply(source == null ? "" : source));
        return of(edited, words);
    }

    /** A copy in which one file is missing. */
    Models without(String file) {
        Map<String, String> left = new TreeMap<>(sources);
        left.remove(file);
        return of(left, words);
    }

    Optional<Diagram> diagram(String process) {
        return diagrams.stream()
                .filter(diagram -> diagram.processId().equals(process))
                .findFirst();
    }

    Optional<DecisionTable> table(String decision) {
        return tables.stream().filter(table -> table.id().equals(decision)).findFirst();
    }

    Optional<FormFile> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    Stream<Diagram> callersOf(Diagram called) {
        return diagrams.stream().filter(diagram -> diagram.calls().contains(called.processId()));
    }

    Stream<Diagram> usersOf(FormFile form) {
        return diagrams.stream().filter(diagram -> diagram.formRefs().contains(form.id()));
    }

    Stream<Diagram> askersOf(DecisionTable table) {
        return diagrams.stream().filter(diagram -> diagram.decisionRefs().contains(table.id()));
    }

    /** The variables that the diagram may name: those that the code knows, and the answers that its own forms keep. */
    boolean isVariable(Diagram diagram, String name) {
        return words.variables().containsKey(name)
                || forms.stream()
                        .filter(form -> diagram.formRefs().contains(form.id()))
                        .flatMap(FormFile::fields)
                        .anyMatch(field -> field.isKept() && field.key().equals(name));
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }
}
