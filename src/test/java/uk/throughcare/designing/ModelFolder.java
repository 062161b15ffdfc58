package uk.throughcare.designing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that lies under processes and forms. */
final class ModelFolder {

    private ModelFolder() {}

    static Models models(Path root, Vocabulary words) {
        Map<String, String> sources = new TreeMap<>();
        for (String folder : List.of("processes", "forms")) {
            sources.putAll(read(root, root.resolve(folder)));
        }
        return Models.of(sources, words);
    }

    private static Map<String, String> read(Path root, Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> sources = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return sources;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
