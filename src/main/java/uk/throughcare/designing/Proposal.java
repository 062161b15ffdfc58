package uk.throughcare.designing;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Files that wait for a second person.
 *
 * @param deployment the engine's id of where they lie
 * @param team whose own they would be; null for what is common to all teams
 */
record Proposal(
        String deployment,
        ZonedDateTime at,
        String why,
        String by,
        @Nullable String team) {}
