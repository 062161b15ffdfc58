package uk.throughcare.cases;

import uk.throughcare.journey.CaseReference;

/** The person who was away is back. */
public record CaseBack(CaseReference reference) {}
