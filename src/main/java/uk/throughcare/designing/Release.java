package uk.throughcare.designing;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * All diagrams, tables and forms as they were from one moment on.
 *
 * @param deployment the engine's id of it
 * @param by who released it; null for what came with the application
 * @param proposedBy who had proposed it, where somebody else had to agree
 * @param bringsBack the deployment whose files it brought back
 */
record Release(
        String deployment,
        ZonedDateTime at,
        String why,
        @Nullable String by,
        @Nullable String proposedBy,
        @Nullable String bringsBack) {}
