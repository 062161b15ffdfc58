package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** A manager reads no code. */
class FigureWordsTest {

    private final FigureWords words = new FigureWords();

    @Test
    void everyProcessWithTasksOfStaffHasWordsOfItsOwn() throws IOException {
        List<String> withTasks;
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            withTasks = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .filter(model ->
                            !model.getModelElementsByType(UserTask.class).isEmpty())
                    .map(FigureWordsTest::process)
                    .toList();
        }

        assertThat(withTasks)
                .hasSizeGreaterThan(10)
                .allSatisfy(process -> assertThat(words.of(process)).isNotEqualTo(process));
    }

    private static String process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next().getId();
    }
}
