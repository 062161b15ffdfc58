package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.provider.Arguments;

/** Two small diagrams that keep all rules, to be broken in one place. */
final class Example {

    static final String MAP = "processes/visit-journey.bpmn";
    static final String STAGE = "processes/visit/plan-visit.bpmn";
    static final String TABLE = "processes/visit/visit-length.dmn";
    static final String DEADLINES = "processes/deadlines.dmn";
    static final String FORM = "forms/visit/plan-visit.form";
    static final String START_FORM = "forms/visit/want-a-visit.form";

    private static final Models MODELS = ModelFolder.models(
            Path.of("src/test/resources/models/example"),
            new Vocabulary(
                    Set.of("findRoom", "mailVisitor"),
                    Set.of("mailVisitor"),
                    Set.of("findRoom", "mailVisitor", "noteVisit"),
                    Set.of("deadlines.due/1", "deadlines.queueReview/0"),
                    Map.of(
                            "reference", String.class,
                            "team", String.class,
                            "linkWorker", String.class,
                            "visitKind", String.class,
                            "visitMinutes", Integer.class,
                            "visitOn", Date.class,
                            "roomFree", Boolean.class),
                    Set.of("RoomMade"),
                    Set.of("DeadlineMissed"),
                    Set.of("link-worker", "manager"),
                    ApplicationWords.WHO_IT_IS_ABOUT));

    private Example() {}

    static Models models() {
        return MODELS;
    }

    /** A copy of a file in which one text stands in the place of another. */
    record Broken(String what, String file, String text, String instead, List<String> findings) {

        void check() {
            assertThat(MODELS.sources().get(file))
                    .as("the text to break in " + file)
                    .contains(text);
            Models copy = MODELS.with(file, source -> source.replace(text, instead));

            assertThat(ModelRules.findings(copy))
                    .extracting(Finding::toString)
                    .containsExactlyInAnyOrderElementsOf(findings);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    /**
     * @param findings the elements of this file and what the rules say of them
     */
    static Arguments broken(String what, String file, String text, String instead, String... findings) {
        List<String> expected =
                Arrays.stream(findings).map(finding -> file + ": " + finding).toList();
        return Arguments.of(new Broken(what, file, text, instead, expected));
    }
}
