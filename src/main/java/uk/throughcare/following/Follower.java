package uk.throughcare.following;

import org.jspecify.annotations.Nullable;

/**
 * A process instance of a version that is not the newest.
 *
 * @param instance its id
 * @param caseReference the case, if it is about one
 * @param process the key of its diagram
 * @param fromTeam the team whose own its diagram is; null where it is common to all
 * @param toTeam the team whose own the newest is
 * @param source the id of its definition
 * @param target the id of the newest definition
 * @param place the elements at which it stands; alike for instances that stand alike
 */
record Follower(
        String instance,
        @Nullable String caseReference,
        String process,
        int fromVersion,
        int toVersion,
        @Nullable String fromTeam,
        @Nullable String toTeam,
        String source,
        String target,
        String place) {}
