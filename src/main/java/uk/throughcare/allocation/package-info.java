/**
 * Who in the team supports the person: proposed by room and skills, decided by the senior link worker; a queue when nobody has room.
 *
 * <p>Room is counted in points: a case weighs as much as its support model asks for, and a proposal holds its room until it
 * is decided. Who works part of the week carries a share of the points; who is away today, or when the first contact is due,
 * is proposed for nothing. Skills put those with room in order and keep nobody out: a case does not wait for them, since an
 * interpreter can be found.
 */
@NullMarked
package uk.throughcare.allocation;

import org.jspecify.annotations.NullMarked;
