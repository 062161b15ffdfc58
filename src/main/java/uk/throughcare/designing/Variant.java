package uk.throughcare.designing;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team has of its own from one moment on.
 *
 * @param deployment the engine's id of it; null where the team went back to what is common to all teams
 * @param own names of the files that are the team's own; what else is deployed with them is common
 * @param by who released it; null for what was made again with the files of a newer application
 * @param proposedBy who had proposed it, where somebody else had to agree
 * @param bringsBack the deployment whose own files it brought back
 * @param inForce whether the team's cases come to it now
 */
record Variant(
        String team,
        @Nullable String deployment,
        List<String> own,
        ZonedDateTime at,
        String why,
        @Nullable String by,
        @Nullable String proposedBy,
        @Nullable String bringsBack,
        boolean inForce) {}
