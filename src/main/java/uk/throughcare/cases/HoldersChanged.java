package uk.throughcare.cases;

import uk.throughcare.journey.CaseReference;

/**
 * The case stays where it stands, and in the same whole team, but others hold it than before: those named for it, or everybody
 * again.
 *
 * @param from a team or circle
 * @param to a team or circle
 */
public record HoldersChanged(CaseReference reference, String from, String to) {}
