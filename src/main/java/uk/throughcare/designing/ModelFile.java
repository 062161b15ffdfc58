package uk.throughcare.designing;

import java.util.List;

/** Which files are models, and what they are called. */
final class ModelFile {

    static final List<String> ENDINGS = List.of(".bpmn", ".dmn", ".form");

    /** What is wrong with a file of another kind. */
    static final String OTHER = "is no diagram, table or form; its name must end in " + String.join(", ", ENDINGS);

    private ModelFile() {}

    static boolean isModel(String path) {
        return ENDINGS.stream().anyMatch(path::endsWith);
    }

    /** Without folders, whichever way they are separated. */
    static String nameOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
