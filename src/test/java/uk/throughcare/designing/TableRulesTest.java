package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.designing.Example.DEADLINES;
import static uk.throughcare.designing.Example.TABLE;
import static uk.throughcare.designing.Example.broken;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule about decision tables sees the copy that breaks it, and nothing else. */
class TableRulesTest {

    private static final String LENGTH = "Visit length (visit-length): ";

    @ParameterizedTest
    @MethodSource("tables")
    void aBrokenTableIsSeen(Example.Broken copy) {
        copy.check();
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                broken(
                        "no version tag",
                        TABLE,
                        " camunda:versionTag=\"1.0\"",
                        "",
                        LENGTH + "has no version tag; raise it with each released change"),
                broken(
                        "no time to live",
                        TABLE,
                        " camunda:historyTimeToLive=\"P30D\"",
                        "",
                        LENGTH + "does not say how long history is kept; set the time to live in days, like P2557D"),
                broken(
                        "no description",
                        TABLE,
                        "<description>How long is a visit?</description>",
                        "",
                        LENGTH + "has no description; say which question it answers"),
                broken(
                        "another hit policy",
                        TABLE,
                        "hitPolicy=\"FIRST\"",
                        "hitPolicy=\"COLLECT\"",
                        LENGTH + "its hit policy is COLLECT; use UNIQUE or FIRST"),
                broken(
                        "a rule without a source",
                        TABLE,
                        "<rule id=\"rule_short\">\n        <description>Local policy</description>",
                        "<rule id=\"rule_short\">",
                        LENGTH + "its rule rule_short names no source; write it into the annotation"),
                broken(
                        "a script in a cell",
                        TABLE,
                        "<outputEntry id=\"entry_short_minutes\">",
                        "<outputEntry id=\"entry_short_minutes\" expressionLanguage=\"groovy\">",
                        LENGTH + "is written in groovy; write it in FEEL"),
                broken(
                        "an unknown input",
                        TABLE,
                        "<text>visitKind</text>",
                        "<text>visitkind</text>",
                        LENGTH + "asks for 'visitkind', which is no variable of plan-visit; check the spelling"),
                broken(
                        "a deadline for no task",
                        DEADLINES,
                        "\"plan-visit\"",
                        "\"plan-visits\"",
                        "Deadlines (deadlines): sets a deadline for 'plan-visits', and there is no such task or timer; check the spelling"));
    }

    @Test
    void aFileIsNamedAsItsTable() {
        String file = "processes/visit/visits.dmn";
        Models copied = Example.models()
                .with(file, nothing -> Example.models().sources().get(TABLE));

        assertThat(ModelRules.findings(copied))
                .containsExactly(
                        new Finding(
                                file,
                                "Visit length (visit-length)",
                                "has another id than its file has a name; diagrams name the table by its id, so rename the file"));
    }

    @Test
    void aFileHoldsOneTable() {
        Models crowded = Example.models()
                .with(
                        TABLE,
                        source -> source.replace(
                                "</definitions>", "<decision id=\"other\" name=\"Other\" /></definitions>"));

        assertThat(ModelRules.findings(crowded))
                .containsExactly(new Finding(
                        TABLE, "Visit length (visit-length)", "shares its file; give each table a file of its own"));
    }
}
