package uk.throughcare.following;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would come of having running cases follow. */
record Trial(Mode mode, List<Movement> movements) {

    /**
     * Process instances of one version of a diagram.
     *
     * @param fromTeam the team whose own that diagram is; null where it is common to all
     * @param toTeam the team whose own the newest is; null where it is common to all
     * @param canFollow how many would move
     */
    record Movement(
            String process,
            int fromVersion,
            @Nullable String fromTeam,
            int toVersion,
            @Nullable String toTeam,
            long canFollow,
            List<Obstacle> obstacles) {}

    /**
     * Why some would not.
     *
     * @param instances how many process instances
     * @param cases their cases by reference, the first of them
     */
    record Obstacle(String reason, long instances, List<String> cases) {}
}
