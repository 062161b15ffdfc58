package uk.throughcare.assessment;

import java.util.List;

/**
 * Answers of the form signpost: what the person was told of.
 *
 * @param services ids of services in the directory
 */
record Signposting(List<Integer> services) {

    @SuppressWarnings("NullAway") // absent when left blank
    Signposting {
        services = services == null ? List.of() : services;
    }
}
