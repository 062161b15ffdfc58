package uk.throughcare.allocation;

import org.jspecify.annotations.Nullable;

/**
 * Cases that are given to another link worker.
 *
 * @param caseReference the case, if it is one; else all open cases that the link worker has in the team
 * @param toLinkWorker null for whoever has the most room
 */
record Reassignment(
        int id,
        String team,
        @Nullable String caseReference,
        String fromLinkWorker,
        @Nullable String toLinkWorker) {}
