package uk.throughcare.cases;

import uk.throughcare.journey.CaseReference;

/**
 * A team does not hold the case any longer: it was closed, declined, or moved to another team. Told within the transaction.
 *
 * @param team the team that held it
 */
public record CaseLeftTeam(CaseReference reference, String team) {}
