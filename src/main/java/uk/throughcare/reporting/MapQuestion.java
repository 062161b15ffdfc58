package uk.throughcare.reporting;

import org.jspecify.annotations.Nullable;

/**
 * What a manager asks the journey map, as typed; what is left out is as usual.
 *
 * @param process the diagram's key
 * @param from a month, like 2026-05
 * @param until a month
 * @param team one of the reader's teams
 * @param version of the diagram
 * @param compare {@code time}, {@code team} or {@code version}: of what the other fields tell the second
 */
public record MapQuestion(
        @Nullable String process,
        @Nullable String from,
        @Nullable String until,
        @Nullable String team,
        @Nullable String version,
        @Nullable String compare,
        @Nullable String otherFrom,
        @Nullable String otherUntil,
        @Nullable String otherTeam,
        @Nullable String otherVersion) {}
