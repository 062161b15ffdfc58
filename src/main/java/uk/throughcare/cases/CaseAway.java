package uk.throughcare.cases;

import uk.throughcare.journey.CaseReference;

/**
 * The person is away for a while and expected back.
 *
 * @param outside whether they are out on temporary release, and can go to activities there
 */
public record CaseAway(CaseReference reference, boolean outside) {}
