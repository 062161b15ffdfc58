package uk.throughcare.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.throughcare.coverage.Walks.Step;

/** Every step and every flow of every diagram is walked by some test; this comes after all of them. */
@Order(Integer.MAX_VALUE)
class ProcessCoverageTest {

    static Stream<DrawnProcess> diagrams() {
        return DrawnProcess.all().stream();
    }

    @AfterAll
    static void draw() throws IOException {
        List<DrawnProcess> drawn = DrawnProcess.all();
        CoveragePages.write(drawn);
        WaysTable.write(drawn);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void everyStepAndFlowIsWalked(DrawnProcess drawn) {
        Set<Step> walked = Walks.steps();

        assertThat(drawn.without(walked))
                .extracting(DrawnProcess::inWords)
                .as("what no test walks in %s", drawn.file())
                .isEmpty();
    }
}
