/**
 * Cases that are kept from all but the people named for them.
 *
 * <p>The people named are a circle ({@link uk.throughcare.teams.Circles}): a team within the team, which holds the case in its
 * place. So lists, counts, search, deadlines, mails and the engine's own doors show a restricted case to nobody else without
 * asking anywhere whether it is one, and what is added later cannot forget to ask. A case that goes to another team is held by a
 * circle there, at first of senior link workers, duty officers and managers; whoever it is allocated to is named too.
 *
 * <p>Without a duty officer a concern would reach nobody, and without a manager nobody would be told that it was not answered:
 * so both are named, as is whoever leads, and others in the place of those who leave.
 *
 * <p>Nothing stops and starts again when a case is restricted: open tasks, drafts, timers and what is over are carried along
 * ({@link uk.throughcare.journey.CaseTenants}). The map of the case stays where it is, without a team; it holds references and
 * codes alone, and of the roles only the administrator of the engine reads it.
 */
@NullMarked
package uk.throughcare.restriction;

import org.jspecify.annotations.NullMarked;
