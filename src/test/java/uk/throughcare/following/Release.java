package uk.throughcare.following;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** All diagrams, tables and forms of one time, with what a test changes in them. */
final class Release {

    private final Map<String, String> files = new TreeMap<>();

    private Release(Path root) {
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> found = Files.walk(root.resolve(folder))) {
                for (Path file : found.filter(some -> some.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .toList()) {
                    files.put(root.relativize(file).toString(), Files.readString(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    static Release current() {
        return new Release(Path.of(""));
    }

    static Release first() {
        return new Release(Path.of("src/test/resources/released/first"));
    }

    Release changed(String file, UnaryOperator<String> change) {
        if (!files.containsKey(file)) {
            throw new IllegalArgumentException(file);
        }
        files.computeIfPresent(file, (name, text) -> change.apply(text));
        return this;
    }

    Release redrawn(String file, Consumer<BpmnModelInstance> change) {
        return changed(file, text -> {
            BpmnModelInstance model =
                    Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            change.accept(model);
            return Bpmn.convertToString(model);
        });
    }

    Release with(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** By name without folders, as the Modeler sends them. */
    Map<String, String> sent() {
        Map<String, String> sent = new TreeMap<>();
        files.forEach((file, text) -> sent.put(Path.of(file).getFileName().toString(), text));
        return sent;
    }

    Stream<BpmnModelInstance> diagrams() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .map(file -> Bpmn.readModelFromStream(
                        new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8))));
    }

    /** The id of the deployment. */
    String deploy(RepositoryService repository) {
        var all = repository.createDeployment().name("a release");
        files.forEach(all::addString);
        return all.deploy().getId();
    }
}
