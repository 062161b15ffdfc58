/**
 * What operators watch and put right: how much work waits, is late or failed, as meters; and what went wrong in which case, in
 * words, with a way to try it again.
 *
 * <p>Meters are counted by one query every so often on each node alike, never by a scrape: whoever scrapes, and how often, costs
 * the database nothing, and no node's figures depend on which of them ran a watch.
 *
 * <p>What a failure says of itself may hold anything, a name included. So nothing of it is shown: its kind is said in words of
 * ours, and the rest stays in the technical log.
 */
@NullMarked
package uk.throughcare.operations;

import org.jspecify.annotations.NullMarked;
