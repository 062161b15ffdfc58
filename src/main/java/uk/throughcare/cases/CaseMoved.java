package uk.throughcare.cases;

import uk.throughcare.journey.CaseReference;

/**
 * Another team holds the case now: after a transfer, a release or a recall.
 *
 * @param fromTeam the team that held it until now
 * @param toTeam the team that holds it from now on
 */
public record CaseMoved(CaseReference reference, String fromTeam, String toTeam) {}
