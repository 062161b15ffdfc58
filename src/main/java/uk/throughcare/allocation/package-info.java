/**
 * Who in the team supports the person: proposed by room, decided by the senior link worker; a queue when nobody has room.
 *
 * <p>Room is counted in points: a case weighs as much as its support model asks for, and a proposal holds its room until it
 * is decided.
 */
@NullMarked
package uk.throughcare.allocation;

import org.jspecify.annotations.NullMarked;
