package uk.throughcare.designing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment would bring.
 *
 * @param findings what has to be mended first; with any, nothing would be deployed
 * @param hints what is no fault, and yet may surprise
 * @param changes what differs from what is deployed, file by file
 * @param running where cases stand in each diagram that is deployed already
 */
record Outlook(List<Finding> findings, List<Finding> hints, List<Changes> changes, List<Running> running) {

    /**
     * What differs in one file.
     *
     * @param isNew whether nothing of this name is deployed yet
     */
    record Changes(String file, boolean isNew, List<String> changes) {

        boolean isAny() {
            return isNew || !changes.isEmpty();
        }
    }

    /**
     * Cases of one diagram.
     *
     * @param version the latest that is deployed
     * @param onEarlierVersions running cases of versions before it, which stay there
     */
    record Running(String process, int version, long onEarlierVersions, List<Step> steps) {}

    /**
     * Cases that stand at one element.
     *
     * @param element its type and name
     * @param canFollow whether the engine could take them to the new diagram; null where it cannot tell before the findings are
     *     mended
     * @param why why not
     */
    record Step(
            String id,
            String element,
            int cases,
            @Nullable Boolean canFollow,
            @Nullable String why) {}
}
