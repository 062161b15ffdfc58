package uk.throughcare.coverage;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** What all tests of this run have walked; engine threads write it down for the test that is running. */
public final class Walks implements TestExecutionListener {

    /** A step or flow of a diagram: its ids. */
    record Step(String process, String element) {}

    /** A test, as its class and method say it. */
    record Walker(String type, String sentence) implements Comparable<Walker> {

        static Walker of(TestContext test) {
            return new Walker(
                    test.getTestClass().getSimpleName().replaceFirst("Test$", ""),
                    inWords(test.getTestMethod().getName()));
        }

        private static String inWords(String method) {
            return method.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                    .toLowerCase(Locale.ROOT);
        }

        @Override
        public int compareTo(Walker other) {
            int byType = type.compareTo(other.type);
            return byType == 0 ? sentence.compareTo(other.sentence) : byType;
        }
    }

    private static final Map<Step, Set<Walker>> WALKED = new ConcurrentHashMap<>();
    private static volatile Walker current = new Walker("start", "before the first test");

    @Override
    public void beforeTestMethod(TestContext test) {
        current = Walker.of(test);
    }

    static void walked(Step step) {
        WALKED.computeIfAbsent(step, first -> ConcurrentHashMap.newKeySet()).add(current);
    }

    static Set<Step> steps() {
        return Set.copyOf(WALKED.keySet());
    }

    static SortedSet<Walker> walkersOf(Step step) {
        return new TreeSet<>(WALKED.getOrDefault(step, Set.of()));
    }

    /** The steps of each class of tests. */
    static Map<String, Set<Step>> byClass() {
        Map<String, Set<Step>> classes = new TreeMap<>();
        WALKED.forEach((step, walkers) -> walkers.forEach(walker ->
                classes.computeIfAbsent(walker.type(), first -> new HashSet<>()).add(step)));
        return classes;
    }
}
