package uk.throughcare.following;

import java.util.List;

/** What would come of having running cases follow. */
record Trial(Mode mode, List<Movement> movements) {

    /**
     * Process instances of one version of a diagram.
     *
     * @param canFollow how many would move
     */
    record Movement(String process, int fromVersion, int toVersion, long canFollow, List<Obstacle> obstacles) {}

    /**
     * Why some would not.
     *
     * @param instances how many process instances
     * @param cases their cases by reference, the first of them
     */
    record Obstacle(String reason, long instances, List<String> cases) {}
}
