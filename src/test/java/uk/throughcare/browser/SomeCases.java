package uk.throughcare.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The demonstration with a few cases, filled once for all that look at it, and how they stood before anybody worked on them. */
final class SomeCases implements BeforeAllCallback {

    static final int COUNT = 24;

    /** Not one of those of the past year, which nobody lived step by step. */
    static final String LIVED = "coalesce(p.prison_number, p.crn) not like 'Z%'";

    private static final SomeCases ONE = new SomeCases();

    private final RunningThroughcare throughcare = new RunningThroughcare(
            "some-cases",
            "--throughcare.demo.cases=" + COUNT,
            "--throughcare.demo.past-cases=0",
            "--throughcare.designing.second-person=true");
    private Map<String, String> asFilled = Map.of();

    private SomeCases() {}

    /** @return the one that all use; whoever asks first fills it */
    static SomeCases filled() {
        return ONE;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.create(SomeCases.class)).getOrComputeIfAbsent(this, one -> fill(context));
    }

    private CloseableResource fill(ExtensionContext context) {
        try {
            throughcare.beforeAll(context);
        } catch (IOException cannotStart) {
            throw new IllegalStateException(cannotStart);
        }
        whatIsDueIsDone(throughcare);
        asFilled = howCasesStand(throughcare);
        return () -> throughcare.afterAll(context);
    }

    RunningThroughcare throughcare() {
        return throughcare;
    }

    Map<String, String> asFilled() {
        return asFilled;
    }

    static void whatIsDueIsDone(RunningThroughcare filled) {
        await("jobs that are due")
                .atMost(Duration.ofMinutes(1))
                .until(() -> filled.database().sql("""
                        select count(*) from act_ru_job where duedate_ is null or duedate_ <= now() at time zone 'UTC'""").query(Long.class).single() == 0);
    }

    /** How each person's case stands, without what the clock has done since. */
    static Map<String, String> howCasesStand(RunningThroughcare filled) {
        return filled.database().sql("""
                        select coalesce(p.prison_number, p.crn) as person,
                               concat_ws(' ', c.team, c.status, c.stage, c.outcome, c.support_model, c.link_worker,
                                         (select count(*) from care.answers a where a.case_reference = c.reference)) as stands
                        from care.cases c join care.person p on p.id = c.person_id
                        where %s
                        """.formatted(LIVED)).query().listOfRows().stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("person")), row -> String.valueOf(row.get("stands"))));
    }
}
