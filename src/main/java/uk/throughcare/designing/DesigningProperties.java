package uk.throughcare.designing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How changes of diagrams, tables and forms are looked at and come into force.
 *
 * @param secondPerson whether what a designer deploys is a proposal that another designer has to release
 */
@Validated
@ConfigurationProperties("throughcare.designing")
record DesigningProperties(
        @DefaultValue("false") boolean secondPerson,
        @Valid @DefaultValue Replay replay,
        @Valid @DefaultValue Simulation simulation) {

    /**
     * How past decisions are made again by a changed table.
     *
     * @param months how far back
     * @param mostDecisions the newest so many are looked at
     * @param fewestInGroup of groups of fewer cases nothing is told
     * @param roundedTo shares of groups are told in steps of so many in a hundred, so that two replays tell of nobody
     */
    record Replay(
            @DefaultValue("6") @Min(1) int months,
            @DefaultValue("20000") @Min(1) int mostDecisions,
            @DefaultValue("20") @Min(2) int fewestInGroup,
            @DefaultValue("5") @Min(1) @Max(50) int roundedTo) {}

    /**
     * How it is worked out what a changed diagram would do to the time that cases take.
     *
     * @param months cases that ended within so many are looked at
     * @param mostCases of these the newest so many
     * @param fewestCases of fewer nothing is told
     * @param runs how often each diagram is gone through
     * @param seed the same seed and the same records give the same times
     */
    record Simulation(
            @DefaultValue("6") @Min(1) int months,
            @DefaultValue("2000") @Min(1) int mostCases,
            @DefaultValue("20") @Min(2) int fewestCases,
            @DefaultValue("2000") @Min(10) int runs,
            @DefaultValue("1") long seed) {}
}
