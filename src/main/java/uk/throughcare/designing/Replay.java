package uk.throughcare.designing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.throughcare.designing.PastDecisions.Past;
import uk.throughcare.designing.Replayed.Share;
import uk.throughcare.designing.Replayed.Shift;
import uk.throughcare.designing.Replayed.Team;
import uk.throughcare.reporting.GroupsOfCases;

/** Has a changed table make the decisions of the last months again. Nothing is changed, and nothing of it is kept. */
@Service
class Replay {

    private final PastDecisions past;
    private final ModelCheck check;
    private final GroupsOfCases groups;
    private final DesigningProperties.Replay settings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final DmnEngine engine;

    Replay(
            PastDecisions past,
            ModelCheck check,
            GroupsOfCases groups,
            DesigningProperties properties,
            JdbcClient jdbc,
            Clock clock,
            FeelEngine feel) {
        this.past = past;
        this.check = check;
        this.groups = groups;
        this.settings = properties.replay();
        this.jdbc = jdbc;
        this.clock = clock;
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> feel);
        this.engine = configuration.buildEngine();
    }

    /** One decision, by both tables; nothing where the changed one cannot tell. */
    private record Twice(Past past, String before, Optional<String> after) {

        boolean isOtherwise() {
            return after.isPresent() && !after.get().equals(before);
        }
    }

    /**
     * What the table of this file would have decided otherwise.
     *
     * @throws UnreadableFile if it is no table, breaks a rule, or no table of its id is in force
     */
    Replayed of(Map<String, String> files) {
        Models sent = check.read(files);
        if (sent.tables().size() != 1 || files.size() != 1) {
            throw new UnreadableFile(String.join(", ", files.keySet()), "send one decision table");
        }
        DecisionTable changed = sent.tables().get(0);
        check.findings(sent).stream().findFirst().ifPresent(finding -> {
            throw new UnreadableFile(finding.file(), finding.element() + ": " + finding.problem());
        });
        DecisionTable before = check.deployed()
                .table(changed.id())
                .orElseThrow(() -> new UnreadableFile(changed.file(), "no table '" + changed.id() + "' is in force"));
        LocalDate since = LocalDate.now(clock).minusMonths(settings.months());
        List<Past> decisions =
                past.of(changed.id(), since.atStartOfDay(clock.getZone()).toInstant(), settings.mostDecisions());
        return told(changed.id(), since, twice(before, changed, decisions));
    }

    private List<Twice> twice(DecisionTable before, DecisionTable changed, List<Past> decisions) {
        Function<Map<String, @Nullable Object>, Optional<String>> old = decider(before);
        Function<Map<String, @Nullable Object>, Optional<String>> made = decider(changed);
        return decisions.stream()
                .map(one -> new Twice(one, old.apply(one.inputs()).orElse(""), made.apply(one.inputs())))
                .toList();
    }

    /** The table's outputs in words; nothing where it looks at what is not known, or its rows contradict each other. */
    private Function<Map<String, @Nullable Object>, Optional<String>> decider(DecisionTable table) {
        DmnDecision decision = engine.parseDecision(table.id(), table.model());
        Set<String> needed = new HashSet<>(table.inputs());
        return inputs -> inputs.keySet().containsAll(needed) ? decide(decision, inputs) : Optional.empty();
    }

    private Optional<String> decide(DmnDecision decision, Map<String, @Nullable Object> inputs) {
        try {
            return Optional.of(engine.evaluateDecisionTable(decision, inputs).getResultList().stream()
                    .map(row -> row.entrySet().stream()
                            .filter(output -> output.getValue() != null)
                            .map(output -> output.getKey() + " " + output.getValue())
                            .collect(Collectors.joining(", ")))
                    .collect(Collectors.joining("; ")));
        } catch (DmnEngineException contradiction) {
            return Optional.empty();
        }
    }

    private Replayed told(String table, LocalDate since, List<Twice> twice) {
        return new Replayed(
                table,
                since,
                twice.size(),
                twice.stream().filter(Twice::isOtherwise).count(),
                twice.stream().filter(one -> one.after().isEmpty()).count(),
                shifts(twice),
                teams(twice),
                fairness(twice));
    }

    private static List<Shift> shifts(List<Twice> twice) {
        Map<Shift, Long> shifts = twice.stream()
                .filter(Twice::isOtherwise)
                .collect(Collectors.groupingBy(
                        one -> new Shift(one.before(), one.after().orElse(""), 0), Collectors.counting()));
        return shifts.entrySet().stream()
                .map(shift -> new Shift(shift.getKey().from(), shift.getKey().to(), shift.getValue()))
                .sorted(Comparator.comparingLong(Shift::decisions)
                        .reversed()
                        .thenComparing(Shift::from)
                        .thenComparing(Shift::to))
                .toList();
    }

    private List<Team> teams(List<Twice> twice) {
        Map<String, String> names =
                jdbc
                        .sql("""
                        select c.reference, t.name from care.cases c join care.team t on t.id = c.team
                        where c.reference = any (:references)""")
                        .param("references", references(twice).toArray(String[]::new))
                        .query()
                        .listOfRows()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> String.valueOf(row.get("reference")), row -> String.valueOf(row.get("name"))));
        Map<String, List<Twice>> byTeam = twice.stream()
                .filter(one -> names.containsKey(one.past().reference()))
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(names.get(one.past().reference())),
                        TreeMap::new,
                        Collectors.toList()));
        return byTeam.entrySet().stream()
                .map(team -> new Team(
                        team.getKey(),
                        team.getValue().size(),
                        team.getValue().stream().filter(Twice::isOtherwise).count()))
                .toList();
    }

    private List<Share> fairness(List<Twice> twice) {
        Set<String> otherwise = twice.stream()
                .filter(Twice::isOtherwise)
                .map(one -> one.past().reference())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return groups.of(references(twice)).entrySet().stream()
                .flatMap(characteristic -> characteristic.getValue().entrySet().stream()
                        .filter(group -> group.getValue().size() >= settings.fewestInGroup())
                        .map(group -> new Share(
                                characteristic.getKey(), group.getKey(), percent(group.getValue(), otherwise))))
                .toList();
    }

    private long percent(Collection<String> cases, Set<String> otherwise) {
        double share = 100.0 * cases.stream().filter(otherwise::contains).count() / cases.size();
        return Math.round(share / settings.roundedTo()) * settings.roundedTo();
    }

    private static Set<String> references(List<Twice> twice) {
        return twice.stream()
                .map(one -> one.past().reference())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
